"""Spelling variants: British and American forms by rule and by table, misspellings, and “a” or “an” before a sound."""

from __future__ import annotations

import re
from functools import lru_cache

from wording.comparison.weighing.glyphs import in_address
from wording.comparison.weighing.pair import NO_STEP, Pair, Step
from wording.comparison.weighing.quotations import is_quoted
from wording.comparison.weighing.terms import no_name

_TABLE = """judgement/judgment judgements/judgments acknowledgement/acknowledgment acknowledgements/acknowledgments
ageing/aging grey/gray programme/program programmes/programs towards/toward afterwards/afterward amongst/among
whilst/while adviser/advisor advisers/advisors sceptical/skeptical scepticism/skepticism artefact/artifact
artefacts/artifacts defence/defense defences/defenses offence/offense offences/offenses pretence/pretense
centre/center centres/centers theatre/theater theatres/theaters fibre/fiber litre/liter litres/liters calibre/caliber
sombre/somber meagre/meager lustre/luster spectre/specter manoeuvre/maneuver manoeuvres/maneuvers centred/centered
mould/mold plough/plow pyjamas/pajamas jewellery/jewelry cosy/cozy moustache/mustache aluminium/aluminum
sulphur/sulfur likeable/likable sizeable/sizable useable/usable focussed/focused focussing/focusing
benefitted/benefited benefitting/benefiting targetted/targeted biassed/biased worshipped/worshiped
skilful/skillful skilfully/skillfully wilful/willful wilfully/willfully fulfil/fulfill fulfils/fulfills
fulfilment/fulfillment enrol/enroll enrols/enrolls enrolment/enrollment instalment/installment
instalments/installments instil/instill instils/instills distil/distill appal/appall
catalogue/catalog catalogues/catalogs analogue/analog dialogue/dialog dialogues/dialogs
paediatric/pediatric paediatrics/pediatrics paediatrician/pediatrician orthopaedic/orthopedic
encyclopaedia/encyclopedia anaesthesia/anesthesia anaesthetic/anesthetic gynaecology/gynecology foetal/fetal
foetus/fetus leukaemia/leukemia archaeology/archeology diarrhoea/diarrhea oestrogen/estrogen haemophilia/hemophilia
mediaeval/medieval anaemia/anemia oedema/edema aeroplane/airplane
dreamt/dreamed burnt/burned spoilt/spoiled leant/leaned
co-ordinate/coordinate naive/naïve cafe/café facade/façade cliche/cliché
counsellor/counselor counsellors/counselors"""

