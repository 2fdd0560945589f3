"""Clauses written in the manner of codes of ethics, conduct and professional standards, with places for what varies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

RECORD = Path(__file__).parents[2] / "content_versions" / "2026-11-22.md"
SUBJECT = "A member"
OWN = ("understands", "uses", "works")
"""First verbs of the recorded code's clauses that are turned into frames."""

DUTIES = """
protect the privacy of families
keep written notes of every visit
disclose a conflict of interest to the board
share records with other agencies
accept gifts from clients
explain the limits of confidentiality to parents
report suspected neglect to the authorities
consult a supervisor before ending a service
offer services in the language of the family
advertise qualifications in public
use photographs of children in lectures
refer clients to other professionals
answer questions about fees openly
seek informed consent from carers
record interviews with witnesses
respect the beliefs of students
discuss cases with colleagues
store samples in locked rooms
cite the work of other authors
delegate tasks to trainees
charge for missed appointments
take part in the inquiry
represent the association in the press
speak on behalf of the committee
supervise trainees in person
test new methods on volunteers
hold shares in a supplier
lend equipment to third parties
publish the findings of an audit
correct errors in earlier reports
inform the chair of an absence
attend the yearly training
review the care plan with the family
vote on a matter of personal interest
treat rivals with courtesy
wear the badge of the society
return documents to their owner
assess the needs of each child
contact former clients for research
end a contract with an employee
"""
"""Verb first, in the base form; what follows it stands."""

LISTED = """
A member keeps records of {list} | referrals; visits; phone calls; payments; complaints
The board reviews {list} | the budget; the training plan; the register; the fees
No applicant is turned away because of {list} | age; religion; disability; nationality; caste
A reviewer declares {list} | grants; patents; friendships; earlier reviews
A practitioner works with {list} | parents; teachers; nurses; social workers
The inquiry hears {list} | the complainant; the respondent; the witnesses; the experts
A coach respects {list} | athletes; officials; spectators; opponents
An auditor examines {list} | ledgers; contracts; minutes; invoices
A tutor gives feedback that is {list} | honest; timely; specific; kind
A researcher stores {list} | consent forms; raw data; field notes; recordings
An interpreter refuses {list} | gifts; tips; favours; loans
A librarian serves {list} | students; visitors; prisoners; retired staff
"""
"""A sentence with a list, and the items to draw from."""

KINDS = """
A member does not accept gifts of any kind, {mark} {list} | money; travel; meals; tickets
Personal data, {mark} {list}, are kept under lock | names; addresses; diagnoses; photographs
The board may impose sanctions, {mark} {list} | a warning; a fine; a suspension; an expulsion
A trainer meets special needs, {mark} {list} | ramps; captions; quiet rooms; large print
Misconduct, {mark} {list}, is reported to the chair | threats; bribery; forgery; insults
A reviewer declares interests, {mark} {list} | shares; grants; kinship; rivalry
Vulnerable people, {mark} {list}, are seen in company | minors; patients; detainees; widows
The code covers venues, {mark} {list} | halls; chat rooms; buses; hotels
"""
"""A general word, a mark that opens or closes what it covers, and the items."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A clause in parts."""

    subject: str
    """Who is bound."""
    base: str
    """The verb as after `must`."""
    rest: str
    """What follows it."""

    def says(self, pattern: str) -> str:
        """The clause by a pattern with `{S}`, `{base}`, `{third}`, `{ing}` and `{rest}`; it ends in a full stop."""
        return (
            pattern.format(S=self.subject, base=self.base, third=third(self.base), ing=ing(self.base), rest=self.rest)
            + "."
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """A sentence with a place for a list."""

    text: str
    """The sentence, with `{list}` and perhaps `{mark}`."""
    items: tuple[str, ...]
    """What may stand in the list."""

    def says(self, items: tuple[str, ...], mark: str = "", join: str = "and") -> str:
        """The sentence with these items."""
        return self.text.format(list=listed(items, join), mark=mark) + "."


def listed(items: tuple[str, ...], join: str = "and") -> str:
    """a, b and c."""
    return f"{', '.join(items[:-1])} {join} {items[-1]}"


def third(verb: str) -> str:
    """`protects` of `protect`."""
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh)$", verb) else "s")


def ing(verb: str) -> str:
    """`protecting` of `protect`."""
    if verb in {"refer", "submit"}:
        return verb + verb[-1] + "ing"
    return (verb[:-1] if verb.endswith("e") else verb) + "ing"


def duties() -> tuple[Frame, ...]:
    """The frames of plain duties: those written here and those of the recorded code's clauses."""
    own = [Frame(SUBJECT, *line.split(" ", 1)) for line in DUTIES.strip().splitlines()]
    return (*own, *_recorded())


def _recorded() -> list[Frame]:
    found = []
    for line in RECORD.read_text("utf-8").splitlines():
        match = re.fullmatch(rf"- (A NYS-AIMH endorsed professional) ({'|'.join(OWN)}) (.*)", line)
        if match:
            found.append(Frame(match[1], match[2].removesuffix("s"), match[3].rstrip(".")))
    return found


def listings(table: str) -> tuple[Listing, ...]:
    """The rows of a table of lists."""
    rows = (line.split(" | ") for line in table.strip().splitlines())
    return tuple(Listing(text, tuple(items.split("; "))) for text, items in rows)


def recorded_body() -> str:
    """The recorded code without its title."""
    return RECORD.read_text("utf-8").split("# Code of Ethics\n\n", 1)[1]


def recorded_words() -> list[str]:
    """Words of five letters or more that stand in small letters in the recorded code's clauses, in order."""
    lines = [line for line in recorded_body().splitlines() if not line.startswith("#")]
    return sorted({word for line in lines for word in re.findall(r"(?<=[a-z] )[a-z]{5,}(?=[ ,]|$)", line)})
