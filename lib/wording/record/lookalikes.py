"""Letters of other scripts that look like Latin ones, by script (ISO 15924).

Made by tools/lookalikes.py from Unicode's confusables (confusable-homoglyphs 3.3.1).
"""

from __future__ import annotations

LOOKALIKES = {
    "Ahom": "𑜆𑜊𑜎𑜏",
    "Armn": "ՍՏՕագզհոռսցքօ",
    "Bamu": "ꛟ",
    "Cans": "ᐯᑌᑭᑯᑲᒍᒪᕁᕼᕽᖇᖯᖴᗅᗞᗪᗰᗷ",
    "Cari": "𐊠𐊡𐊢𐊥𐊫𐊰𐊱𐊲𐊴𐋏",
    "Cher": "ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏳᏴꭵꮁꮃꮓꮩꮪꮯ",
    "Copt": "ⲅⲎⲒⲔⲘⲚⲞⲟⲢⲣⲤⲥⲦⲨⲬⳐ",
    "Cyrl": "ЅІЈАВЕКМНОРСТУХЬавгекмнорстухѕіјѡѴѵҮүһҽӀӏԁԌԛԜԝꙇ",
    "Dsrt": "𐐄𐐕𐐛𐐠𐐬𐐽𐑈",
    "Elba": "𐔓𐔖𐔘𐔜𐔝𐔥𐔦𐔧",
    "Grek": "ͺͿΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορσυϒϜϱϲϳϹϺᴦι",
    "Ital": "𐌁𐌂𐌉𐌑𐌕𐌗",
    "Lisu": "ꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ",
    "Lyci": "𐊂𐊆𐊇𐊊𐊐𐊒𐊕𐊖𐊗",
    "Osge": "𐒴𐓂𐓎𐓪𐓶",
    "Plrd": "𖼈𖼊𖼖𖼨𖼵𖼺𖽀𖽂𖽃",
    "Runr": "ᚷᛁᛕᛖ",
    "Tfng": "ⴸⴹⵏⵔⵕⵝ",
    "Wara": "𑢠𑢢𑢣𑢤𑢦𑢩𑢮𑢲𑢵𑢸𑢼𑣀𑣁𑣂𑣃𑣄𑣈𑣗𑣘𑣜",
}
"""The letters of each script that look like a letter from A to Z or a to z."""

RANGES = {
    "Ahom": "\U00011700-\U0001171a\U00011740-\U00011746",
    "Armn": "\u0531-\u0559\u0560-\u0588\ufb13-\ufb17",
    "Bamu": "\ua6a0-\ua6e5\U00016800-\U00016a38",
    "Cans": "\u1401-\u166c\u166f-\u167f\u18b0-\u18f5\U00011ab0-\U00011abf",
    "Cari": "\U000102a0-\U000102d0",
    "Cher": "\u13a0-\u13fd\uab70-\uabbf",
    "Copt": "\u03e2-\u03ef\u2c80-\u2ce4\u2ceb-\u2cee\u2cf2-\u2cf3",
    "Cyrl": "\u0400-\u0481\u048a-\u052f\u1c80-\u1c88\u1d2b\u1d78\ua640-\ua66e\ua67f-\ua69d",
    "Dsrt": "\U00010400-\U0001044f",
    "Elba": "\U00010500-\U00010527",
    "Grek": (
        "\u0370-\u0373\u0376-\u037d\u037f\u0386\u0388-\u03e1\u03f0-\u03f5\u03f7-\u03ff\u1d26-\u1d2a"
        "\u1d5d-\u1d61\u1d66-\u1d6a\u1dbf\u1f00-\u1fbc\u1fbe\u1fc2-\u1fcc\u1fd0-\u1fdb\u1fe0-\u1fec"
        "\u1ff2-\u1ffc\u2126\uab65"
    ),
    "Ital": "\U00010300-\U0001031f\U0001032d-\U0001032f",
    "Latn": (
        "\u0041-\u005a\u0061-\u007a\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u02e0-\u02e4"
        "\u1d00-\u1d25\u1d2c-\u1d5c\u1d62-\u1d65\u1d6b-\u1d77\u1d79-\u1dbe\u1e00-\u1eff\u2071\u207f"
        "\u2090-\u209c\u212a-\u212b\u2132\u214e\u2183-\u2184\u2c60-\u2c7f\ua722-\ua787\ua78b-\ua7ff"
        "\uab30-\uab5a\uab5c-\uab64\uab66-\uab69\ufb00-\ufb06\uff21-\uff3a\uff41-\uff5a\U00010780-\U000107ba\U0001df00-\U0001df1e"
    ),
    "Lisu": "\ua4d0-\ua4fd\U00011fb0",
    "Lyci": "\U00010280-\U0001029c",
    "Osge": "\U000104b0-\U000104fb",
    "Plrd": "\U00016f00-\U00016f4a\U00016f50\U00016f93-\U00016f9f",
    "Runr": "\u16a0-\u16ea\u16f1-\u16f8",
    "Tfng": "\u2d30-\u2d6f",
    "Wara": "\U000118a0-\U000118df\U000118ff",
}
"""Where the letters of each of these scripts, and of Latin, are, as a regular expression writes it."""
