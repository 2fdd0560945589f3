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
    5: """must / shall / will / be required / required / be obliged / obliged / be obligated / obligated / has
        to / have to / had to / needs to / need to / be bound / bound by / bound to / be responsible for /
        be mandatory / mandatory / be obligatory / obligatory / compulsory / be under a duty / be under an
        obligation / has a duty / have a duty / be compelled / be committed to / undertake~ to / agree~ to /
        commit~ to / pledge~ to / promise~ to / commits themselves / be charged with / be duty bound / be
        duty-bound / is to / are to / be mandated / mandated to / be necessary / it is essential / be
        essential / be imperative / be incumbent on / be incumbent upon / incumbent on / incumbent upon / be
        bound to / be required to / be obliged to / be called upon to / be responsible to / be liable to /
        be accountable for / is duty bound to / have got to / has got to / covenant~ to / guarantee~ to /
        vow~ to / swear to / swears to / be directed to / be instructed to / be tasked with / be tasked to /
        is needed to / binding / be binding / undertake~ / warrant~ that / be held to / be mandated to /
        accept~ the duty to / be enjoined to / engage~ to / be constrained to""",
    4: """be expected / expected to / be supposed to / expect~ to / be presumed to / be anticipated /
        anticipated to / be trusted to / be looked to / be relied on to / be asked to / be requested to / be
        meant to / be called on to / be normally required""",
    3: """should / ought to / ought / be advised / advised to / be recommended / recommended / be advisable /
        had better / be urged / be encouraged / encouraged to / be strongly encouraged / be strongly advised
        / would do well to / do well to / does well to / be counselled to / be preferable / preferably / be
        desirable / be best to / recommend~ that / advise~ to / be advised to / be recommended to / be urged
        to / be exhorted to / might want to / be prudent to / encourage~ to / be invited to / be well
        advised to""",
    2: """strive~ to / strive~ for / strive~ / endeavour~ to / endeavor~ to / aim~ to / seek~ to / try to /
        tries to / trying to / tried to / attempt~ to / aspire~ to / make every effort to / makes every
        effort to / make~ an effort to / do their best to / does his best to / intend~ to / plan~ to / hope~
        to / work~ to / work~ towards / work~ toward / endeavours / strive towards / strive~ towards / take~
        steps to / take~ care to / make~ efforts to / make~ every effort to / make~ all efforts to / do~
        their best to / exert~ themselves to / attempt~ / labour~ to / labor~ to / look~ to / do~ what they
        can to / use~ best endeavours to / use~ their best efforts to / use~ reasonable endeavours to / use~
        best efforts to / be working to / tend~ to / want~ to / wish~ to / be keen to / be committed to
        trying to / try~ to / pursue~ / be mindful to / be dedicated to / commit themselves to trying""",
    1: """may / might / can / could / be permitted / permitted to / be allowed / allowed to / be entitled /
        entitled to / be free to / be authorized / be authorised / be able to / be at liberty to / be
        eligible to / be welcome to / optional / voluntary / has the right to / have the right to / has
        discretion to / have discretion to / be entitled to / be permitted to / be allowed to / be
        authorised to / be authorized to / be empowered to / be licensed to / have leave to / has leave to /
        have permission to / has permission to / have the option to / has the option to / have the option of
        / has the option of / have a right to / has a right to / have the freedom to / has the freedom to /
        have authority to / has authority to / have the authority to / has the authority to / have the power
        to / has the power to / be free / be at leave to / choose~ to / elect~ to / opt to / opts to / need
        only / be optional / be voluntary / be discretionary / discretionary / be left to / be not obliged
        to / be able / have discretion / has discretion / be open to / reserves the right to / reserve the
        right to / have the choice to / has the choice to / may choose to""",
    0: """would / need / dare""",
}

