"""Lexical forms of the operators that alter the meaning: the common ones, and rarer ones for the test."""

from __future__ import annotations

HALVES = ("known", "test")

STRENGTH = {
    "known": {
        3: ("must", "shall", "is required to"),
        2: ("should", "is expected to"),
        1: ("strives to",),
        0: ("may", "can"),
    },
    "test": {
        3: ("is duty-bound to", "has an obligation to", "is under a duty to", "is compelled to", "is bound to"),
        2: ("ought to", "is advised to", "is urged to"),
        1: ("endeavours to", "makes an effort to", "aspires to", "does their best to"),
        0: ("is at liberty to", "is free to", "has discretion to", "is welcome to"),
    },
}
"""Modals by strength, before a verb in the base form."""

PROHIBITION = {
    "known": (
        "{S} may {base} {rest} => {S} may not {base} {rest}",
        "{S} can {base} {rest} => {S} cannot {base} {rest}",
        "{S} may {base} {rest} => {S} must not {base} {rest}",
        "{S} may {base} {rest} => {S} shall not {base} {rest}",
        "{S} is allowed to {base} {rest} => {S} is not allowed to {base} {rest}",
    ),
    "test": (
        "{S} is authorised to {base} {rest} => {S} is forbidden to {base} {rest}",
        "{S} is at liberty to {base} {rest} => {S} is barred from {ing} {rest}",
        "{S} has leave to {base} {rest} => {S} is precluded from {ing} {rest}",
        "{S} is free to {base} {rest} => {S} is debarred from {ing} {rest}",
        "{S} is entitled to {base} {rest} => {S} is disallowed from {ing} {rest}",
        "{S} is welcome to {base} {rest} => {S} is banned from {ing} {rest}",
    ),
}
"""What is permitted => what is prohibited."""

NEGATION = {
    "known": (
        "{S} {third} {rest} => {S} does not {base} {rest}",
        "{S} {third} {rest} => {S} never {third} {rest}",
        "{S} must {base} {rest} => {S} must not {base} {rest}",
        "{S} {third} {rest} => {S} fails to {base} {rest}",
        "{S} is expected to {base} {rest} => {S} is not expected to {base} {rest}",
        "{S} {third} {rest} => No member {third} {rest}",
    ),
    "test": (
        "{S} {third} {rest} => {S} refrains from {ing} {rest}",
        "{S} {third} {rest} => {S} neglects to {base} {rest}",
        "{S} {third} {rest} => {S} declines to {base} {rest}",
        "{S} {third} {rest} => {S} ceases to {base} {rest}",
        "{S} {third} {rest} => {S} omits to {base} {rest}",
        "{S} {third} {rest} => {S} abstains from {ing} {rest}",
        "{S} {third} {rest} => {S} seldom {third} {rest}",
        "{S} {third} {rest} => {S} by no means {third} {rest}",
        "{S} {third} {rest} => {S} hardly ever {third} {rest}",
        "{S} {third} {rest} => {S} doesn’t {base} {rest}",
    ),
}
"""A sentence => its denial."""

POLARITY = {
    "known": "lawful unlawful; paid unpaid; fair unfair; able unable; necessary unnecessary; "
    "welcome unwelcome; authorised unauthorised; with without",
    "test": "legible illegible; regular irregular; proportionate disproportionate; mature immature; honest dishonest; "
    "eligible ineligible; essential inessential; loyal disloyal; prudent imprudent; literate illiterate; "
    "typical atypical; contented discontented",
}
"""A word and its opposite."""

POLAR = (
    "A member answers {w} requests from families",
    "The board hears {w} applicants first",
    "A reviewer sets {w} reports aside",
    "The fund supports {w} carers",
)
WITHOUT = (
    "A member ends a service {w} notice to the family",
    "A clerk opens letters {w} the leave of the chair",
    "A trainer films a lesson {w} consent",
)
"""Sentences with a place for such a word."""

