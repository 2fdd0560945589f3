"""Hard cases: changes that look like typography, case or spelling and are not; old => new, in both directions."""

from __future__ import annotations

CASE = {
    "known": """
Leave is granted in May and on request => Leave is granted in may and on request
The US office answers letters => The us office answers letters
Texts in Polish are welcome => Texts in polish are welcome
The IT staff is told => The it staff is told
Members March in the parade => Members march in the parade
An Act of the society is binding => An act of the society is binding
""",
    "test": """
Care for people with AIDS is free => Care for people with aids is free
The WHO scale is used => The who scale is used
A visit to Reading is paid => A visit to reading is paid
The Deaf community is asked => The deaf community is asked
A Catholic chaplain is called => A catholic chaplain is called
A Bill is read twice => A bill is read twice
The Job centre is told => The job centre is told
Goods from China are declared => Goods from china are declared
A Turkey fund is kept => A turkey fund is kept
A PIN is given to each guest => A pin is given to each guest
The Mass is open to all => The mass is open to all
The Liberal candidate is heard => The liberal candidate is heard
""",
}
HYPHEN = {
    "known": """
A member may re-sign the code => A member may resign the code
A member may re-cover the files => A member may recover the files
Ten-year old records are kept => Ten year-old records are kept
The board may re-form the panel => The board may reform the panel
The committee may re-create the event => The committee may recreate the event
""",
    "test": """
The chair may re-lease the hall => The chair may release the hall
A clerk re-sent the form => A clerk resent the form
A shop with un-ionized staff is asked => A shop with unionized staff is asked
The fund may re-serve meals => The fund may reserve meals
More-qualified staff are hired => More qualified staff are hired
Small-group leaders are trained => Small group leaders are trained
A steward may re-mark the paper => A steward may remark the paper
Two-hundred-pound fines are rare => Two hundred-pound fines are rare
The warden may re-fuse the lamps => The warden may refuse the lamps
A co-op sells the badges => A coop sells the badges
""",
}
SPACE = {
    "known": """
A member may be called as a witness => A member maybe called as a witness
The rota changes every day => The rota changes everyday
Any one may object => Anyone may object
A member is not able to vote => A member is notable to vote
Papers are all ready at noon => Papers are already at noon
""",
    "test": """
A guest may go in to dinner => A guest may go into dinner
The panel sat all together => The panel sat altogether
The two stand a part => The two stand apart
Some times are set for prayer => Sometimes are set for prayer
A steward stands now here => A steward stands nowhere
The therapist is heard => The rapist is heard
Lodgers take over night => Lodgers take overnight
The super vision of the board counts => The supervision of the board counts
The sheet lists man date and place => The sheet lists mandate and place
A fence is a cross the yard => A fence is across the yard
""",
}
APOSTROPHE = {
    "known": """
The member’s duties are listed => The members’ duties are listed
The parent’s consent is sought => The parents’ consent is sought
A file we’re shown is kept => A file were shown is kept
""",
    "test": """
The ward’s guardian signs => The wards’ guardian signs
The trustees’ fund is frozen => The trustee’s fund is frozen
The lodge’s fees are due => The lodges’ fees are due
The witness says we’ll hear => The witness says well hear
The clerk wrote she’d stay => The clerk wrote shed stay
""",
}
COMMA = {
    "known": """
Members who are endorsed may vote => Members, who are endorsed, may vote
Records that are old are destroyed => Records, that are old, are destroyed
A member reports abuse if asked, and in writing => A member reports abuse, if asked and in writing
Members do not leave because they are asked => Members do not leave, because they are asked
The panel hears staff and parents of pupils => The panel hears staff, and parents of pupils
Rules for research, practice and teaching => Rules for research practice and teaching
""",
    "test": """
Wardens whom the board appoints sign => Wardens, whom the board appoints, sign
Trustees which include the chair are paid => Trustees, which include the chair, are paid
Guests may enter only, with a pass => Guests may enter, only with a pass
The fund aids widows, orphans and sailors in need => The fund aids widows, orphans, and sailors, in need
The steward, said the guest, was rude => The steward said the guest was rude
A farrier shoes horses without pay => A farrier shoes horses, without pay
Entrants however able are tested => Entrants, however, able are tested
A delegate speaks clearly and briefly states a view => A delegate speaks clearly and briefly, states a view
Lodgers with pets, that are noisy leave => Lodgers with pets that are noisy, leave
No lodger, leaves unpaid => No, lodger leaves unpaid
""",
}
REGROUPING = {
    "known": """
The fund pays for travel, meals and rooms; and fees => The fund pays for travel; meals and rooms and fees
A member sees a child, or a parent and a teacher => A member sees a child or a parent, and a teacher
Staff (and volunteers if paid) sign => Staff (and volunteers) if paid sign
Both and/or either are heard => Both and or either are heard
""",
    "test": """
The purse covers oats; hay and straw, and shoes => The purse covers oats, hay; and straw and shoes
A pilot calls the port, or the guard and the tug => A pilot calls the port or the guard, and the tug
Wardens (and grooms when on duty) sign => Wardens (and grooms) when on duty sign
The lodge bars dice: cards and wine by night => The lodge bars dice, cards and wine: by night
The ward is fed (clothed and taught if poor) => The ward is fed, clothed (and taught if poor)
The seal binds heirs – and assigns – who sign => The seal binds heirs – and assigns who sign –
""",
}
SIGNS = {
    "known": """
A panel has 10 members => A panel has 100 members
The fee is $5.00 => The fee is $500
A form says no. 5 applies => A form says no 5 applies
Who is bound. => Who is bound?
The member(s) sign => The members sign
A dose of 1.5 mg is noted => A dose of 15 mg is noted
The rate is 1,000 a year => The rate is 1.000 a year
A “confidential” list is shared => A confidential list is shared
The rate is 5% => The rate is 5
""",
    "test": """
The hall holds 10² people => The hall holds 102 people
A day has 5½ hours of work => A day has 51/2 hours of work
The room is 4–6 => The room is 46
The yearly due is £75 => The yearly due is €75
The scale runs from −5 to 5 => The scale runs from 5 to 5
The term is 2026–27 => The term is 2026, 27
An “honorary” fellow may vote => An honorary fellow may vote
The ratio is 1:2 => The ratio is 12
The steward/guest list is read => The steward guest list is read
The limit is <5 lanterns => The limit is 5 lanterns
The limit is >5 lanterns => The limit is <5 lanterns
A lodger pays ≤ 30 => A lodger pays ≥ 30
The warden fines §5 cases => The warden fines 5 cases
The share is 1/3 => The share is 13
The bench is 6′ long => The bench is 6″ long
The rope is 5' long => The rope is 5" long
""",
}
LOOKALIKE = {
    "known": """
A member does not share notes => A member does now share notes
A gift from a client is refused => A gift form a client is refused
The principal is told => The principle is told
The council hears the case => The counsel hears the case
A member may affect the outcome => A member may effect the outcome
A member takes personal matters up => A member takes personnel matters up
Notices ensure members => Notices insure members
A practice is proscribed => A practice is prescribed
A story is told in class => A storey is told in class
A term is four years => A term is for years
A clerk is filling forms => A clerk is filing forms
The device is shown => The devise is shown
""",
    "test": """
A discreet inquiry is held => A discrete inquiry is held
An eminent danger is met => An imminent danger is met
Illicit answers are noted => Elicit answers are noted
A moral is drawn up => A morale is drawn up
The martial court sits => The marital court sits
Adverse members are heard => Averse members are heard
The meter of the hall is read => The metre of the hall is read
The curb on fees stays => The kerb on fees stays
A casual link is shown => A causal link is shown
The united wards are led => The untied wards are led
A draft of the plan is shown => A draught of the plan is shown
A dependant trustee votes => A dependent trustee votes
The councillor is paid => The counsellor is paid
A check is made at the door => A cheque is made at the door
Lodgers may loose the rope => Lodgers may lose the rope
The trial is open => The trail is open
The later clause wins => The latter clause wins
A steward must except gifts => A steward must accept gifts
A steward may prise the lid => A steward may prize the lid
The benches are planned => The benches are planed
The arms are barred => The arms are bared
Farriers are tilling the yard => Farriers are tiling the yard
Guests are hopping at dusk => Guests are hoping at dusk
A poet is admitted => A pet is admitted
A tour is offered => A tor is offered
A holly wreath is hung => A holy wreath is hung
""",
}
STARTS = {
    "known": """
3 members sign the form => 4 members sign the form
5.1 litres are kept => 5.2 litres are kept
1 in ten is heard => 2 in ten is heard
""",
    "test": """
12 lanterns hang at the gate => 13 lanterns hang at the gate
7 days of rest are granted => 8 days of rest are granted
2026 dues are waived => 2027 dues are waived
IV drips are kept => V drips are kept
(a) is on leave => (b) is on leave
""",
}
LISTS = {
    "number at the start": STARTS,
    "case": CASE,
    "hyphen": HYPHEN,
    "space": SPACE,
    "apostrophe": APOSTROPHE,
    "comma": COMMA,
    "regrouping": REGROUPING,
    "sign or digit": SIGNS,
    "look-alike word": LOOKALIKE,
}
"""All of them by what they look like."""

