"""The words on which a statement turns, by family: closed classes of English, each phrase with its grade.

To add a phrase, write it on the line of its grade. `~` stands for the forms of a verb (`strive~ to`: strives, strived,
striving), `be` for every form of “to be”, `/` parts phrases. The longest phrase that fits wins, so that “no later
than” is a bound and no negation.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

# Grades of obligation: 5 a duty, 4 an expectation, 3 advice, 2 an effort, 1 leave to act, 0 not decided.
_OBLIGATION = {
    5: """must / shall / will / be required / required / be obliged / obliged / be obligated / obligated / has to
        / have to / had to / needs to / need to / be bound / bound by / bound to / be responsible for / be
        mandatory / mandatory / be obligatory / obligatory / compulsory / be under a duty / be under an
        obligation / has a duty / have a duty / be compelled / be committed to / undertake~ to / agree~ to /
        commit~ to / pledge~ to / promise~ to / commits themselves / be charged with / be duty bound / be
        duty-bound""",
    4: "be expected / expected to / be supposed to / expect~ to",
    3: """should / ought to / ought / be advised / advised to / be recommended / recommended / be advisable
        / had better / be urged""",
    2: """strive~ to / strive~ for / strive~ / endeavour~ to / endeavor~ to / aim~ to / seek~ to / try to / tries to
        / trying to / tried to / attempt~ to / aspire~ to / make every effort to / makes every effort to
        / make~ an effort to / do their best to / does his best to / intend~ to / plan~ to / hope~ to / work~ to
        / work~ towards / work~ toward / be encouraged / encouraged to / be invited to""",
    1: """may / might / can / could / be permitted / permitted to / be allowed / allowed to / be entitled / entitled to
        / be free to / be authorized / be authorised / be able to / be at liberty to / be eligible to / be welcome to
        / optional / voluntary / has the right to / have the right to / has discretion to / have discretion to""",
    0: "would / need / dare / be to",
}

# A ban says “not” in a word of its own. Grades: 5 forbidden, 3 advised against.
_PROHIBITION = {
    5: """be prohibited / prohibited from / prohibited / be forbidden / forbidden / be barred / barred from / be banned
        / banned from / be disallowed / be unacceptable / be proscribed / be precluded from""",
    3: "be discouraged / discouraged from / be advised against / advised against",
}

_NEGATION = {
    1: """not / no / never / without / none / neither / nor / nobody / nothing / nowhere / no one / fail~ to / fail~
        / failure to / refrain~ from / refrain~ / abstain~ from / abstain~ / avoid / avoids / avoided / avoiding
        / avoidance of / lack~ / lack of / absence of / in the absence of / absent / rather than / instead of
        / refuse~ to / refusal to / decline~ to / neglect~ to / omit~ to / omits to / hardly / scarcely / barely
        / stop~ / cease~ / cease~ to / desist~ from / by no means / not only / no longer / not even / non / devoid of
        / free of / free from / in no way / under no circumstances / in no event / in no case / at no time
        / on no account / nonetheless not / anything but / far from / deny / denies / denied""",
}

# How far a statement reaches. Grades: 4 all of them, 3 most, 2 several, 1 some.
_SCOPE = {
    4: """all / every / each / any / both / everyone / everybody / everything / anyone / anybody / anything /
        whole / entire / the whole of / the entirety of / whoever / whomever / whatever / whichever / whatsoever
        / universal / universally / wherever / all of / each of / every one of / any of / throughout / across
        the board / one and all / each and every / any and all / all and any / either""",
    3: "most / the majority of / majority / most of / almost all / nearly all / a majority of",
    2: "many / several / various / multiple / numerous / many of / a number of / much",
    1: """some / certain / particular / selected / few / a few / some of / someone / somebody / something / few of
        / a minority of / one of / part of / individual / at least one / specific / little""",
}

# Words that shut out everything else.
_ONLY = {
    1: """only / solely / exclusively / merely / just / alone / purely / restricted to / be restricted to / confined to
        / be confined to / exclusive / sole / nothing but / no one but / none but / not only""",
}

# Bounds of a number. Grades: 1 at least this much, -1 at most this much, 0 exactly or about.
_BOUND = {
    1: """at least / no fewer than / not fewer than / no less than / not less than / a minimum of / minimum of / minimum
        / more than / over and above / greater than / in excess of / or more / and above / or above / or longer
        / or older / or over / upwards of / above / not under / at a minimum / at the least / exceed~ / exceeding
        / no earlier than / not earlier than / not sooner than / no sooner than / at the very least / beyond""",
    -1: """at most / no more than / not more than / a maximum of / maximum of / maximum / up to / fewer than / less
        than / or fewer / or less / or under / or below / at the most / not exceeding / not to exceed / below /
        no later than / not later than / within / no longer than / not longer than / or younger / or earlier /
        or sooner / by no later than / not over / at the latest""",
    0: "exactly / precisely",
}

# How absolute, how often, how soon. Grades: 5 always and wholly, 4 nearly, 3 often or soon, 2 now and then, 1 seldom.
_ABSOLUTE = {
    5: """always / at all times / at any time / in all cases / in every case / in all circumstances / under all
        circumstances / in any circumstances / under any circumstances / in every instance / in all instances /
        without exception / without exceptions / without fail / invariably / continuously / continually /
        constantly / perpetually / unceasingly / permanently / forever / fully / completely / entirely / totally
        / wholly / absolutely / strictly / rigorously / thoroughly / unconditionally / unconditional / absolute
        / immediately / immediate / at once / forthwith / instantly / without delay / without undue delay /
        highest possible / the highest possible / utmost / the utmost / best possible / the best possible /
        greatest possible / in full / zero tolerance / every time / unfailingly / uncompromisingly / ever / at
        every stage / continuous / constant / complete / total / full / strict / in every way / in every respect
        / in all respects / on every occasion / with no exceptions / around the clock / unwavering /
        unreservedly / in its entirety / indefinitely / ongoing""",
    4: "consistently / consistent / diligently / scrupulously / maximum possible / extremely / very",
    3: """regularly / regular / routinely / frequently / often / promptly / prompt / soon / as soon as possible
        / swiftly / quickly / speedily / expeditiously / urgently / usually / timely / in a timely manner / highly
        / as soon as practicable / as soon as reasonably practicable / without unreasonable delay""",
    2: """sometimes / occasionally / periodically / from time to time / in due course / eventually / periodic
        / occasional / intermittently / at times / at intervals / partly / partially / in part / to some extent""",
    1: "rarely / seldom / infrequently / minimally",
}

_HEDGE = {
    1: """reasonable / reasonably / unreasonable / unreasonably / to the extent / to the extent possible / to the
        extent practicable / to the fullest extent possible / to the extent feasible / to the best of / to the
        best of their ability / to the best of their abilities / to the best of his ability / to the best of
        one's ability / so far as / as far as / insofar as / in so far as / generally / in general / normally /
        typically / ordinarily / substantially / approximately / roughly / in principle / best efforts /
        reasonable efforts / all reasonable efforts / good faith / in good faith / discretion / at its
        discretion / at their discretion / at his discretion / at the discretion of / sole discretion / if any /
        as a rule / on the whole / more or less / for the most part / mainly / primarily / largely / mostly /
        chiefly / principally / appropriate / appropriately / adequate / adequately / suitable / suitably /
        sufficient / sufficiently / practicable / feasible / undue / unduly / material / materially /
        significant / significantly / as it deems fit / as they see fit / as it sees fit / as the case may be /
        where at all possible / whenever at all possible / if at all possible / when at all possible / perhaps /
        possibly / arguably / somewhat / relatively / under normal circumstances / in most cases / in many cases
        / with reason / unless impracticable / commercially reasonable / gross / grossly / serious / seriously /
        knowingly / intentionally / deliberately / wilfully / willfully / unnecessary / unnecessarily /
        necessary / as such / if need be / if need arises / as the need arises / as and when / when called for /
        where called for / as circumstances permit / as circumstances allow / where circumstances permit / when
        circumstances permit / if circumstances permit / time permitting / as time permits / as resources permit
        / resources permitting / where resources allow""",
}

# Conditions. Grades: -1 the statement holds in fewer cases, 1 in more, 0 a matter of time or place.
_CONDITION = {
    -1: """if / when / whenever / where / provided / provided that / providing / providing that / as long as / so
        long as / in case / in the case of / in cases where / in case of / in the event of / in the event that /
        in the event / on condition that / on the condition that / on condition / conditional on / conditional
        upon / contingent on / contingent upon / given that / assuming / assuming that / subject to / only if /
        only when / only where / in which case / dependent on / dependent upon / depending on / depending upon /
        unless / except / except for / except that / except when / except where / except if / excepting / save /
        save for / save that / save where / save as / other than / excluding / apart from / aside from / barring
        / with the exception of / with the exceptions of / but for / but not / exempt / exempt from / exempted /
        to the exclusion of / with exceptions / unless and until / until such time as / if and only if / if and
        when / once / supposing / in circumstances where / under which / should any / upon request / on request""",
    1: """regardless of / regardless / irrespective of / irrespective / notwithstanding / despite / in spite of
        / whether or not / even if / even when / even where / even though / without regard to / no matter / although
        / without prejudice to / whether""",
    0: """before / after / until / till / while / whilst / during / prior to / subsequent to / following / pending
        / upon / as soon as / since / otherwise / or else / because / so that / in order to / therefore / then""",
}

# How open a list is. Grades: 3 open by its very words, 2 open, 1 closed.
_OPEN = {
    3: """including but not limited to / including without limitation / including , but not limited to
        / including , without limitation / include but are not limited to / includes but is not limited to
        / including but not restricted to / but not limited to / but are not limited to / but is not limited to
        / not limited to / without limitation / without being limited to / among others / amongst others / inter alia
        / among other things / amongst other things / among them / including , among others / not restricted to
        / but not exclusively / though not limited to / without limiting""",
    2: """such as / including / include / includes / included / for example / for instance / e . g . / eg
        / and others / or others / and other / or other / or any other / and any other / etc / et cetera / and so on
        / and so forth / and the like / or the like / or similar / and similar / like / in particular / particularly
        / especially / notably / or otherwise / and more""",
    1: """namely / i . e . / ie / that is / that is to say / consist~ of / comprise~ / limited to / be limited to
        / the following / as follows / to wit / specifically / composed of / made up of / mean / means / meaning""",
}

FAMILIES = {
    "obligation": _OBLIGATION,
    "prohibition": _PROHIBITION,
    "negation": _NEGATION,
    "scope": _SCOPE,
    "only": _ONLY,
    "bound": _BOUND,
    "absolute": _ABSOLUTE,
    "hedge": _HEDGE,
    "condition": _CONDITION,
    "open": _OPEN,
}
"""Every family, in the order in which they claim a phrase that stands in several."""

BE = ("is", "are", "be", "was", "were", "been", "being", "am")
"""The forms of “to be”."""

Entry = tuple[tuple[str, ...], str, int]
"""A phrase as words, its family and its grade."""


@lru_cache(maxsize=1)
def phrases() -> dict[str, tuple[Entry, ...]]:
    """Every phrase of the lexicon under its first word, the longest first."""
    found: dict[str, dict[tuple[str, ...], Entry]] = {}
    for family, grades in FAMILIES.items():
        for grade, lines in grades.items():
            for phrase in " ".join(lines.split()).split(" / "):
                for words in _spelled(tuple(phrase.split())):
                    found.setdefault(words[0], {}).setdefault(words, (words, family, grade))
    for words, grade in ((("and",), 1), (("&",), 1), (("or",), 2), (("and", "/", "or"), 3)):
        found.setdefault(words[0], {})[words] = (words, "join", grade)
    for words in (("as", "well", "as"), ("together", "with"), ("along", "with"), ("plus",)):
        found.setdefault(words[0], {})[words] = (words, "join", 1)
    return {first: tuple(sorted(entries.values(), key=lambda e: -len(e[0]))) for first, entries in found.items()}


def _spelled(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The ways in which a phrase of the tables is written."""
    for at, word in enumerate(words):
        if word.endswith("~"):
            for form in verb_forms(word[:-1]):
                yield (*words[:at], form, *words[at + 1 :])
            return
    if words[0] == "be":
        yield from ((form, *words[1:]) for form in BE)
    else:
        yield words


def verb_forms(verb: str) -> tuple[str, ...]:
    """The forms of a regular verb, and of the few irregular ones of the tables."""
    if verb in ("seek", "strive"):
        return {"seek": ("seek", "seeks", "sought", "seeking")}.get(
            verb, ("strive", "strives", "strived", "strove", "striving")
        )
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    double = verb + verb[-1] if verb in ("commit", "omit", "plan", "stop") else verb
    return verb, f"{verb}s", f"{double}ed", f"{double}ing"