QUANTIFIER = {
    "known": (("all", "some"), ("every one of the", "a few of the"), ("all", "the")),
    "test": (
        ("the entirety of the", "a handful of the"),
        ("the whole of the", "most of the"),
        ("the full range of", "selected"),
        ("the totality of the", "a majority of the"),
        ("the lot of the", "half of the"),
        ("any and all", "certain"),
        ("each and every one of the", "several"),
    ),
}
"""Wider and narrower, before a noun in the plural."""
QUANTIFIED = (
    "A member answers {q} complaints in writing",
    "The board publishes {q} decisions of the panel",
    "A practitioner informs {q} parents of the group",
    "The treasurer checks {q} receipts of the year",
    "A teacher protects {q} children in the hall",
    "The code binds {q} chapters of the society",
)

ONLY = {"known": ("only",), "test": ("solely", "exclusively", "merely", "purely")}
ONLY_IN = (
    "A member shares records {w} with the committee",
    "The register is open {w} to staff",
    "Fees are charged {w} for visits",
    "Photographs are used {w} in lectures",
    "An appeal lies {w} against a sanction",
    "Gifts are taken {w} from colleagues",
)
BOUNDS = {
    "known": (("at least", "at most"), ("at least", "no more than"), ("more than", "fewer than")),
    "test": (
        ("a minimum of", "a maximum of"),
        ("no fewer than", "up to"),
        ("upwards of", "not exceeding"),
        ("in excess of", "short of"),
    ),
}
"""A floor and a ceiling."""
BOUNDED = (
    "A panel has {w} three members",
    "A notice gives {w} thirty days",
    "A trainee spends {w} ten hours",
    "A report fills {w} four pages",
    "The quorum is {w} seven voters",
)

ACTOR = {
    "known": (
        "A member => A professional",
        "A member => A full member",
        "The board => The committee",
        "The chair => The secretary",
        "An endorsed professional => A member",
        "An employee => A volunteer",
        "Each officer => Each officer and employee",
        "A supervisor => A trainee",
    ),
    "test": (
        "A signatory => A licensee",
        "A registrant => A newly admitted registrant",
        "The ombudsman => The registrar",
        "A chaperone => A caretaker",
        "A fellow => A fellow in good standing",
        "An affiliate => A subcontractor",
        "A delegate => An alternate",
        "The provost => The bursar",
        "A locum => A houseman",
        "A steward => A paid steward",
        "A mentor => A mentor or understudy",
    ),
}
"""Who is bound, before and after."""

GROUP = {
    "known": (
        "infants => infants and young children",
        "clients => clients and their families",
        "children => adults",
        "patients => elderly patients",
        "members => members and guests",
        "women => women and girls",
    ),
    "test": (
        "refugees => refugees and stateless persons",
        "wards of court => wards of court and foundlings",
        "kinship carers => salaried kinship carers",
        "sharecroppers => tenants",
        "veterans => wounded veterans",
        "widows => widows and widowers",
        "pilgrims => passengers",
        "deckhands => deckhands and stowaways",
        "nursing mothers => expectant and nursing mothers",
        "lodgers => paying lodgers",
    ),
}
"""Who is protected, before and after."""
PROTECTED = (
    "A member respects the dignity of {g}",
    "The board hears {g} before it decides",
    "A practitioner shields {g} from harm",
    "No member demeans {g}",
    "The fund gives shelter to {g}",
)

OPENERS = {
    "known": ("such as", "including", "including but not limited to", "for example"),
    "test": ("among them", "inter alia", "not least", "by way of illustration", "like", "to mention but a few,"),
}
CLOSERS = {
    "known": ("namely", "that is", "limited to"),
    "test": ("to wit", "viz.", "consisting solely of", "comprising just", "made up of"),
}
"""Marks of a list that leaves room for more, and of one that doesn't."""
TRAILERS = {"known": ("and others", "etc."), "test": ("and suchlike", "and so forth", "and the like", "or similar")}
"""Words after a list that leave room for more."""

JOINERS = {
    "known": (("and", "or"), ("or", "and/or"), ("and", "and/or")),
    "test": (
        ("as well as", "or else"),
        ("together with", "or, failing that,"),
        ("plus", "alternatively"),
        ("along with", "or, alternatively,"),
        ("coupled with", "or perhaps"),
    ),
}
"""Joins and parts."""