_MISSPELT = """recieve/receive recieved/received recieves/receives recieving/receiving seperate/separate
seperately/separately seperated/separated occured/occurred ocurring/occurring
ocurred/occurred occuring/occurring occurence/occurrence
occurences/occurrences accomodate/accommodate accomodation/accommodation accomodations/accommodations
acheive/achieve acheived/achieved acheivement/achievement beleive/believe beleived/believed beleifs/beliefs
beleif/belief comittee/committee commitee/committee committment/commitment
commited/committed definitly/definitely enviroment/environment enviroments/environments
existance/existence goverment/government governement/government harrass/harass harrassment/harassment
harrassing/harassing harassement/harassment harassmnet/harassment harrassed/harassed independant/independent
independantly/independently knowlege/knowledge knowlegde/knowledge liason/liaison maintainance/maintenance
maintenence/maintenance neccessary/necessary necessery/necessary neccesary/necessary noticable/noticeable
occassion/occasion occassionally/occasionally persistant/persistent posession/possession priviledge/privilege
privelege/privilege publically/publicly recomend/recommend reccomend/recommend reccommend/recommend
recomendation/recommendation refered/referred refering/referring relevent/relevant relavant/relevant
responsability/responsibility responsibilty/responsibility resposibility/responsibility responsiblity/responsibility
responsable/responsible succesful/successful sucessful/successful successfull/successful
tommorow/tomorrow tomorow/tomorrow truely/truly untill/until wierd/weird writting/writing
proffesional/professional profesional/professional proffessional/professional teh/the adn/and thier/their
becuase/because dicuss/discuss discrimiation/discrimination discrimation/discrimination
explicitely/explicitly expectactions/expectations ammendment/amendment
ammend/amend agressive/aggressive agression/aggression apparantly/apparently appropiate/appropriate
approriate/appropriate appropriatly/appropriately arguement/argument
attendence/attendance availible/available basicly/basically begining/beginning behavoir/behavior
benificial/beneficial catagory/category
comming/coming communtiy/community comunity/community commmunity/community conciously/consciously
concious/conscious consistant/consistent contributer/contributor contributers/contributors
controled/controlled decison/decision descision/decision decisons/decisions
dependance/dependence diffrent/different dissapear/disappear dissapoint/disappoint
embarass/embarrass embarassing/embarrassing enforcable/enforceable equiptment/equipment
exagerate/exaggerate familar/familiar finaly/finally foriegn/foreign fourty/forty
gaurantee/guarantee greatful/grateful guidlines/guidelines guidline/guideline
heirarchy/hierarchy immediatly/immediately immediatley/immediately
inital/initial intrest/interest intresting/interesting
judgemental/judgmental lenght/length libary/library managment/management mantain/maintain
millenium/millennium mispell/misspell neigbour/neighbour ocasion/occasion oppurtunity/opportunity
oppertunity/opportunity orginal/original organsation/organisation organizaton/organization
particpate/participate participent/participant particpants/participants particularily/particularly
posible/possible practicaly/practically prefered/preferred
presense/presence probaly/probably proceedure/procedure programing/programming
pronounciation/pronunciation propoganda/propaganda publicaly/publicly questionaire/questionnaire
reasonible/reasonable religous/religious remeber/remember
resistence/resistance respecful/respectful respectul/respectful sucess/success suprise/surprise
supress/suppress temperary/temporary threshhold/threshold transfered/transferred
unfortunatly/unfortunately usefull/useful vaccum/vacuum violance/violence volunter/volunteer
withold/withhold """

# Pairs that the rules below would take for one word, and that are two.
_TWO_WORDS = frozenset("prise/prize four/for tour/tor pour/por court/cort hour/hor fourth/forth filling/filing".split())
_IZE = r"(e|es|ed|er|ers|ing|ation|ations|ational|ationally|able|ability|ment|ments)"
_OUR = r"(s|ed|ing|er|ers|able|ably|ful|fully|less|ite|ites|al|ally|hood|hoods|ly|y|ist|ists|some|ism)?"
_DOUBLED = r"(ing|ings|ed|er|ers|or|ors|est|ous|ously|ist|ists|ation|ish)"


_OUR_STEMS = frozenset(
    """ard arm behavi belab cand clam clang col demean disc disfav discol dishon enam endeav fav ferv flav glam harb hon
    hum lab misbehavi misdemean neighb od parl ranc rig rum savi splend succ tum val vap vig watercol""".split()
)
"""What stands before the ending, in the words that have it in both spellings."""
_L_STEMS = frozenset(
    """travel counsel model label level cancel signal marvel total fuel refuel dial jewel equal initial rival revel
    quarrel channel panel parcel pencil tunnel shovel bevel cavil chisel duel enamel empanel impanel funnel gambol
    grovel kennel libel marshal medal pedal pummel snivel spiral stencil swivel symbol tassel tinsel towel trammel
    unravel dishevel apparel council remodel relabel mislabel disembowel victual""".split()
)
"""Words whose last l is doubled before an ending in British spelling alone."""
_GREEK = """paed anaesth gynaec haem leukaem anaem archaeo oestro oesoph foet rrhoea mediaev palaeo septicaem toxaem
    ischaem glycaem caesar faec aesth""".split()
"""Parts of words that have ae or oe, or e alone."""