# A ban says “not” in a word of its own. Grades: 5 forbidden, 3 advised against.
_PROHIBITION = {
    5: """be prohibited / prohibited from / prohibited / be forbidden / forbidden / be barred / barred from /
        be banned / banned from / be disallowed / be unacceptable / be proscribed / be precluded from / be
        outlawed / outlawed / be debarred from / debarred from / be restrained from / be vetoed / be
        excluded from / be off limits / be out of bounds / be impermissible / impermissible / be
        inadmissible / be illegal / unlawful / be unlawful / illegal / be not tolerated / be intolerable /
        be interdicted / be precluded / precluded from / be ruled out / be unauthorised / be unauthorized /
        be prevented from / prevented from / be enjoined from / be strictly prohibited / be strictly
        forbidden / forbid / forbids / prohibit / prohibits / ban / bans / bar / bars / disallow / disallows""",
    3: """be discouraged / discouraged from / be advised against / advised against / be cautioned against /
        cautioned against / be dissuaded from / be frowned upon / be warned against / be inadvisable /
        inadvisable / be undesirable / undesirable / discourage / discourages / be best avoided""",
}

_NEGATION = {
    1: """not / no / never / without / none / neither / nor / nobody / nothing / nowhere / no one / fail~ to /
        fail~ / failure to / refrain~ from / refrain~ / abstain~ from / abstain~ / avoid / avoids / avoided
        / avoiding / avoidance of / lack~ / lack of / absence of / in the absence of / absent / rather than
        / instead of / refuse~ to / refusal to / decline~ to / neglect~ to / omit~ to / omits to / hardly /
        scarcely / barely / stop~ / cease~ / cease~ to / desist~ from / by no means / not only / no longer /
        not even / non / devoid of / free of / free from / in no way / under no circumstances / in no event
        / in no case / at no time / on no account / nonetheless not / anything but / far from / deny /
        denies / denied / seldom if ever / rarely if ever / rarely / seldom / neither of / none of / not one
        / not a / not any / in no instance / in no respect / no more / never again / not at all / in no wise
        / nowise / nothing of / not once / little or no / few if any / neglect to / refuse / refuses /
        refused / refusing / decline to / declined / declines / declining / omit / omits / omitted /
        omitting / neglect / neglects / neglected / neglecting / lest / minus / sans / forgo / forgoes /
        forgoing / forego / foregoes / shun / shuns / shunning / eschew / eschews / eschewing / withhold /
        withholds / withholding / withheld / forbear / forbears / unable to / be unable to / exempted from /
        bereft of / short of / deprived of / disregard / disregards / ignore / ignores / ignoring / ignored
        / reject / rejects / rejecting / rejected / prevent / prevents / preventing / void of / lacking /
        wanting in / with no / without any / without either / ain't / nor yet / neither nor / not yet / not
        ever / hardly ever / scarcely ever / barely ever / almost never / nearly never / hardly any /
        scarcely any / under no condition / under no conditions / on no occasion / at no point / at no stage
        / to no extent / by no stretch / least of all / nix / naught / nought / nil / other than not /
        no-one / noone / none at all / no such / no other / no further / keep from / keeps from / keeping
        from / leave off / stay clear of / steer clear of / steers clear of""",
}

# How far a statement reaches. Grades: 4 all of them, 3 most, 2 several, 1 some.
_SCOPE = {
    4: """all / every / each / any / both / everyone / everybody / everything / anyone / anybody / anything /
        whole / entire / the whole of / the entirety of / whoever / whomever / whatever / whichever /
        whatsoever / universal / universally / wherever / all of / each of / every one of / any of /
        throughout / across the board / one and all / each and every / any and all / all and any / either /
        all the / every last / any one of / any person / in all / each one of / both of / the full range of
        / the totality of / the sum of / everywhere / anywhere / anyhow / whosoever / whomsoever /
        whatsoever kind / every kind of / all kinds of / any kind of / all manner of / any sort of / all
        sorts of / every type of / all types of / any type of / without distinction / the lot / en masse /
        to a person / to a man / collectively / across all / irrespective of who""",
    3: """most / the majority of / majority / most of / almost all / nearly all / a majority of / the bulk of
        / the greater part of / the larger part of / most all / virtually all / practically all / the better
        part of / the vast majority of / a large majority of / predominantly / the preponderance of / more
        than half of / nine in ten / well nigh all""",
    2: """many / several / various / multiple / numerous / many of / a number of / much / lots of / plenty of
        / a lot of / a good many / a great many / a great deal of / a large number of / countless / diverse
        / sundry / manifold / myriad / a variety of / a range of / a multitude of / a host of / a good
        number of / scores of / dozens of / quite a few / a series of / an array of / large numbers of /
        other""",
    1: """some / certain / particular / selected / few / a few / some of / someone / somebody / something /
        few of / a minority of / one of / part of / individual / at least one / specific / little / a
        handful of / a couple of / a small number of / a fraction of / a portion of / a share of / a subset
        of / a select few / designated / named / a select group of / a number / a little / a bit of / a
        limited number of / limited / hardly all / not all / a selection of / one or two / one or more / one
        or more of / a certain / a given / the odd / occasional few / several of / any number of / a
        proportion of / not every / less than all / a section of / chosen / a minority""",
}

