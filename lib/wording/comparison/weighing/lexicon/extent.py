"""How far a statement reaches: quantifiers, words that shut out the rest, bounds of numbers."""

from __future__ import annotations

from wording.comparison.weighing.lexicon.table import Table

SCOPE: Table = {
    4: """all / every / each / any / both / everyone / everybody / everything / anyone / anybody / anything / whole
        / entire / the whole of / the entirety of / whoever / whomever / whatever / whichever / whatsoever /
        universal / universally / wherever / all of / each of / every one of / any of / throughout /
        across the board / one and all / each and every / any and all / all and any / either / all the /
        every last / any one of / any person / in all / each one of / both of / the full range of /
        the totality of / everywhere / anywhere / whosoever / whomsoever / whatsoever kind / every kind of /
        all kinds of / any kind of / all manner of / any sort of / all sorts of / every type of / all types of /
        any type of / without distinction / the lot / en masse / to a person / to a man / collectively /
        across all / irrespective of who""",
    3: """most / the majority of / majority / most of / almost all / nearly all / a majority of / the bulk of /
        the greater part of / the larger part of / most all / virtually all / practically all / the better part of
        / the vast majority of / a large majority of / predominantly / the preponderance of / more than half of /
        nine in ten / well nigh all""",
    2: """many / several / various / multiple / numerous / many of / a number of / much / lots of / plenty of /
        a lot of / a good many / a great many / a great deal of / a large number of / countless / sundry /
        manifold / myriad / a variety of / a range of / a multitude of / a host of / a good number of / scores of
        / dozens of / quite a few / a series of / an array of / large numbers of""",
    1: """some / certain / particular / selected / few / a few / some of / someone / somebody / something / few of /
        a minority of / one of / at least one / specific / little / a handful of / a couple of / a small number of
        / a fraction of / a portion of / a share of / a subset of / a select few / designated / named /
        a select group of / a little / a bit of / a limited number of / limited / hardly all / not all /
        a selection of / one or two / one or more / one or more of / a certain / a given / the odd / several of /
        a proportion of / not every / less than all / chosen / a minority""",
}
"""Grades: 4 all of them, 3 most, 2 several, 1 some."""

ONLY: Table = {
    1: """only / solely / exclusively / merely / just / alone / purely / restricted to / be restricted to /
        confined to / be confined to / exclusive / sole / nothing but / no one but / none but / not only /
        no other than / none other than / limited solely to / strictly limited to / uniquely / no more than just /
        nobody but / nothing else / nothing else than / nothing other than / to the exclusion of /
        to the exclusion of all others / simply / entirely for / limited to / exclusively for / solely for /
        but only / and only / and no other / and no others / and nothing else""",
}
"""Words that shut out everything else."""

BOUND: Table = {
    1: """at least / no fewer than / not fewer than / no less than / not less than / a minimum of / minimum of /
        minimum / more than / over and above / greater than / in excess of / or more / and above / or above /
        or longer / or older / or over / upwards of / above / not under / at a minimum / at the least / exceed~ /
        exceeding / no earlier than / not earlier than / not sooner than / no sooner than / at the very least /
        beyond / not less / and over / and up / or greater / or higher / or later / or longer than / and more /
        starting from / starting at / from at least / well over / as many as at least / at or above / a floor of /
        over / longer than / later than / higher than / older than / no fewer / no less""",
    -1: """at most / no more than / not more than / a maximum of / maximum of / maximum / up to / fewer than /
        less than / or fewer / or less / or under / or below / at the most / not exceeding / not to exceed / below
        / no later than / not later than / within / no longer than / not longer than / or younger / or earlier /
        or sooner / by no later than / not over / at the latest / under / or lower / or shorter / or fewer than /
        and under / and below / capped at / a ceiling of / a cap of / a limit of / limited to at most / not beyond
        / not above / not greater than / no greater than / no higher than / shorter than / earlier than /
        lower than / younger than / smaller than / not more / as many as / as much as / at or below / well under /
        no sooner / not exceed""",
    0: """exactly / precisely / about / around / circa / some / nearly / almost / approx / give or take / just over
        / just under / in the region of / in the order of / close to / roughly""",
}
"""Bounds of a number. Grades: 1 at least this much, -1 at most this much, 0 exactly or about."""
