"""Nouns that with a capital name one thing: the body, office, document, programme or place that is meant."""

from __future__ import annotations

from wording.comparison.weighing.people import is_person

_BODIES = """academy agency alliance assembly association authority board branch bench bureau business centre center
chamber chapter charity church circle club coalition collective college commission committee community company
compact conference congress consortium convention cooperative corporation council court delegation department
directorate division enterprise executive federation fellowship firm forum foundation fund government group
guild institute institution jury laboratory league leadership lodge management ministry mission movement
network office order organisation organization panel parish parliament partnership party police practice
presidency press profession project region register registry secretariat section senate service society
sponsor staff state team trade tribunal trust union unit university working"""
_DOCUMENTS = """act addendum agreement annex appendix article bill bylaw bylaws certificate charter clause code
constitution consent contract covenant declaration decree deed directive document edition form framework
guidance guide guideline handbook instrument law lease letter licence license manual mandate manifesto
memorandum minutes notice oath opinion ordinance paper pledge plan policy preamble principle procedure
programme program proposal protocol provision publication record regulation release report resolution rule
schedule schema section seal signature standard statement statute summary syllabus table terms text title
treaty version warrant will"""
_PROGRAMMES = """accreditation admission award campaign certification competency competencies course credential
curriculum degree diploma endorsement examination exam induction initiative internship kitemark
licensure logo mark membership mentoring mentorship model placement portfolio practicum prize
qualification recognition reflection registration scheme scholarship seminar series session
supervision training tutorial workshop competence assessment evaluation inventory measure scale
survey test tool index platform portal database network system web website internet app channel list
page site forum server"""
_PLACES = """campus city clinic colony country county district facility hall home hospital house kingdom library nation
park province reserve residence room school shelter street territory town village ward world zone"""
_TIMES = """anniversary age annual assembly calendar century date day decade election era event festival holiday meeting
period quarter season semester term week weekend year"""
_DEALINGS = """account appeal applicant asset balance breach case claim complaint confidential information content
contribution customer data decision default delivery disclosure discloser dispute equipment event fee fees
goods hearing incident inquiry intellectual interest investigation invention liability loss material materials
matter offence offense party payment personal premises process product property purchase purpose recipient
request respondent results rights sanction services software subject supplier term transaction use user
violation work works"""
_UNITS = """admissions audit barking communications compliance conduct counsel development equality ethics
events facilities finance grants intake investigations learning legal marketing operations outreach
payroll personnel policy procurement quality records recruitment relations research review risk
safeguarding sales security strategy studies support technology welfare wellbeing"""
_RANKS = """affiliate associate bursar clerk diplomate graduate ombuds provost registrar"""
_AIMS = """aim bulletin canon commitment faculty goal ideal journal newsletter object objective tenet value vision"""
_LANDS = """cape city east force left north right south west"""
_NAMING = frozenset(
    f"{_UNITS} {_RANKS} {_AIMS} {_LANDS} {_BODIES} {_DOCUMENTS} {_PROGRAMMES} {_PLACES} {_TIMES} {_DEALINGS}".split()
)


def may_name(word: str) -> bool:
    """Whether a word in small letters, with a capital, may name the one that is meant, as in “the Panel”."""
    one = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return not _NAMING.isdisjoint((word, one)) or is_person(word)