# Words that shut out everything else.
_ONLY = {
    1: """only / solely / exclusively / merely / just / alone / purely / restricted to / be restricted to /
        confined to / be confined to / exclusive / sole / nothing but / no one but / none but / not only /
        no other than / none other than / limited solely to / strictly limited to / singly / uniquely / no
        more than just / nobody but / nothing else / nothing else than / nothing other than / to the
        exclusion of / to the exclusion of all others / simply / entirely for / limited to / exclusively for
        / solely for / unless by / but only / and only / and no other / and no others / and nothing else /
        apart from nothing / unaccompanied / by itself / by themselves / in isolation""",
}

# Bounds of a number. Grades: 1 at least this much, -1 at most this much, 0 exactly or about.
_BOUND = {
    1: """at least / no fewer than / not fewer than / no less than / not less than / a minimum of / minimum of
        / minimum / more than / over and above / greater than / in excess of / or more / and above / or
        above / or longer / or older / or over / upwards of / above / not under / at a minimum / at the
        least / exceed~ / exceeding / no earlier than / not earlier than / not sooner than / no sooner than
        / at the very least / beyond / not less / and over / and up / or greater / or higher / or later / or
        longer than / and more / starting from / starting at / from at least / well over / as many as at
        least / at or above / a floor of / over / longer than / later than / higher than / older than / no
        fewer / no less / north of / plus""",
    -1: """at most / no more than / not more than / a maximum of / maximum of / maximum / up to / fewer than /
        less than / or fewer / or less / or under / or below / at the most / not exceeding / not to exceed /
        below / no later than / not later than / within / no longer than / not longer than / or younger / or
        earlier / or sooner / by no later than / not over / at the latest / under / or lower / or shorter /
        or fewer than / and under / and below / capped at / a ceiling of / a cap of / a limit of / limited
        to at most / not beyond / not above / not greater than / no greater than / no higher than / shorter
        than / earlier than / lower than / younger than / smaller than / not more / as many as / as much as
        / inside / at or below / south of / well under / no sooner / not exceed""",
    0: """exactly / precisely / about / around / circa / some / nearly / almost / approx / give or take / just
        over / just under / in the region of / in the order of / close to / roughly""",
}