def spelling(pair: Pair) -> Step:
    """The same word in another spelling that the tables or rules of British and American English know."""
    if not pair.both or pair.lows[0] == pair.lows[1]:
        return NO_STEP
    (low, other), (a, b) = pair.lows, pair.raws
    if in_address(pair.old, pair.i) or in_address(pair.new, pair.j):
        return NO_STEP
    if {low, other} == {"a", "an"}:
        follows = pair.old.word(pair.i + 1), pair.new.word(pair.j + 1)
        begins = a[0].isupper() == b[0].isupper() and (a[0].islower() or pair.i == pair.j == 0)
        return (1, 1) if begins and follows[0] == follows[1] and _article(*follows[:1]) else NO_STEP
    quoted = is_quoted(pair.old, pair.i, pair.i + 1) or is_quoted(pair.new, pair.j, pair.j + 1)
    return (1, 1) if variants(low, other) and no_name(pair, pair.lows) and not quoted else NO_STEP


def _article(word: str) -> bool:
    return len(word) > 1 and word[0].isalpha()


def variants(a: str, b: str) -> bool:
    """Whether two words, in small letters, are spellings of one word."""
    if f"{a}/{b}" in _TWO_WORDS or f"{b}/{a}" in _TWO_WORDS:
        return False
    if f"{a}/{b}" in _pairs() or f"{b}/{a}" in _pairs():
        return True
    return any(rule(*pair) for rule in (_ize, _our, _doubled, _digraph) for pair in ((a, b), (b, a)))


@lru_cache(maxsize=1)
def _pairs() -> frozenset[str]:
    return frozenset((*_TABLE.split(), *_MISSPELT.split()))


def _ize(british: str, american: str) -> bool:
    """`organise` and `organize`, `analyse` and `analyze`."""
    if len(british) != len(american) or len(british) < 5:
        return False
    # “Analyses” may be more than one analysis; “prised” and “seised” are no spellings of “prized” and “seized”.
    if (
        british.endswith("yses")
        or british.startswith(("pris", "appris", "seis", "assis"))
        or _always_s().match(british)
    ):
        return False
    return bool(re.fullmatch(rf"\w{{2,}}[iy]s{_IZE}", british)) and any(
        british[:at] + "z" + british[at + 1 :] == american
        for at in range(3, len(british))
        if british[at] == "s" and british[at - 1] in "iy" and re.fullmatch(_IZE, british[at + 1 :])
    )


@lru_cache(maxsize=1)
def _always_s() -> re.Pattern[str]:
    """Words that are written with an s everywhere: supervise, exercise, promise."""
    stems = """adv advert ar chast circumc compr comprom dem desp dev disgu enterpr exc exerc expert franch improv inc
        merchand no otherw po pra prec prem prom ra rev r superv surm surpr telev w conc bru cru lia like""".split()
    return re.compile(rf"(?:un|re|pre|mis|over|under|dis)?(?:{'|'.join(stems)})is")


def _our(british: str, american: str) -> bool:
    """`behaviour` and `behavior`, `honourable` and `honorable`; `savoury` is not `savory`."""
    at = british.find("our", 2)
    if at < 2 or british[:at] + "or" + british[at + 3 :] != american:
        return False
    return bool(re.fullmatch(_OUR, british[at + 3 :])) and british[:at].removeprefix("un") in _OUR_STEMS


def _doubled(british: str, american: str) -> bool:
    """`travelling` and `traveling`: the l is doubled after a syllable without stress."""
    match = re.fullmatch(rf"(\w+[aeiou])ll{_DOUBLED}", british)
    if not match or f"{match[1]}l{match[2]}" != american:
        return False
    stem = f"{match[1]}l"
    return stem in _L_STEMS or re.sub("^(?:un|re|mis|pre|out)", "", stem) in _L_STEMS


def _digraph(british: str, american: str) -> bool:
    """`paedagogy` and `pedagogy`, where only an ae or oe is written as e, in a word with a Greek part that has it."""
    part = next((part for part in _GREEK if part in british), "")
    return bool(part) and british.replace(part, part.replace("ae", "e").replace("oe", "e"), 1) == american
