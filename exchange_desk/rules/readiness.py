"""Who is ready to travel: birth date, passport, visa, the papers of minors and those that the committee asks for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.countries import country_in_words
from exchange_desk.basics.dates import months_after
from exchange_desk.basics.errors import Finding
from exchange_desk.rules.entry import EntryFacts
from exchange_desk.rules.numbers import number_in
from exchange_desk.rules.paper_rules import (
    a_consent_for_minors,
    a_medical_release_for_minors,
    a_visa_where_one_is_asked_for,
    every_paper_asked_for,
)
from exchange_desk.rules.rule import OUTBOUND, REVIEWED
from exchange_desk.rules.travellers import TravellerFacts, TripFacts, day_in_words, when_in_words


@dataclass(frozen=True, slots=True)
class TravellerRule:
    """One rule about a traveller, as with `Rule`; `only_with_pack` holds where its pack is chosen, else it holds
    wherever papers of a visit are kept.
    """

    id: str
    name: str
    text: str
    citation: str
    judge: Callable[[TravellerFacts, TripFacts], Sequence[Finding]]
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
        end = f"before the departure on {day_in_words(trip.starts)}"
        text = f"The passport of {name} ends {when_in_words(valid)}, {end}."
        return [Finding("passport_ends_before_departure", "block", text)]
    if valid.earliest < trip.ends:
        text = f"The passport of {name} ends {when_in_words(valid)}, before the return on {day_in_words(trip.ends)}."
        return [Finding("passport_ends_during_the_trip", "block", text)]
    return []


def a_passport_good_for_longer(traveller: TravellerFacts, trip: TripFacts) -> list[Finding]:
    """Valid for some months after the return, as many countries ask; which do is to be looked up (R23)."""
    valid, months = traveller.passport_valid_to, number_in(trip.numbers, "passport_months")
    if (
        not trip.abroad
        or _all_tell_their_months(traveller, trip)
        or valid is None
        or valid.earliest < trip.ends
        or valid.latest >= months_after(trip.ends, months)
    ):
        return []
    text = (
        f"The passport of {traveller.name} ends {when_in_words(valid)}, less than {months} months after the return on "
        f"{day_in_words(trip.ends)}: look up what the country asks for."
    )
    return [Finding("passport_months", "warn", text)]


def a_passport_as_the_country_asks(traveller: TravellerFacts, trip: TripFacts) -> list[Finding]:
    """Good for the months after the return that the table of countries tells: shipped words warn, own ones count."""
    valid = traveller.passport_valid_to
    if not trip.abroad or valid is None or valid.earliest < trip.ends:
        return []
    found = []
    for rule in _entry_rules(traveller, trip):
        months = rule.passport_months or 0
        if months and valid.latest < months_after(trip.ends, months):
            asked = f"less than the {_in_months(months)} after the return on {day_in_words(trip.ends)} that"
            country = country_in_words(rule.country)
            text = (
                f"The passport of {traveller.name} ends {when_in_words(valid)}, {asked} {country} asks for: "
                f"{rule.caution}."
            )
            found.append(Finding("passport_months", "block" if rule.ours else "warn", text))
    return sorted(found, key=lambda finding: finding.level)[:1]


def _all_tell_their_months(traveller: TravellerFacts, trip: TripFacts) -> bool:
    rules = _entry_rules(traveller, trip)
    return bool(rules) and len(rules) == len(trip.destinations) and all(r.passport_months is not None for r in rules)


def _entry_rules(traveller: TravellerFacts, trip: TripFacts) -> list[EntryFacts]:
    rules = (trip.entry.find(country, traveller.nationality) for country in trip.destinations)
    return [rule for rule in rules if rule is not None]


def _in_months(months: int) -> str:
    return "month" if months == 1 else f"{months} months"


_R23 = "R23: U.S. CBP and State restated at teacherscollegesj.org; sesjpn.com; Japanese consulate via qastack"
_ENTRY = "The table of countries: each row names its source and the day of its review"
_R24 = "R24: US Embassy Poland quoting CBP; lawdepot.com"

TRAVELLER_RULES: tuple[TravellerRule, ...] = (
    TravellerRule("birth_date", "a_whole_birth_date", "The birth date of every traveller is known.",
                  "What tickets, passports and consents ask for", a_whole_birth_date),
    TravellerRule("passport", "a_passport_for_the_stay", "Where a border is crossed the passport is good to the day of "
                  "return.", _R23, a_passport_for_the_stay),
    TravellerRule("passport_months", "a_passport_good_for_longer", "The passport is good for {passport_months} "
                  "months after the return; countries differ, so look up what yours asks for.", _R23,
                  a_passport_good_for_longer, level="warn", only_with_pack=True, numbers=("passport_months",)),
    TravellerRule("passport_entry", "a_passport_as_the_country_asks", "The passport is good for as long after the "
                  "return as the table of countries says; never the law, so check with the consulate.", _R23,
                  a_passport_as_the_country_asks, level="warn"),
    TravellerRule("visa", "a_visa_where_one_is_asked_for", "Where the table of countries says that a visa or a travel "
                  "authorisation is asked for, it is there; never the law, so check with the consulate.", _ENTRY,
                  a_visa_where_one_is_asked_for, level="warn"),
    TravellerRule("parental_consent", "a_consent_for_minors", "A minor travels with the written consent of all "
                  "parents, for these days; a letter for each trip, signed before a notary where possible.", _R24,
                  a_consent_for_minors),
    TravellerRule("medical_release", "a_medical_release_for_minors", "A minor travels with a medical release, without "
                  "which no doctor may treat them.", _R24, a_medical_release_for_minors),
    TravellerRule("papers_asked_for", "every_paper_asked_for", "Every paper that the committee asks for on this visit "
                  "is there; a consent to photos keeps nobody at home.", "What the committee chose for the visit",
                  every_paper_asked_for),
)  # fmt: skip