# How absolute, how often, how soon. Grades: 5 always and wholly, 4 nearly, 3 often or soon, 2 now and then, 1 seldom.
_ABSOLUTE = {
    5: """always / at all times / at any time / in all cases / in every case / in all circumstances / under
        all circumstances / in any circumstances / under any circumstances / in every instance / in all
        instances / without exception / without exceptions / without fail / invariably / continuously /
        continually / constantly / perpetually / unceasingly / permanently / forever / fully / completely /
        entirely / totally / wholly / absolutely / strictly / rigorously / thoroughly / unconditionally /
        unconditional / absolute / immediately / immediate / at once / forthwith / instantly / without delay
        / without undue delay / highest possible / the highest possible / utmost / the utmost / best
        possible / the best possible / greatest possible / in full / zero tolerance / every time /
        unfailingly / uncompromisingly / ever / at every stage / continuous / constant / strict / in every
        way / in every respect / in all respects / on every occasion / with no exceptions / around the clock
        / unwavering / unreservedly / in its entirety / indefinitely / ongoing / come what may / in any
        event / in any case / at all costs / at any cost / at any price / in each and every case / each and
        every time / in each case / under all conditions / under any conditions / in all situations / in
        every situation / in any situation / with no exception / without reservation / without reserve /
        without qualification / without limit / without limits / without question / without hesitation /
        without compromise / without condition / without conditions / without cease / without interruption /
        as a matter of course / to the full / to the letter / to the hilt / to the utmost / in toto / in
        perpetuity / for ever / for all time / at each stage / at every turn / at every point / through and
        through / one hundred percent / root and branch / day and night / night and day / now and always /
        never failing / perfectly / utterly / unequivocally / categorically / exhaustively / scrupulously
        always / unfailing / unqualified / unreserved / unlimited / uncompromising / unvarying / unvaryingly
        / unalterably / irrevocably / irrevocable / inviolable / inviolably / inalienable / sacrosanct /
        steadfastly / steadfast / relentlessly / tirelessly / incessantly / ceaselessly / endlessly /
        eternally / evermore / uninterruptedly / straightaway / straight away / right away / without further
        delay / there and then / on the spot / instantaneously / every single time / all the time / at all
        hours / every day without fail / entire and complete / in its totality / in their entirety / to the
        fullest / the fullest / top / supreme / maximal / maximally / ultimate / foremost / paramount /
        above all else / above all / first and foremost / whatever happens / no matter what / regardless of
        circumstances / universally / on all occasions / on each occasion / as a matter of principle / in
        all things / in all matters / in each instance / in every particular / in full measure / exclusively
        and always / of necessity / necessarily / inevitably / per se always""",
    4: """consistently / consistent / diligently / scrupulously / maximum possible / extremely / very / almost
        always / nearly always / almost invariably / exceedingly / exceptionally / greatly / profoundly /
        deeply / intensely / vigilantly / meticulously / religiously / faithfully / dutifully /
        conscientiously / steadily / by and large always / to a great extent / to the greatest degree / to a
        high degree / to a large extent / by far / first-rate / high / higher / full-time / top-level / the
        very""",
    3: """regularly / regular / routinely / frequently / often / promptly / prompt / soon / as soon as
        possible / swiftly / quickly / speedily / expeditiously / urgently / timely / in a timely manner /
        highly / as soon as practicable / as soon as reasonably practicable / without unreasonable delay /
        in short order / before long / at an early date / at the earliest opportunity / at the earliest / at
        the first opportunity / as early as possible / as quickly as possible / as promptly as possible /
        many times / again and again / time and again / repeatedly / recurrently / commonly / at regular
        intervals / punctually / shortly / rapidly / at short notice / day to day / quick / with all
        due speed / with dispatch / with all speed / post-haste / apace / more often than not / in good time
        / habitually / customarily""",
    2: """sometimes / occasionally / periodically / from time to time / in due course / eventually / periodic
        / occasional / intermittently / at times / at intervals / partly / partially / in part / to some
        extent / once in a while / now and then / now and again / every so often / every now and then / off
        and on / on and off / on occasion / on occasions / sporadically / at some point / at some stage / in
        time / in part only / to a degree / to a certain extent / to a certain degree / to a limited extent
        / to a limited degree / in some respects / in some ways / up to a point / at a later date / in the
        fullness of time / sooner or later / ultimately / in the long run / incompletely / fractionally /
        moderately / halfway / not always / not fully / not entirely / not wholly""",
    1: "once in a while / now and then / once in a blue moon / every so often",
}

