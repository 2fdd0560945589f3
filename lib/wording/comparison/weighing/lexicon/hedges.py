"""Ways out: words that leave to judgement whether or how far a statement holds."""

from __future__ import annotations

from wording.comparison.weighing.lexicon.table import Table

HEDGE: Table = {
    1: """reasonable / reasonably / unreasonable / unreasonably / to the extent / to the extent possible /
        to the extent practicable / to the fullest extent possible / to the extent feasible / to the best of /
        to the best of their ability / to the best of their abilities / to the best of his ability /
        to the best of one's ability / so far as / as far as / insofar as / in so far as / generally / in general
        / normally / typically / ordinarily / substantially / approximately / roughly / in principle /
        best efforts / reasonable efforts / all reasonable efforts / good faith / in good faith / discretion /
        at its discretion / at their discretion / at his discretion / at the discretion of / sole discretion /
        if any / as a rule / on the whole / more or less / for the most part / mainly / primarily / largely /
        mostly / chiefly / principally / appropriate / appropriately / adequate / adequately / suitable / suitably
        / sufficient / sufficiently / practicable / feasible / undue / unduly / material / materially /
        significant / significantly / as it deems fit / as they see fit / as it sees fit / as the case may be /
        where at all possible / whenever at all possible / if at all possible / when at all possible / perhaps /
        possibly / arguably / somewhat / relatively / under normal circumstances / in most cases / in many cases /
        with reason / unless impracticable / commercially reasonable / gross / grossly / serious / seriously /
        knowingly / intentionally / deliberately / wilfully / willfully / unnecessary / unnecessarily / necessary
        / if need be / if need arises / as the need arises / as and when / when called for / where called for /
        as circumstances permit / as circumstances allow / where circumstances permit / when circumstances permit
        / if circumstances permit / time permitting / as time permits / as resources permit / resources permitting
        / where resources allow / usually / to the best of one's knowledge / to the best of our knowledge /
        to the best of their knowledge / to the best of my knowledge / to the best of his or her ability /
        to the best of our ability / to the best of your ability / to the best of its ability /
        to the best of their judgment / to the best of their judgement / to the best of their belief /
        to the best of their power / to the best of her ability / to the extent practical /
        to the extent reasonable / to the extent appropriate / to the extent necessary / to the extent allowed /
        to the extent permitted / to the extent that / to the extent they can / to the fullest extent /
        to the maximum extent possible / to the maximum extent / to the greatest extent possible /
        to the degree possible / to the degree practicable / to such extent as / so far as possible /
        so far as practicable / so far as reasonably practicable / so far as is reasonable /
        so far as is practicable / so far as is reasonably practicable / so far as they can /
        so far as they are able / as far as possible / as far as practicable / as far as they can /
        as far as reasonably practicable / as far as is practicable / as far as is possible / as far as may be /
        as much as possible / as much as they can / as nearly as possible / as nearly as practicable /
        as near as may be / as best they can / as best as possible / insofar as possible / insofar as practicable
        / insofar as is possible / insofar as it is possible / inasmuch as / in so far as possible / within reason
        / within reasonable limits / within their means / within their power / within its power /
        within their capacity / within limits / within the limits of / within their competence /
        within their ability / if practicable / if possible / if feasible / if practical / if appropriate /
        if necessary / if needed / if required / if warranted / if reasonable / if advisable / if desired /
        if convenient / if relevant / if applicable / if suitable / if at all practicable / where possible /
        where practicable / where practical / where feasible / where appropriate / where necessary / where needed
        / where relevant / where applicable / where reasonable / where suitable / where advisable /
        where convenient / when possible / when practicable / when feasible / when appropriate / when necessary /
        when needed / whenever possible / whenever practicable / whenever feasible / wherever possible /
        wherever practicable / wherever feasible / wherever practical / as appropriate / as necessary / as needed
        / as applicable / as practicable / as required / as feasible / as relevant / as they deem fit /
        as it deems appropriate / as they deem appropriate / as deemed appropriate / as deemed necessary /
        as he sees fit / as one sees fit / as they think fit / as it thinks fit / as they judge best /
        at the option of / at their option / at their own discretion / at her discretion /
        at his or her discretion / at our discretion / at one's discretion / in their discretion /
        in its discretion / in its sole discretion / in their judgment / in their judgement / in its judgment /
        in its opinion / in their opinion / in their view / in the opinion of / in the judgment of /
        in the judgement of / in theory / in the main / in large part / in large measure / in the ordinary course
        / in the ordinary course of events / in the normal course / in the normal course of events /
        in ordinary circumstances / in normal circumstances / under ordinary circumstances / in the usual course /
        in the usual way / in most circumstances / in most instances / under most circumstances /
        in certain circumstances / in some cases / in certain cases / in appropriate cases / in suitable cases /
        in the absence of good reason / as a general rule / as a general matter / as a general principle /
        as a matter of practice / as a rule of thumb / generally speaking / broadly / broadly speaking /
        by and large / all things considered / all things being equal / other things being equal / on average /
        on balance / ideally / hopefully / presumably / conceivably / maybe / apparently / seemingly / ostensibly
        / nominally / virtually / practically / essentially / basically / rather / quite /
        to all intents and purposes / more often than not / customarily / commonly / traditionally /
        conventionally / nearly / almost / so to speak / as it were / in a sense / with reasonable care /
        with due regard to / reasonable care / reasonable steps / all reasonable steps / reasonable endeavours /
        best endeavours / all reasonable endeavours / commercially reasonable efforts / good-faith / acceptable /
        acceptably / satisfactory / satisfactorily / proper / properly / apt / fitting / relevant / applicable /
        proportionate / proportionately / justifiable / justifiably / justified / warranted / tolerable /
        tolerably / considerable / considerably / major / minimal / convenient / conveniently / advisable / viable
        / workable / realistic / realistically / manageable / humanly possible / as is reasonable /
        as may be reasonable / as may be appropriate / as may be necessary / as may be required / as may be needed
        / as may be practicable / as might be expected / as conditions allow / as conditions permit /
        as the circumstances require / as the situation requires / as the situation demands /
        as the situation allows / as circumstances require / as circumstances dictate / as the case requires /
        weather permitting / circumstances permitting / budget permitting / where time allows / where time permits
        / if time allows / if time permits / when time allows / when time permits / where resources permit /
        if resources permit / if resources allow / subject to availability / subject to resources /
        subject to available resources / circumstances allowing / health permitting / as opportunity allows /
        as opportunity arises / where opportunity allows / unless impractical / unless impossible /
        unless unreasonable / with good cause / for good cause / for good reason / with good reason /
        without good cause / without good reason / without reasonable excuse / without just cause / as a default /
        by default / for the time being / in the first instance / purposely / negligently / recklessly /
        inadvertently / willful / wilful / intentional / deliberate / knowing / undue hardship / potentially /
        prima facie / pretty much""",
}
"""Words that leave something to judgement."""
