"""Changes that cannot alter the meaning, by class."""

from __future__ import annotations

SPELLING = {
    "known": """
organise organize; recognise recognize; behaviour behavior; colour color; honour honor; centre center;
programme program; judgement judgment; counselling counseling; fulfil fulfill; favour favor; defence defense;
paediatric pediatric; ageing aging; analyse analyze; catalogue catalog; e-mail email; well-being wellbeing;
co-operate cooperate; traveller traveler""",
    "test": """
grey gray; instalment installment; manoeuvre maneuver; sceptical skeptical; foetus fetus; anaesthesia anesthesia;
demeanour demeanor; candour candor; rigour rigor; saviour savior; endeavour endeavor; neighbour neighbor;
theatre theater; fibre fiber; wilful willful; marvellous marvelous; paralyse paralyze; leukaemia leukemia;
encyclopaedia encyclopedia; co-ordinate coordinate; sub-committee subcommittee; pre-school preschool;
apologise apologize; scrutinise scrutinize; jeopardise jeopardize; minimise minimize; harbour harbor;
tumour tumor; signalling signaling; enrolment enrollment""",
}
SPELT = (
    "A member is mindful of the word {w} in a notice to families",
    "The board puts {w} on the list of terms that it explains",
    "A handout says what {w} means to a newcomer",
)

CASE = {
    "known": "Confidentiality Respect Safety Courtesy Dignity Honesty Fairness Kindness",
    "test": "Perspective Zest Teamwork Prudence Appreciation Spirituality",
}
"""Words that are neither names nor defined terms, with and without a capital.

Supervision, Training and Consent stood here too: codes write them with a capital where they mean a programme, a course
or a form. So did Solidarity, the name of a union. Nothing proves that they don't. The words of the test half are of the
24 strengths of character of Peterson and Seligman (2004), namely those that stand nowhere in the rules' tables; the
words that were there before had come into them.
"""
USED = "Families speak of {w} at every visit."
"""A further clause, in which the code itself has the word in small letters; half of the pairs have it."""
FURTHER = """
Assertiveness Caring Cleanliness Commitment Compassion Confidence Consideration Cooperation Courage Courtesy Creativity
Detachment Determination Diligence Enthusiasm Excellence Faithfulness Flexibility Forgiveness Friendliness Generosity
Gentleness Helpfulness Honesty Honor Humility Idealism Integrity Joyfulness Justice Kindness Love Loyalty Moderation
Modesty Obedience Orderliness Patience Peacefulness Perseverance Prayerfulness Purposefulness Reliability Respect
Responsibility Reverence Service Tact Thankfulness Tolerance Trust Trustworthiness Truthfulness Understanding Unity
Temperance Silence Order Resolution Frugality Industry Sincerity Tranquility Chastity"""
"""The virtues of two well-known lists; some are names too. They were counted once, and no rule was made for them."""
CASED = (
    "A member cares for {w} in all that they do",
    "The yearly training deals with {w} and its limits",
    "A newcomer is told of {w} on the first day",
    "A member values {w} above all else",
    "A steward promotes {w} among newcomers",
    "A member shows {w} at every visit",
    "A warden keeps {w} in mind at all times",
)

TYPOGRAPHY = {
    "known": (
        ("’", "'", "A member guards the client’s secrets"),
        ("“”", '""', "A member is wary of “quick” remedies"),
        ("—", " – ", "A member is honest—with families and with peers—in every report"),
        ("®", "", "A professional with the Endorsement® shows the badge"),
        ("...", "…", "A form reads “I agree ...” and is signed"),
        ("--", "–", "A visit takes place Monday--Friday"),
    ),
    "test": (
        ("‘’", "“”", "A member is wary of ‘quick’ remedies"),
        ("„“", "“”", "A member avoids „hasty“ remedies"),
        ("‑", "-", "A member is even‑handed in every hearing"),
        ("™", "", "A guide with the Kitemark™ shows the badge"),
        ("ﬁ", "fi", "A member keeps a case ﬁle for every family"),
        ("―", "—", "A steward is calm ― even under strain ― at the door"),
        ("ʼ", "’", "A steward guards the visitorʼs coat"),
    ),
}
"""Signs put for each other, with a sentence that holds the first. Two signs stand for an opening and a closing one."""

BLANKS = {"known": (" ", "\u00a0"), "test": ("\u2009", "\u202f", "\u2003", "\u2002")}
"""White space put for a blank, or beside one. The first of the known ones is doubled."""

STOPS = {"known": ("", "."), "test": ("", ";")}
"""What ends a clause."""

SERIAL = {"known": (",",), "test": (",",)}
"""The comma before the last item of a list of plain words."""

NUMBERING = {
    "known": (("3. Duties", "4. Duties"), ("2.1 Duties", "2.2 Duties"), ("Principle 3: Duties", "Principle 4: Duties")),
    "test": (
        ("III. Duties", "IV. Duties"),
        ("(c) Duties", "(d) Duties"),
        ("§ 9 Duties", "§ 10 Duties"),
        ("G) Duties", "H) Duties"),
        ("Canon 4. Duties", "Canon 5. Duties"),
    ),
}
"""Headings that bear a number."""
LABELS = {
    "known": (("(1) ", "(2) "), ("3.1 ", "3.2 ")),
    "test": (("(ii) ", "(iii) "), ("[E] ", "[F] "), ("k) ", "l) ")),
}
"""Numbers written before a clause."""

ABBREVIATIONS = {
    "known": (
        ("New York Association for Infant Mental Health", "NYAIMH"),
        ("Ethics Committee", "EC"),
        ("Continuing Professional Development", "CPD"),
        ("Code of Conduct", "CoC"),
    ),
    "test": (
        ("League of Itinerant Farriers", "LIF"),
        ("Wards and Orphans Relief", "WOR"),
        ("Panel on Research Integrity", "PRI"),
        ("Data Access Board", "DAB"),
        ("Society of Marine Pilots", "SMP"),
        ("Register of Licensed Interpreters", "RoLI"),
    ),
}
"""Names and what the code, in its preamble, says they are called for short."""
SHORTENED = (
    "A member tells the {w} of every complaint",
    "The rules of the {w} bind all members",
    "A steward attends the {w} and signs the sheet",
    "The {w} is reviewed every year",
)

MOVING = {
    "known": ("A member listens to families first", "A member answers letters in a week", "A member is on time"),
    "test": (
        "A steward does not lend the keys",
        "A farrier wears gloves and an apron",
        "No pilot leaves the bridge unmanned",
        "A warden counts the lanterns at dusk",
    ),
}
"""Clauses that change their places within a principle."""