_HEDGE = {
    1: """reasonable / reasonably / unreasonable / unreasonably / to the extent / to the extent possible / to
        the extent practicable / to the fullest extent possible / to the extent feasible / to the best of /
        to the best of their ability / to the best of their abilities / to the best of his ability / to the
        best of one's ability / so far as / as far as / insofar as / in so far as / generally / in general /
        normally / typically / ordinarily / substantially / approximately / roughly / in principle / best
        efforts / reasonable efforts / all reasonable efforts / good faith / in good faith / discretion / at
        its discretion / at their discretion / at his discretion / at the discretion of / sole discretion /
        if any / as a rule / on the whole / more or less / for the most part / mainly / primarily / largely
        / mostly / chiefly / principally / appropriate / appropriately / adequate / adequately / suitable /
        suitably / sufficient / sufficiently / practicable / feasible / undue / unduly / material /
        materially / significant / significantly / as it deems fit / as they see fit / as it sees fit / as
        the case may be / where at all possible / whenever at all possible / if at all possible / when at
        all possible / perhaps / possibly / arguably / somewhat / relatively / under normal circumstances /
        in most cases / in many cases / with reason / unless impracticable / commercially reasonable / gross
        / grossly / serious / seriously / knowingly / intentionally / deliberately / wilfully / willfully /
        unnecessary / unnecessarily / necessary / as such / if need be / if need arises / as the need arises
        / as and when / when called for / where called for / as circumstances permit / as circumstances
        allow / where circumstances permit / when circumstances permit / if circumstances permit / time
        permitting / as time permits / as resources permit / resources permitting / where resources allow /
        usually / to the best of one's knowledge / to the best of our knowledge / to the best of their
        knowledge / to the best of my knowledge / to the best of his or her ability / to the best of our
        ability / to the best of your ability / to the best of its ability / to the best of their judgment /
        to the best of their judgement / to the best of their belief / to the best of their power / to the
        best of her ability / to the extent practical / to the extent reasonable / to the extent appropriate
        / to the extent necessary / to the extent allowed / to the extent permitted / to the extent that /
        to the extent they can / to the fullest extent / to the maximum extent possible / to the maximum
        extent / to the greatest extent possible / to the degree possible / to the degree practicable / to
        such extent as / so far as possible / so far as practicable / so far as reasonably practicable / so
        far as is reasonable / so far as is practicable / so far as is reasonably practicable / so far as
        they can / so far as they are able / as far as possible / as far as practicable / as far as they can
        / as far as reasonably practicable / as far as is practicable / as far as is possible / as far as
        may be / as much as possible / as much as they can / as nearly as possible / as nearly as
        practicable / as near as may be / as best they can / as best as possible / insofar as possible /
        insofar as practicable / insofar as is possible / insofar as it is possible / inasmuch as / in so
        far as possible / within reason / within reasonable limits / within their means / within their power
        / within its power / within their capacity / within limits / within the limits of / within their
        competence / within their ability / if practicable / if possible / if feasible / if practical / if
        appropriate / if necessary / if needed / if required / if warranted / if reasonable / if advisable /
        if desired / if convenient / if relevant / if applicable / if suitable / if at all practicable /
        where possible / where practicable / where practical / where feasible / where appropriate / where
        necessary / where needed / where relevant / where applicable / where reasonable / where suitable /
        where advisable / where convenient / when possible / when practicable / when feasible / when
        appropriate / when necessary / when needed / whenever possible / whenever practicable / whenever
        feasible / wherever possible / wherever practicable / wherever feasible / wherever practical / as
        appropriate / as necessary / as needed / as applicable / as practicable / as required / as feasible
        / as relevant / as they deem fit / as it deems appropriate / as they deem appropriate / as deemed
        appropriate / as deemed necessary / as he sees fit / as one sees fit / as they think fit / as it
        thinks fit / as they judge best / at the option of / at their option / at their own discretion / at
        her discretion / at his or her discretion / at our discretion / at one's discretion / in their
        discretion / in its discretion / in its sole discretion / in their judgment / in their judgement /
        in its judgment / in its opinion / in their opinion / in their view / in the opinion of / in the
        judgment of / in the judgement of / in theory / in practice / in the main / in large part / in large
        measure / in the ordinary course / in the ordinary course of events / in the normal course / in the
        normal course of events / in ordinary circumstances / in normal circumstances / under ordinary
        circumstances / in the usual course / in the usual way / in most circumstances / in most instances /
        under most circumstances / in certain circumstances / in some cases / in certain cases / in
        appropriate cases / in suitable cases / in the absence of good reason / as a general rule / as a
        general matter / as a general principle / as a matter of practice / as a rule of thumb / generally
        speaking / broadly / broadly speaking / by and large / all things considered / all things being
        equal / other things being equal / at large / overall / on average / on balance / ideally /
        hopefully / presumably / conceivably / maybe / apparently / seemingly / ostensibly / nominally /
        virtually / practically / essentially / basically / fairly / rather / quite / to all intents and
        purposes / more often than not / customarily / commonly / traditionally / conventionally / nearly /
        almost / so to speak / as it were / in a sense / with reasonable care / with due regard to / due /
        due diligence / reasonable care / reasonable steps / all reasonable steps / reasonable endeavours /
        best endeavours / all reasonable endeavours / commercially reasonable efforts / good-faith /
        acceptable / acceptably / satisfactory / satisfactorily / proper / properly / apt / fitting /
        relevant / applicable / proportionate / proportionately / justifiable / justifiably / justified /
        warranted / tolerable / tolerably / meaningful / considerable / considerably / major / minor /
        minimal / convenient / conveniently / advisable / viable / workable / realistic / realistically /
        manageable / humanly possible / as is reasonable / as may be reasonable / as may be appropriate / as
        may be necessary / as may be required / as may be needed / as may be practicable / as might be
        expected / as conditions allow / as conditions permit / as the circumstances require / as the
        situation requires / as the situation demands / as the situation allows / as circumstances require /
        as circumstances dictate / as the case requires / weather permitting / circumstances permitting /
        budget permitting / where time allows / where time permits / if time allows / if time permits / when
        time allows / when time permits / where resources permit / if resources permit / if resources allow
        / subject to availability / subject to resources / subject to available resources / circumstances
        allowing / health permitting / as opportunity allows / as opportunity arises / where opportunity
        allows / unless impractical / unless impossible / unless unreasonable / with good cause / for good
        cause / for good reason / with good reason / without good cause / without good reason / without
        reasonable excuse / without just cause / as a default / by default / for the time being / in the
        first instance / purposely / negligently / recklessly / inadvertently / willful / wilful /
        intentional / deliberate / knowing / undue hardship / potentially / prima facie / as a courtesy /
        pretty much""",
}