HEDGE = {
    "known": (
        " where possible",
        " as appropriate",
        " if feasible",
        " as needed",
        " where reasonable",
        " to the extent possible",
    ),
    "test": (
        " so far as practicable",
        " at their own discretion",
        " as they see fit",
        " in so far as circumstances allow",
        " as a general rule",
        " within reason",
        " resources permitting",
        " as the case may be",
        " when convenient",
        " by and large",
    ),
}
"""Escapes at the end of a duty."""
HEDGE_BEFORE = {
    "known": ("generally", "reasonably", "usually"),
    "test": ("broadly", "by default", "ordinarily", "in principle", "notionally", "preferably"),
}
"""Escapes before its verb."""

ABSOLUTE = {
    "known": ("always", "fully", "strictly"),
    "test": (
        "invariably",
        "scrupulously",
        "unfailingly",
        "categorically",
        "unconditionally",
        "wholeheartedly",
        "rigorously",
        "without fail",
    ),
}
"""Words before a verb that allow of no exception."""
ABSOLUTE_END = {
    "known": (" at all times", " in every case", " without exception"),
    "test": (
        " come what may",
        " in each and every instance",
        " to the utmost",
        " regardless of cost",
        " to the fullest extent",
    ),
}
"""The same at the end of a duty."""

CONDITION = {
    "known": ("if the client agrees", "when the board asks", "unless the law forbids it", "except in an emergency"),
    "test": (
        "provided that the client agrees",
        "so long as the board consents",
        "save where the law forbids it",
        "barring an emergency",
        "in the event of a dispute",
        "on condition that fees are paid",
        "subject to approval",
        "until the inquiry ends",
        "assuming that time allows",
        "pending an appeal",
        "other than on holidays",
        "insofar as a court so orders",
    ),
}
"""Conditions and exceptions at the end of a duty."""

NUMBER = {
    "known": (
        "An answer is sent within 30 days => An answer is sent within 60 days",
        "A panel has three members => A panel has four members",
        "Records are kept for seven years => Records are kept for five years",
        "A gift worth more than $50 is declared => A gift worth more than $500 is declared",
        "The code takes effect on 1 May 2026 => The code takes effect on 1 June 2026",
        "A change needs a vote of two-thirds => A change needs a vote of three-quarters",
        "Fees are reviewed annually => Fees are reviewed monthly",
        "Training lasts 10 hours => Training lasts 100 hours",
        "At least 40% of the seats go to carers => At least 45% of the seats go to carers",
        "A child under 12 is seen with a carer => A child under 14 is seen with a carer",
        "The first report is kept => The second report is kept",
        "An appeal is lodged within two weeks => An appeal is lodged within two months",
    ),
    "test": (
        "An answer is sent within a fortnight => An answer is sent within a week",
        "The panel meets biannually => The panel meets biennially",
        "The panel meets quarterly => The panel meets half-yearly",
        "A dozen voters make a quorum => A score of voters make a quorum",
        "Offices close at noon => Offices close at midnight",
        "A vote is taken twice => A vote is taken thrice",
        "Records are kept for a decade => Records are kept for a century",
        "The dose is 3.5 mg => The dose is 35 mg",
        "Groups have 10–12 pupils => Groups have 10–21 pupils",
        "The fine is €1,250 => The fine is €12,500",
        "The levy is 0.5 per cent => The levy is 5 per cent",
        "A tithe goes to the fund => A fifth goes to the fund",
        "The list closes on Michaelmas => The list closes on Candlemas",
        "The bursary is ten guineas => The bursary is ten shillings",
        "The term is the 2025/26 year => The term is the 2026/27 year",
        "The hearing starts at 09:30 => The hearing starts at 19:30",
        "The hearing starts at 9 a.m. => The hearing starts at 9 p.m.",
        "A pair of auditors signs => A trio of auditors signs",
        "The majority is a simple one => The majority is a double one",
    ),
}

