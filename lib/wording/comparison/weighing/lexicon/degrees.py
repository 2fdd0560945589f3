"""How absolute a statement is, how often and how soon it holds."""

from __future__ import annotations

from wording.comparison.weighing.lexicon.table import Table

ABSOLUTE: Table = {
    5: """always / at all times / at any time / in all cases / in every case / in all circumstances /
        under all circumstances / in any circumstances / under any circumstances / in every instance /
        in all instances / without exception / without exceptions / without fail / invariably / continuously /
        continually / constantly / perpetually / unceasingly / permanently / forever / fully / completely /
        entirely / totally / wholly / absolutely / strictly / rigorously / thoroughly / unconditionally /
        unconditional / absolute / immediately / immediate / at once / forthwith / instantly / without delay /
        without undue delay / highest possible / the highest possible / utmost / the utmost / best possible /
        the best possible / greatest possible / in full / zero tolerance / every time / unfailingly /
        uncompromisingly / ever / at every stage / continuous / constant / strict / in every way /
        in every respect / in all respects / on every occasion / with no exceptions / around the clock /
        unwavering / unreservedly / in its entirety / indefinitely / ongoing / come what may / in any event /
        in any case / at all costs / at any cost / at any price / in each and every case / each and every time /
        in each case / under all conditions / under any conditions / in all situations / in every situation /
        in any situation / with no exception / without reservation / without reserve / without qualification /
        without limit / without limits / without question / without hesitation / without compromise /
        without condition / without conditions / without cease / without interruption / as a matter of course /
        to the full / to the letter / to the hilt / to the utmost / in toto / in perpetuity / for ever /
        for all time / at each stage / at every turn / at every point / through and through / one hundred percent
        / root and branch / day and night / night and day / now and always / never failing / perfectly / utterly /
        unequivocally / categorically / exhaustively / unfailing / unqualified / unreserved / unlimited /
        uncompromising / unvarying / unvaryingly / unalterably / irrevocably / irrevocable / inviolable /
        inviolably / inalienable / sacrosanct / steadfastly / steadfast / relentlessly / tirelessly / incessantly
        / ceaselessly / endlessly / eternally / evermore / uninterruptedly / straightaway / straight away /
        right away / without further delay / there and then / on the spot / instantaneously / every single time /
        all the time / at all hours / every day without fail / entire and complete / in its totality /
        in their entirety / to the fullest / the fullest / supreme / maximal / maximally / ultimate / foremost /
        paramount / above all else / above all / first and foremost / whatever happens / no matter what /
        regardless of circumstances / universally / on all occasions / on each occasion / as a matter of principle
        / in all things / in all matters / in each instance / in every particular / in full measure / of necessity
        / necessarily / inevitably""",
    4: """consistently / consistent / diligently / scrupulously / maximum possible / extremely / very /
        almost always / nearly always / almost invariably / exceedingly / exceptionally / greatly / profoundly /
        deeply / intensely / vigilantly / meticulously / religiously / faithfully / dutifully / conscientiously /
        steadily / to a great extent / to the greatest degree / to a high degree / to a large extent / by far /
        first-rate / high / the very""",
    3: """regularly / regular / routinely / frequently / often / promptly / prompt / soon / as soon as possible /
        swiftly / quickly / speedily / expeditiously / urgently / timely / in a timely manner / highly /
        as soon as practicable / as soon as reasonably practicable / without unreasonable delay / in short order /
        before long / at an early date / at the earliest opportunity / at the earliest / at the first opportunity
        / as early as possible / as quickly as possible / as promptly as possible / many times / again and again /
        time and again / repeatedly / recurrently / commonly / at regular intervals / punctually / shortly /
        rapidly / at short notice / day to day / quick / with all due speed / with dispatch / with all speed /
        post-haste / apace / more often than not / in good time / habitually / customarily""",
    2: """sometimes / occasionally / periodically / from time to time / in due course / eventually / periodic /
        occasional / intermittently / at times / at intervals / partly / partially / in part / to some extent /
        once in a while / now and then / now and again / every so often / every now and then / off and on /
        on and off / on occasion / on occasions / sporadically / at some point / at some stage / in time /
        in part only / to a degree / to a certain extent / to a certain degree / to a limited extent /
        to a limited degree / in some respects / in some ways / up to a point / at a later date /
        in the fullness of time / sooner or later / ultimately / in the long run / incompletely / fractionally /
        moderately / halfway / not always / not fully / not entirely / not wholly""",
    1: """once in a blue moon""",
}
"""Grades: 5 always and wholly, 4 nearly, 3 often or soon, 2 now and then, 1 seldom."""