# Conditions. Grades: -1 the statement holds in fewer cases, 1 in more, 0 a matter of time or place.
_CONDITION = {
    -1: """if / when / whenever / where / provided / provided that / providing / providing that / as long as /
        so long as / in case / in the case of / in cases where / in case of / in the event of / in the event
        that / in the event / on condition that / on the condition that / on condition / conditional on /
        conditional upon / contingent on / contingent upon / given that / assuming / assuming that / subject
        to / only if / only when / only where / in which case / dependent on / dependent upon / depending on
        / depending upon / unless / except / except for / except that / except when / except where / except
        if / excepting / save / save for / save that / save where / save as / other than / excluding / apart
        from / aside from / barring / with the exception of / with the exceptions of / but for / but not /
        exempt / exempt from / exempted / to the exclusion of / with exceptions / unless and until / until
        such time as / if and only if / if and when / once / supposing / in circumstances where / under
        which / should any / upon request / on request / on the proviso that / with the proviso that /
        subject always to / only after / only upon / only with / with the approval of / with the consent of
        / with consent / upon approval / upon approval by / on approval / after approval / after
        consultation with / in consultation with / in the case that / if ever / if ever and whenever / if
        not / if so / but only if / but only when / just in case / in the instance of / in instances where /
        in instances of / in situations where / in the circumstances that / in circumstances of / in those
        cases where / in any case where / in any case in which / in cases in which / in cases of / in such
        cases as / where and only where / when and only when / as and when / presuming / presuming that /
        granted that / on the understanding that / on the basis that / on the assumption that / on pain of /
        on payment of / on receipt of / on notice / upon receipt of / upon payment of / upon notice / upon /
        to the extent of / to the extent required by / insofar as required by / where required by / where
        permitted by / if permitted by / as permitted by / as required by / as provided by / as provided in
        / unless otherwise / unless otherwise stated / unless otherwise provided / unless otherwise agreed /
        unless otherwise specified / unless agreed / except as / except as provided / except as otherwise
        provided / except insofar as / except to the extent / except for cases where / except in / except
        with / except by / except after / except until / excepted / exclusive of / not including / not
        counting / bar / omitting / leaving aside / setting aside / aside / with the sole exception of /
        with the single exception of / with the possible exception of / save in / save by / save with / save
        only / saving / save to the extent / save insofar as / but not in / but not if / but not when / but
        not where / else / bearing in mind / given / in light of / in view of / having regard to / where
        there is / if there is / in the absence of / failing which / failing that / failing / without which
        / lest / were it to / should it / should they / should there / should a / should the / had they /
        contingent / conditional / conditionally / provisional / provisionally / pursuant to / in accordance
        with / under the conditions of / under the terms of / under conditions / short of / beyond which /
        qualified by / limited by / dependent / applicable only to / inapplicable to / applies only if /
        applies only when / applies only to / does not apply to / do not apply to / exempts / exempting /
        exemption / exemptions / waive / waived / waives / waiver / exception / exceptions""",
    1: """regardless of / regardless / irrespective of / irrespective / notwithstanding / despite / in spite
        of / whether or not / even if / even when / even where / even though / without regard to / no matter
        / although / without prejudice to / whether / regardless of whether / irrespective of whether / no
        matter whether / no matter how / no matter who / no matter where / even after / even with / even
        should / even then / even in / even under / even while / albeit / though / in defiance of / in the
        face of / independently of / independent of / without reference to / without regard for / without
        respect to / whatever the / however / if or not / for all that / with or without / under whatever
        circumstances / wherever it may be / whoever they may be / be that as it may / notwithstanding that
        / despite that / despite the fact that / in spite of the fact that / undeterred by""",
    0: """before / after / until / till / while / whilst / during / prior to / subsequent to / following /
        pending / upon / as soon as / since / otherwise / or else / because / so that / in order to /
        therefore / then / by the time / by the time that / up until / up to the time / up until the time /
        from the time / from the moment / from the date / as from / with effect from / effective / the
        moment / the instant / at the time of / at the time / at such time as / on the day of / at the end
        of / at the beginning of / in the course of / in the process of / throughout the course of / for as
        long as / for the duration of / in advance of / ahead of / in anticipation of / immediately after /
        immediately before / right after / shortly after / soon after / directly after / no sooner than when
        / thereafter / thereupon / whereupon / henceforth / hitherto / heretofore / hereafter / meanwhile /
        simultaneously with / concurrently with / previously / beforehand / afterwards / afterward /
        subsequently / formerly / later / earlier / so as to / in order that / with a view to / for the
        purpose of / for the purposes of / with the aim of / as a result of / by reason of / on account of /
        owing to / due to / on the ground that / on the grounds that / inasmuch as / for the reason that /
        seeing that / in case it / only once / ever since / even before / so as not to""",
}

