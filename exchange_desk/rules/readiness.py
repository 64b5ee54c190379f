"""Who is ready to travel: birth date, passport and, for minors, consent and medical release."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from exchange_desk.basics.dates import PartialDate, age_on, months_after
from exchange_desk.basics.errors import Finding
from exchange_desk.rules.numbers import number_in
from exchange_desk.rules.rule import OUTBOUND, REVIEWED

_ADULT = 18
_ONE_DAY = dt.timedelta(days=1)
CONSENT, RELEASE = "parental_consent", "medical_release"
_CALLED = {CONSENT: "consent of the parents", RELEASE: "medical release"}


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One paper of a traveller, as in the record Paper."""

    kind: str
    state: str
    covers_to: dt.date | None = None


@dataclass(frozen=True, slots=True)
class TravellerFacts:
    """One traveller. `minor` on the day of departure, where it is not known too; `unsure` are lines of papers that
    name several people or nobody for certain and may be about this one: (kind, words of the list).
    """

    id: str
    name: str
    born: PartialDate | None
    minor: bool
    passport_number: str | None = None
    passport_valid_to: PartialDate | None = None
    papers: tuple[PaperFacts, ...] = ()
    unsure: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TripFacts:
    """Day of departure and of return, whether a border lies between, the packs of rules and numbers of the visit."""

    starts: dt.date
    ends: dt.date
    abroad: bool = True
    packs: tuple[str, ...] = ()
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TravellerRule:
    """One rule about a traveller, as with `Rule`; `only_with_pack` holds where its pack is chosen, else it holds
    wherever papers of a visit are kept.
    """

    id: str
    name: str
    text: str
    citation: str
    judge: Callable[[TravellerFacts, TripFacts], list[Finding]]
    level: str = "block"
    only_with_pack: bool = False
    numbers: tuple[str, ...] = ()
    pack: str = OUTBOUND
    reviewed: str = REVIEWED


def not_ready(traveller: TravellerFacts, trip: TripFacts) -> tuple[Finding, ...]:
    """What is missing before this traveller may go (level block), and what should be looked at (warn)."""
    found = [
        replace(finding, citation=rule.citation)
        for rule in TRAVELLER_RULES
        if not rule.only_with_pack or rule.pack in trip.packs
        for finding in rule.judge(traveller, trip)
    ]
    return tuple(sorted(found, key=lambda finding: finding.level != "block"))


def a_whole_birth_date(traveller: TravellerFacts, trip: TripFacts) -> list[Finding]:
    """Tickets, passports and the age on the trip need a whole birth date."""
    if traveller.born is not None and traveller.born.whole is not None:
        return []
    return [Finding("birth_date_unknown", "block", f"The birth date of {traveller.name} is not known for certain.")]


def a_passport_for_the_stay(traveller: TravellerFacts, trip: TripFacts) -> list[Finding]:
    """Valid to the day of return; how much longer a country wants it is a rule of its own."""
    if not trip.abroad:
        return []
    valid, name = traveller.passport_valid_to, traveller.name
    if valid is None and traveller.passport_number:
        text = f"It is not known until when the passport of {name} is valid."
        return [Finding("passport_unknown", "block", text)]
    if valid is None:
        return [Finding("passport_unknown", "block", f"No passport of {name} is known.")]
    if valid.latest < trip.starts:
        text = f"The passport of {name} ends {_when(valid)}, before the departure on {_day(trip.starts)}."
        return [Finding("passport_ends_before_departure", "block", text)]
    if valid.earliest < trip.ends:
        text = f"The passport of {name} ends {_when(valid)}, before the return on {_day(trip.ends)}."
        return [Finding("passport_ends_during_the_trip", "block", text)]
    return []


def a_passport_good_for_longer(traveller: TravellerFacts, trip: TripFacts) -> list[Finding]:
    """Valid for some months after the return, as many countries ask; which do is to be looked up (R23)."""
    valid, months = traveller.passport_valid_to, number_in(trip.numbers, "passport_months")
    if (
        not trip.abroad
        or valid is None
        or valid.earliest < trip.ends
        or valid.latest >= months_after(trip.ends, months)
    ):
        return []
    text = (
        f"The passport of {traveller.name} ends {_when(valid)}, less than {months} months after the return on "
        f"{_day(trip.ends)}: look up what the country asks for."
    )
    return [Finding("passport_months", "warn", text)]