TERMS = {"known": ("Member", "Board", "Service"), "test": ("Ward", "Farrier", "Lodge", "Bargeman", "Visitation")}
"""Words that the code defines with a capital; in small letters they are not the term."""
FALSE_NAMES = {
    "known": (("Ethics Committee", "EC", "Executive Council"), ("Standards Panel", "SP", "Support Panel")),
    "test": (
        ("League of Farriers", "LF", "Lodge of Freemen"),
        ("Wards Fund", "WF", "Widows Fund"),
        ("Mutual Aid Pool", "MAP", "Marine Assay Panel"),
    ),
}
"""A name, what it is called for short, and another name to which the letters would fit."""
POINTING = {
    "known": (
        "This does not apply to trainees",
        "However, the board may excuse a member",
        "The same applies to guests",
    ),
    "test": (
        "The foregoing binds stewards only",
        "In that case the warden decides",
        "Nor may a lodger cook there",
        "Otherwise the fee is doubled",
        "These limits do not bind pilots",
    ),
}
"""Clauses whose meaning hangs on the one before them."""
UNDER_HEADS = {
    "known": ("The following is encouraged:", "The following is prohibited:"),
    "test": ("Stewards look for:", "Stewards turn away:"),
}
"""Lines that decide what stands under them."""
MOVED_UNDER = {
    "known": ("Public criticism of a decision", "Gifts from a client", "Private messages"),
    "test": ("Late arrival on foot", "Lanterns lit at noon", "Loud prayer at table", "Bare feet"),
}

SAFE_LOOKS_RISKY = {
    "known": (
        ("A member does  not share notes", "A member does not share notes"),
        ("A member doesn’t share notes", "A member doesn't share notes"),
        ("Within 30\u00a0days a reply is sent", "Within 30 days a reply is sent"),
        ("No member “must” resign", 'No member "must" resign'),
        ("Terms run 2026–2028", "Terms run 2026-2028"),
        ("A member must not share the client’s notes", "A member must not share the client's notes"),
    ),
    "test": (
        ("A steward may  never lend the key", "A steward may never lend the key"),
        ("A pilot won’t leave the bridge", "A pilot won't leave the bridge"),
        ("A warden is forbidden\u00a0to lend the key", "A warden is forbidden to lend the key"),
        ("The fee is €\u202f75", "The fee is €\u00a075"),
        ("Only the warden’s seal counts", "Only the warden's seal counts"),
        ("A not‑for‑profit lodge is exempt", "A not-for-profit lodge is exempt"),
        ("Pages 3–5 never apply", "Pages 3-5 never apply"),
        ("A lodger shall  not cook", "A lodger shall not cook"),
    ),
}
"""Changes beside a negation, a modal or a number that leave it as it is."""