# How open a list is. Grades: 3 open by its very words, 2 open, 1 closed.
_OPEN = {
    3: """including but not limited to / including without limitation / including , but not limited to /
        including , without limitation / include but are not limited to / includes but is not limited to /
        including but not restricted to / but not limited to / but are not limited to / but is not limited
        to / not limited to / without limitation / without being limited to / among others / amongst others
        / inter alia / among other things / amongst other things / among them / including , among others /
        not restricted to / but not exclusively / though not limited to / without limiting / including , but
        not restricted to / including , but not necessarily limited to / including but not necessarily
        limited to / including , for example , but not limited to / include , but are not limited to /
        includes , but is not limited to / include without limitation / includes without limitation /
        included but not limited to / not restricted solely to / not limited solely to / not confined to /
        but not confined to / but not only / including but not exclusively / not exclusively / not
        necessarily limited to / without limiting the generality of / without restriction / without
        restriction to / without limitation to / without being restricted to / without limiting the
        foregoing / but are not restricted to / but is not restricted to / among other matters / amongst
        other matters / among other considerations / among others , / amongst them / inter alios / to name a
        few / to name but a few / to name only a few / non-exhaustive / not exhaustive / illustrative / by
        way of example / by way of illustration / for illustration / as examples / as an example / and
        whatever else / and anything else / or anything else / and so on and so forth""",
    2: """such as / including / include / includes / for example / for instance / e . g . / eg /
        and others / or others / and other / or other / or any other / and any other / etc / et cetera / and
        so on / and so forth / and the like / or the like / or similar / and similar / like / in particular
        / particularly / especially / notably / or otherwise / and more / e . g / e . g . , / as for example
        / as for instance / and the rest / and the others / and others like them / and others such as / and
        things like that / and things of that kind / and such / and such like / and suchlike / or suchlike /
        such like / suchlike / et al / et al . / etc . / &c / and many more / and many others / and much
        more / and beyond / and related / or related / and associated / and allied / and comparable / or
        comparable / or equivalent / and equivalent / and analogous / or analogous / and kindred / or
        kindred / of the kind / of this kind / of that kind / of the sort / of this sort / of that sort / of
        such kind / of a similar kind / of a similar nature / of a like nature / of like kind / of the same
        kind / of this type / of that type / of the type / along the lines of / on the lines of / in the
        nature of / in the manner of / akin to / similar to / as in the case of / as well as others / as
        well as any other / and also others / most notably / most particularly / most especially / more
        especially / more particularly / chiefly among them / chief among them / first among them /
        principally among them / in especial / or any such / or some other / or another / and another / or
        the rest / or so forth / or so on / or others like them / or something similar / or something else /
        or something like it / plus others / encompass / encompasses / encompassing / embrace / embraces /
        embracing / range from / ranges from / ranging from / starting with / beginning with""",
    1: """namely / i . e . / ie / that is / that is to say / consist~ of / comprise~ / limited to / be limited
        to / the following / as follows / to wit / specifically / composed of / made up of / mean / means /
        meaning / viz / viz . / videlicet / scilicet / that is , / in other words / or rather / these being
        / those being / confined solely to / consist only of / consists only of / consisting only of /
        consist solely of / consists solely of / consist exclusively of / consists exclusively of / limited
        strictly to / restricted solely to / as listed below / as set out below / as listed here / listed
        below / set out below / enumerated below / enumerated / exhaustively / exhaustive / these and no
        others / and no others / and nothing else / and no other / the following and no others / to be
        precise / to be exact / it comprises only / and that is all / be defined as / defined as / shall
        mean / denote / denotes / signify / signifies / refers to / refer to / stands for / stand for""",
}