def a_consent_for_minors(traveller: TravellerFacts, trip: TripFacts) -> list[Finding]:
    """The consent of all who must sign, for all days on which the traveller is a minor."""
    return _paper(traveller, trip, CONSENT) if traveller.minor else []


def a_medical_release_for_minors(traveller: TravellerFacts, trip: TripFacts) -> list[Finding]:
    """Without it no doctor may treat a minor."""
    return _paper(traveller, trip, RELEASE) if traveller.minor else []


def _paper(traveller: TravellerFacts, trip: TripFacts, kind: str) -> list[Finding]:
    called, name = _CALLED[kind], traveller.name
    papers = [paper for paper in traveller.papers if paper.kind == kind and paper.state != "not_needed"]
    if not papers:
        if any(paper.kind == kind for paper in traveller.papers):
            return []
        lines = [words for about, words in traveller.unsure if about == kind]
        maybe = f" The line “{lines[0]}” may be about {name}: answer whose it is." if lines else ""
        return [Finding(f"{kind}_missing", "block", f"There is no {called} for {name}.{maybe}")]
    states = {paper.state for paper in papers}
    whole = [paper for paper in papers if paper.state == "received" and _covers(paper, trip)]
    if whole and states <= {"received", "outdated"}:
        return []
    if states & {"asked", "partial"}:
        still = "is not back yet" if states == {"asked"} else "is not complete: a form or a signature is still missing"
        return [Finding(f"{kind}_incomplete", "block", f"The {called} for {name} {still}.")]
    until = max((paper.covers_to for paper in papers if paper.covers_to is not None), default=None)
    if until is not None and trip.starts <= until:
        text = f"The {called} for {name} covers the days to {_day(until)}, not to the return on {_day(trip.ends)}."
        if _of_age(traveller, until + _ONE_DAY):
            return [Finding(f"{kind}_dates", "warn", f"{text} {name} is {_ADULT} from then on.")]
        return [Finding(f"{kind}_dates", "block", text)]
    return [Finding(f"{kind}_outdated", "block", f"The {called} for {name} is not for this trip: a new one is needed.")]


def _covers(paper: PaperFacts, trip: TripFacts) -> bool:
    return paper.covers_to is None or paper.covers_to >= trip.ends


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"


def _when(date: PartialDate) -> str:
    """As far as it is known: "on 7 October 2027", "in October 2027" or "in 2027"."""
    if date.whole is not None:
        return f"on {_day(date.whole)}"
    return f"in {date.earliest:%B %Y}" if date.month else f"in {date.year}"


def _of_age(traveller: TravellerFacts, day: dt.date) -> bool:
    return traveller.born is not None and age_on(traveller.born.latest, day) >= _ADULT


_R23 = "R23: U.S. CBP and State restated at teacherscollegesj.org; sesjpn.com; Japanese consulate via qastack"
_R24 = "R24: US Embassy Poland quoting CBP; lawdepot.com"

TRAVELLER_RULES: tuple[TravellerRule, ...] = (
    TravellerRule("birth_date", "a_whole_birth_date", "The birth date of every traveller is known.",
                  "What tickets, passports and consents ask for", a_whole_birth_date),
    TravellerRule("passport", "a_passport_for_the_stay", "Where a border is crossed the passport is good to the day of "
                  "return.", _R23, a_passport_for_the_stay),
    TravellerRule("passport_months", "a_passport_good_for_longer", "The passport is good for {passport_months} "
                  "months after the return; countries differ, so look up what yours asks for.", _R23,
                  a_passport_good_for_longer, level="warn", only_with_pack=True, numbers=("passport_months",)),
    TravellerRule("parental_consent", "a_consent_for_minors", "A minor travels with the written consent of all "
                  "parents, for these days; a letter for each trip, signed before a notary where possible.", _R24,
                  a_consent_for_minors),
    TravellerRule("medical_release", "a_medical_release_for_minors", "A minor travels with a medical release, without "
                  "which no doctor may treat them.", _R24, a_medical_release_for_minors),
)  # fmt: skip
