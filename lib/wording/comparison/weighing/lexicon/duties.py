"""How strongly a statement binds or forbids, and words that say no."""

from __future__ import annotations

from wording.comparison.weighing.lexicon.table import Table

OBLIGATION: Table = {
    5: """must / shall / will / be required / required / be obliged / obliged / be obligated / obligated / has to /
        have to / had to / needs to / need to / be bound / bound by / bound to / be responsible for / be mandatory
        / mandatory / be obligatory / obligatory / compulsory / be under a duty / be under an obligation /
        has a duty / have a duty / be compelled / be committed to / undertake~ to / agree~ to / commit~ to /
        pledge~ to / promise~ to / commits themselves / be charged with / be duty bound / be duty-bound / is to /
        are to / be mandated / mandated to / be necessary / it is essential / be essential / be imperative /
        be incumbent on / be incumbent upon / incumbent on / incumbent upon / be bound to / be required to /
        be obliged to / be called upon to / be accountable for / is duty bound to / have got to / has got to /
        covenant~ to / guarantee~ to / vow~ to / swear to / swears to / be directed to / be instructed to /
        be tasked with / be tasked to / binding / be binding / warrant~ that / be held to / be mandated to /
        accept~ the duty to / be enjoined to / be constrained to""",
    4: """be expected / expected to / be supposed to / expect~ to / be presumed to / be trusted to / be relied on to
        / be asked to / be requested to / be meant to / be called on to / be normally required""",
    3: """should / ought to / ought / be advised / advised to / be recommended / recommended / be advisable /
        had better / be urged / be encouraged / encouraged to / be strongly encouraged / be strongly advised /
        would do well to / do well to / does well to / be counselled to / be preferable / preferably /
        be desirable / be best to / recommend~ that / advise~ to / be advised to / be recommended to / be urged to
        / be exhorted to / might want to / be prudent to / encourage~ to / be invited to / be well advised to""",
    2: """strive~ to / strive~ for / strive~ / endeavour~ to / endeavor~ to / aim~ to / seek~ to / try to / tries to
        / trying to / tried to / attempt~ to / aspire~ to / make every effort to / makes every effort to /
        make~ an effort to / do their best to / does his best to / intend~ to / plan~ to / hope~ to / work~ to /
        work~ towards / work~ toward / endeavours / strive towards / strive~ towards / take~ steps to /
        take~ care to / make~ efforts to / make~ every effort to / make~ all efforts to / do~ their best to /
        exert~ themselves to / attempt~ / labour~ to / labor~ to / do~ what they can to / use~ best endeavours to
        / use~ their best efforts to / use~ reasonable endeavours to / use~ best efforts to / be working to /
        tend~ to / want~ to / wish~ to / be keen to / be committed to trying to / try~ to / be mindful to /
        be dedicated to / commit themselves to trying""",
    1: """may / might / can / could / be permitted / permitted to / be allowed / allowed to / be entitled /
        entitled to / be free to / be authorized / be authorised / be able to / be at liberty to / be eligible to
        / be welcome to / optional / voluntary / has the right to / have the right to / has discretion to /
        have discretion to / be entitled to / be permitted to / be allowed to / be authorised to /
        be authorized to / be empowered to / be licensed to / have leave to / has leave to / have permission to /
        has permission to / have the option to / has the option to / have the option of / has the option of /
        have a right to / has a right to / have the freedom to / has the freedom to / have authority to /
        has authority to / have the authority to / has the authority to / have the power to / has the power to /
        be at leave to / choose~ to / elect~ to / opt to / opts to / need only / be optional / be voluntary /
        be discretionary / discretionary / be left to / be not obliged to / have discretion / has discretion /
        reserves the right to / reserve the right to / have the choice to / has the choice to / may choose to""",
    0: """would / need / dare""",
}
"""Grades: 5 a duty, 4 an expectation, 3 advice, 2 an effort, 1 leave to act, 0 not decided."""

PROHIBITION: Table = {
    5: """be prohibited / prohibited from / prohibited / be forbidden / forbidden / be barred / barred from /
        be banned / banned from / be disallowed / be unacceptable / be proscribed / be precluded from /
        be outlawed / outlawed / be debarred from / debarred from / be restrained from / be vetoed /
        be excluded from / be off limits / be out of bounds / be impermissible / impermissible / be inadmissible /
        be illegal / unlawful / be unlawful / illegal / be not tolerated / be intolerable / be interdicted /
        be precluded / precluded from / be ruled out / be unauthorised / be unauthorized / be prevented from /
        prevented from / be enjoined from / be strictly prohibited / be strictly forbidden / forbid / forbids /
        prohibit / prohibits / ban / bans / bars / disallow / disallows""",
    3: """be discouraged / discouraged from / be advised against / advised against / be cautioned against /
        cautioned against / be dissuaded from / be frowned upon / be warned against / be inadvisable / inadvisable
        / be undesirable / undesirable / discourage / discourages / be best avoided""",
}
"""A ban says “not” in a word of its own. Grades: 5 forbidden, 3 advised against."""

NEGATION: Table = {
    1: """not / no / never / without / none / neither / nor / nobody / nothing / nowhere / no one / fail~ to / fail~
        / failure to / refrain~ from / refrain~ / abstain~ from / abstain~ / avoid / avoids / avoided / avoiding /
        avoidance of / lack~ / lack of / absence of / in the absence of / absent / rather than / instead of /
        refuse~ to / refusal to / decline~ to / neglect~ to / omit~ to / omits to / hardly / scarcely / barely /
        stop~ / cease~ / cease~ to / desist~ from / by no means / not only / no longer / not even / non /
        devoid of / free of / free from / in no way / under no circumstances / in no event / in no case /
        at no time / on no account / anything but / far from / deny / denies / denied / seldom if ever /
        rarely if ever / rarely / seldom / neither of / none of / not one / not a / not any / in no instance /
        in no respect / no more / never again / not at all / in no wise / nowise / nothing of / not once /
        little or no / few if any / neglect to / refuse / refuses / refused / refusing / decline to / declined /
        declines / declining / omit / omits / omitted / omitting / neglect / neglects / neglected / neglecting /
        lest / minus / sans / forgo / forgoes / forgoing / forego / foregoes / shun / shuns / shunning / eschew /
        eschews / eschewing / withhold / withholds / withholding / withheld / forbear / forbears / unable to /
        be unable to / exempted from / bereft of / short of / deprived of / disregard / disregards / ignore /
        ignores / ignoring / ignored / reject / rejects / rejecting / rejected / void of / lacking / wanting in /
        with no / without any / without either / ain't / nor yet / not yet / not ever / hardly ever /
        scarcely ever / barely ever / almost never / nearly never / hardly any / scarcely any / under no condition
        / under no conditions / on no occasion / at no point / at no stage / to no extent / by no stretch /
        least of all / naught / nought / nil / no-one / noone / none at all / no such / no other / no further /
        keep from / keeps from / keeping from / leave off / stay clear of / steer clear of / steers clear of""",
}
"""Words that say no."""