# How parts are joined. Grades: 1 all of them, 2 one of them, 3 one or all, 4 one in place of another.
_JOIN = {
    1: """and / & / as well as / together with / along with / plus / and also / in addition to / in addition /
        coupled with
        / combined with / accompanied by / besides / alongside / not only / but also / on top of / in company with / in
        conjunction with / joined with / added to / in combination with / additionally / also / too / jointly with /
        including also / furthermore / moreover / along and / and in addition / and further / and moreover / and as well
        / and likewise / likewise / both and / let alone / at the same time as""",
    2: """or / or else / either / nor / alternatively / or alternatively / or otherwise / or instead / and else /
        if not /
        one of / one or other of / one or the other / whichever of / as an alternative to / or again / else / any one
        of /
        one or another of / either of""",
    3: """and or / one or both / one or both of / or both / either or both / or all / any or all of / any or all /
        or all of /
        any of or all of""",
    4: """rather than / instead of / in place of / in lieu of / in preference to / as opposed to / as against / as
        distinct
        from / and not / but not / but / yet / versus / as an alternative / not so much""",
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
    "join": _JOIN,
}
"""Every family, in the order in which they claim a phrase that stands in several."""

BE = ("is", "are", "be", "was", "were", "been", "being", "am")
"""The forms of “to be”."""

Entry = tuple[tuple[str, ...], str, int]
"""A phrase as words, its family and its grade."""


@lru_cache(maxsize=1)
def phrases() -> dict[str, dict[str, tuple[Entry, ...]]]:
    """Every phrase of the lexicon under its first word and its second (“” for single words), the longest first.

    A phrase of several families stands there for each, in their order.
    """
    found: dict[str, dict[str, dict[tuple[tuple[str, ...], str], Entry]]] = {}
    for family, grades in FAMILIES.items():
        for grade, lines in grades.items():
            for phrase in " ".join(lines.split()).split(" / "):
                for words in _spelled(tuple(phrase.split())):
                    second = words[1] if len(words) > 1 else ""
                    found.setdefault(words[0], {}).setdefault(second, {}).setdefault(
                        (words, family), (words, family, grade)
                    )
    both = ("and", "/", "or")
    found["and"]["/"] = {(both, "join"): (both, "join", 3)}
    return {
        first: {
            second: tuple(sorted(entries.values(), key=lambda e: -len(e[0]))) for second, entries in seconds.items()
        }
        for first, seconds in found.items()
    }


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
