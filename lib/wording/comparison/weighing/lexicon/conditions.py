"""Conditions and exceptions, and words of time on which a statement hangs."""

from __future__ import annotations

from wording.comparison.weighing.lexicon.table import Table

CONDITION: Table = {
    -1: """if / when / whenever / where / provided / provided that / providing / providing that / as long as /
        so long as / in case / in the case of / in cases where / in case of / in the event of / in the event that
        / in the event / on condition that / on the condition that / on condition / conditional on /
        conditional upon / contingent on / contingent upon / given that / assuming / assuming that / subject to /
        only if / only when / only where / in which case / dependent on / dependent upon / depending on /
        depending upon / unless / except / except for / except that / except when / except where / except if /
        excepting / save / save for / save that / save where / save as / other than / excluding / apart from /
        aside from / barring / with the exception of / with the exceptions of / but for / but not / exempt /
        exempt from / exempted / to the exclusion of / with exceptions / unless and until / until such time as /
        if and only if / if and when / once / supposing / in circumstances where / should any / upon request /
        on request / on the proviso that / with the proviso that / subject always to / only after / only upon /
        only with / with the approval of / with the consent of / with consent / upon approval / upon approval by /
        on approval / after approval / after consultation with / in consultation with / in the case that / if ever
        / if ever and whenever / if not / if so / but only if / but only when / just in case / in the instance of
        / in instances where / in instances of / in situations where / in the circumstances that /
        in circumstances of / in those cases where / in any case where / in any case in which / in cases in which
        / in cases of / in such cases as / where and only where / when and only when / as and when / presuming /
        presuming that / granted that / on the understanding that / on the basis that / on the assumption that /
        on pain of / on payment of / on receipt of / on notice / upon receipt of / upon payment of / upon notice /
        upon / to the extent of / to the extent required by / insofar as required by / where required by /
        where permitted by / if permitted by / as permitted by / as required by / as provided by / as provided in
        / unless otherwise / unless otherwise stated / unless otherwise provided / unless otherwise agreed /
        unless otherwise specified / unless agreed / except as / except as provided / except as otherwise provided
        / except insofar as / except to the extent / except for cases where / except in / except with / except by
        / except after / except until / excepted / exclusive of / not including / not counting / bar /
        leaving aside / setting aside / with the sole exception of / with the single exception of /
        with the possible exception of / save in / save by / save with / save only / saving / save to the extent /
        save insofar as / but not in / but not if / but not when / but not where / given / where there is /
        if there is / in the absence of / failing which / failing that / failing / without which / lest /
        were it to / should it / should they / should there / should a / should the / had they / contingent /
        conditional / conditionally / provisional / provisionally / under the conditions of / beyond which /
        qualified by / limited by / applicable only to / inapplicable to / applies only if / applies only when /
        applies only to / does not apply to / do not apply to / exempts / exempting / exemption / exemptions /
        waive / waived / waives / waiver / exception / exceptions""",
    1: """regardless of / regardless / irrespective of / irrespective / notwithstanding / despite / in spite of /
        whether or not / even if / even when / even where / even though / without regard to / no matter / although
        / without prejudice to / whether / regardless of whether / irrespective of whether / no matter whether /
        no matter how / no matter who / no matter where / even after / even with / even should / even then /
        even in / even under / even while / albeit / though / in defiance of / in the face of / independently of /
        independent of / without reference to / without regard for / without respect to / whatever the / if or not
        / for all that / with or without / under whatever circumstances / wherever it may be / whoever they may be
        / be that as it may / notwithstanding that / despite that / despite the fact that /
        in spite of the fact that / undeterred by""",
    0: """before / after / until / till / while / whilst / during / prior to / subsequent to / following / pending /
        as soon as / since / otherwise / or else / because / so that / then / by the time / by the time that /
        up until / up to the time / up until the time / from the time / from the moment / from the date / as from
        / with effect from / the moment / the instant / at the time of / at the time / at such time as /
        on the day of / at the end of / at the beginning of / in the course of / in the process of /
        throughout the course of / for as long as / for the duration of / in advance of / ahead of /
        in anticipation of / immediately after / immediately before / right after / shortly after / soon after /
        directly after / no sooner than when / thereafter / thereupon / whereupon / henceforth / hitherto /
        heretofore / hereafter / meanwhile / simultaneously with / concurrently with / previously / beforehand /
        afterwards / afterward / subsequently / formerly / later / earlier / as a result of / by reason of /
        on account of / owing to / due to / on the ground that / on the grounds that / inasmuch as /
        for the reason that / seeing that / in case it / only once / ever since / even before""",
}
"""Grades: -1 it holds in fewer cases, 1 in more, 0 a matter of time or reason."""
