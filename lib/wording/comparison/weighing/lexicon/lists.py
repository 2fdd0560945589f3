"""How open a list is, and how its parts are joined."""

from __future__ import annotations

from wording.comparison.weighing.lexicon.table import Table

OPEN_LIST: Table = {
    3: """including but not limited to / including without limitation / including , but not limited to /
        including , without limitation / include but are not limited to / includes but is not limited to /
        including but not restricted to / but not limited to / but are not limited to / but is not limited to /
        not limited to / without limitation / without being limited to / among others / amongst others /
        inter alia / among other things / amongst other things / among them / including , among others /
        not restricted to / but not exclusively / though not limited to / without limiting /
        including , but not restricted to / including , but not necessarily limited to /
        including but not necessarily limited to / including , for example , but not limited to /
        include , but are not limited to / includes , but is not limited to / include without limitation /
        includes without limitation / included but not limited to / not restricted solely to /
        not limited solely to / not confined to / but not confined to / but not only /
        including but not exclusively / not exclusively / not necessarily limited to /
        without limiting the generality of / without restriction / without restriction to / without limitation to
        / without being restricted to / without limiting the foregoing / but are not restricted to /
        but is not restricted to / among other matters / amongst other matters / among other considerations /
        among others , / amongst them / inter alios / to name a few / to name but a few / to name only a few /
        non-exhaustive / not exhaustive / illustrative / by way of example / by way of illustration /
        for illustration / as examples / as an example / and whatever else / and anything else / or anything else
        / and so on and so forth""",
    2: """such as / including / include / includes / for example / for instance / e . g . / eg / and others /
        or others / and other / or other / or any other / and any other / etc / et cetera / and so on /
        and so forth / and the like / or the like / or similar / and similar / like / in particular / particularly
        / especially / notably / or otherwise / and more / e . g / e . g . , / as for example / as for instance /
        and the rest / and the others / and others like them / and others such as / and things like that /
        and things of that kind / and such / and such like / and suchlike / or suchlike / such like / suchlike /
        et al / et al . / etc . / &c / and many more / and many others / and much more / and beyond / and related
        / or related / and associated / and allied / and comparable / or comparable / or equivalent /
        and equivalent / and analogous / or analogous / and kindred / or kindred / of the kind / of this kind /
        of that kind / of the sort / of this sort / of that sort / of such kind / of a similar kind /
        of a similar nature / of a like nature / of like kind / of the same kind / of this type / of that type /
        of the type / along the lines of / on the lines of / in the nature of / as in the case of /
        as well as others / as well as any other / and also others / most notably / most particularly /
        most especially / more especially / more particularly / chiefly among them / chief among them /
        first among them / principally among them / in especial / or any such / or some other / or another /
        and another / or the rest / or so forth / or so on / or others like them / or something similar /
        or something else / or something like it / plus others / encompass / encompasses / encompassing /
        range from / ranges from / ranging from""",
    1: """namely / i . e . / ie / that is to say / consist~ of / comprise~ / limited to / be limited to /
        the following / as follows / to wit / specifically / composed of / made up of / mean / means / meaning /
        viz / viz . / videlicet / scilicet / that is , / in other words / or rather / these being / those being /
        confined solely to / consist only of / consists only of / consisting only of / consist solely of /
        consists solely of / consist exclusively of / consists exclusively of / limited strictly to /
        restricted solely to / as listed below / as set out below / as listed here / listed below / set out below
        / enumerated below / enumerated / exhaustively / exhaustive / these and no others / and no others /
        and nothing else / and no other / the following and no others / to be precise / to be exact /
        it comprises only / and that is all / be defined as / defined as / shall mean / denote / denotes / signify
        / signifies""",
}
"""Grades: 3 open by its very words, 2 open, 1 closed."""

JOIN: Table = {
    1: """and / & / as well as / together with / along with / plus / and also / in addition to / in addition /
        coupled with / combined with / accompanied by / alongside / not only / but also / on top of /
        in company with / in conjunction with / joined with / added to / in combination with / jointly with /
        including also / along and / and in addition / and further / and as well / both and / at the same time as""",
    2: """or / or else / either / nor / alternatively / or alternatively / or otherwise / or instead / and else /
        if not / one of / one or other of / one or the other / whichever of / as an alternative to / or again /
        any one of / one or another of / either of""",
    3: """and or / one or both / one or both of / or both / either or both / or all / any or all of / any or all /
        or all of / any of or all of""",
    4: """rather than / instead of / in place of / in lieu of / in preference to / as opposed to / as against /
        as distinct from / and not / but not / but / yet / versus / as an alternative""",
}
"""Grades: 1 all of them, 2 one of them, 3 one or all, 4 one in place of another."""