TERM = {
    "known": (
        "A complaint goes to the Ethics Committee => A complaint goes to the Standards Committee",
        "The Endorsement® is renewed yearly => The Accreditation® is renewed yearly",
        "A member of the New York Association is heard => A member of the New Jersey Association is heard",
        "The IMH-E® is shown on the badge => The ECMH-E® is shown on the badge",
        "The Board of Directors approves the plan => The Board of Trustees approves the plan",
        "The Code of Ethics binds members => The Code of Conduct binds members",
    ),
    "test": (
        "A complaint goes to the Star Chamber => A complaint goes to the Privy Council",
        "The Kitemark™ is shown on the door => The Bluemark™ is shown on the door",
        "The Helsinki Declaration applies => The Geneva Declaration applies",
        "The Caldicott Guardian keeps the key => The Data Steward keeps the key",
        "Trials follow the Belmont Report => Trials follow the Nuremberg Code",
        "The Wigmore Medal® is awarded => The Wigmore Medal® and Riband® are awarded",
        "Appeals lie with the Assay Office => Appeals lie with the Patent Office",
        "The Guild of Farriers is told => The Guild of Saddlers is told",
    ),
}

REFERENCE = {
    "known": (
        "A member follows section 4 => A member follows section 5",
        "A sanction under clause 2 is noted => A sanction under clause 3 is noted",
        "The steps in Appendix A apply => The steps in Appendix B apply",
        "The duty in paragraph 3(a) stands => The duty in paragraph 3(b) stands",
        "The duties above bind all => The duties below bind all",
        "See Principle 6 for gifts => See Principle 7 for gifts",
    ),
    "test": (
        "Article XII binds all chapters => Article XIV binds all chapters",
        "The steps in Schedule 2 apply => The steps in Schedule 1 apply",
        "The rule in § 12 stands => The rule in § 21 stands",
        "The foregoing paragraph binds all => The following paragraph binds all",
        "The duty in Canon IV stands => The duty in Canon VI stands",
        "The tables in Annex C apply => The tables in Annex D apply",
        "A sanction under By-law 7.1 is noted => A sanction under By-law 7.10 is noted",
        "The terms set out overleaf apply => The terms set out hereafter apply",
        "The aforesaid limits apply => The undermentioned limits apply",
        "Footnote 8 gives the scale => Footnote 9 gives the scale",
    ),
}

QUOTATION = {
    "known": (
        "“Harm” means injury to a person => “Harm” means injury to a person or a thing",
        "A draft bears the words “not adopted” => A draft bears the words “adopted”",
        "The motto is “First do no harm” => The motto is “First do good”",
        "Members read the guide “Working with Families” => Members read the guide “Working for Families”",
    ),
    "test": (
        "“Kin” means those who share a hearth => “Kin” means those who share a name",
        "The seal reads “Sapere aude” => The seal reads “Audi alteram partem”",
        "Stewards sign the sheet “Lone Working” => Stewards sign the sheet “Night Working”",
        "The oath ends “so help me” => The oath ends “on my honour”",
        "The leaflet “Safe Hands” is handed out => The leaflet “Safe Homes” is handed out",
        "A “visitor” is anyone on the site => An “intruder” is anyone on the site",
    ),
}

PARAPHRASE = {
    "known": (
        "A member minds his/her own conduct => A member minds their own conduct",
        "A member helps families in need => A member assists families in need",
        "A member starts a service on request => A member begins a service on request",
        "The board chooses a chair => The board elects a chair",
        "A member uses plain words => A member employs plain words",
    ),
    "test": (
        "The clerk mails the minutes => The clerk dispatches the minutes",
        "A steward soothes the upset visitor => A steward calms the upset visitor",
        "A fellow abhors flattery => A fellow detests flattery",
        "A tutor is patient with novices => A tutor is forbearing with novices",
        "The warden locks the gate => The gate is locked by the warden",
        "A delegate is to be polite => A delegate is to be civil",
    ),
}
"""The same duty in other words: a person judges it."""

SENTENCES = {
    "number": NUMBER,
    "term or name": TERM,
    "cross-reference": REFERENCE,
    "quotation or title": QUOTATION,
    "other words": PARAPHRASE,
}
"""Operators whose forms are whole sentences."""
ENDINGS = (
    "",
    ", as the board has resolved",
    " throughout the society",
    " and the secretary is told",
    " in each chapter",
)
"""Ends that make several clauses of one sentence."""
