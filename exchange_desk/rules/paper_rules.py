"""What is the matter with the papers of a traveller: those of minors, and those that the committee asks for."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from exchange_desk.basics.countries import country_in_words
from exchange_desk.rules.travellers import (
    ADULT,
    CONSENT,
    OTHER,
    PAPER_NAMES,
    RELEASE,
    VISA,
    PaperFacts,
    PaperFinding,
    TravellerFacts,
    TripFacts,
    day_in_words,
    of_age,
    paper_key,
)

_ONE_DAY = dt.timedelta(days=1)
OF_MINORS = (CONSENT, RELEASE)
_KEEPS_NOBODY_HOME = ("photo_consent",)


def paper_name(kind: str, title: str | None = None) -> str:
    """A paper in the middle of a sentence: "consent of the parents", "Code of conduct"."""
    if kind == OTHER:
        return title or "another paper"
    return PAPER_NAMES.get(kind, title or kind.replace("_", " "))


def a_consent_for_minors(traveller: TravellerFacts, trip: TripFacts) -> list[PaperFinding]:
    """The consent of all who must sign, for all days on which the traveller is a minor."""
    return judged_paper(traveller, trip, CONSENT) if traveller.minor else []


def a_medical_release_for_minors(traveller: TravellerFacts, trip: TripFacts) -> list[PaperFinding]:
    """Without it no doctor may treat a minor."""
    return judged_paper(traveller, trip, RELEASE) if traveller.minor else []


def every_paper_asked_for(traveller: TravellerFacts, trip: TripFacts) -> list[PaperFinding]:
    """What the committee asks for on this visit; a consent to photos keeps nobody at home."""
    found: list[PaperFinding] = []
    for need in trip.needs:
        if not need.concerns(traveller.minor) or (traveller.minor and need.kind in OF_MINORS):
            continue
        level = "warn" if need.kind in _KEEPS_NOBODY_HOME else "block"
        found += judged_paper(traveller, trip, need.kind, need.title, level)
    return found


def a_visa_where_one_is_asked_for(traveller: TravellerFacts, trip: TripFacts) -> list[PaperFinding]:
    """Visa or authorisation, as the table of countries has it: shipped words warn, what the committee found counts."""
    need = trip.need(VISA)
    if not trip.abroad or (need is not None and (need.for_whom == "none" or need.concerns(traveller.minor))):
        return []
    rules = [trip.entry.find(country, traveller.nationality) for country in trip.destinations]
    asked = [rule for rule in rules if rule is not None and rule.asks]
    if not asked:
        return []
    told = [f" For this passport {country_in_words(r.country)} asks for {r.asks}: {r.caution}." for r in asked]
    level = "block" if any(rule.ours for rule in asked) else "warn"
    called = next((rule.asks_by_name for rule in asked if rule.asks_by_name), None)
    read = min((rule.reviewed_on for rule in asked if rule.reviewed_on is not None), default=None)
    found = judged_paper(traveller, trip, VISA, called, level, "".join(told))
    return [replace(finding, reviewed_on=read) for finding in found]


def judged_paper(
    traveller: TravellerFacts,
    trip: TripFacts,
    kind: str,
    title: str | None = None,
    level: str = "block",
    because: str = "",
) -> list[PaperFinding]:
    """What is the matter with one paper of a traveller; nothing where it is there or not needed."""
    key, called, name = paper_key(kind, title), paper_name(kind, title), traveller.name
    own = [paper for paper in traveller.papers if paper_key(paper.kind, paper.title) == key]

    def found(what: str, text: str, level: str = level) -> list[PaperFinding]:
        named = "incomplete" if what == "asked" else what
        return [PaperFinding(f"{kind}_{named}", level, text + because, kind=kind, title=title, what=what)]

    papers = [paper for paper in own if paper.state != "not_needed"]
    if not papers:
        if own:
            return []
        lines = [words for about, words in traveller.unsure if about == kind]
        maybe = f" The line “{lines[0]}” may be about {name}: answer whose it is." if lines else ""
        return found("missing", f"There is no {called} for {name}.{maybe}")
    states = {paper.state for paper in papers}
    whole = [paper for paper in papers if paper.state == "received" and _covers(paper, trip)]
    if whole and states <= {"received", "outdated"}:
        return []
    if states & {"asked", "partial"}:
        if states == {"asked"}:
            return found("asked", f"The {called} for {name} is not back yet.")
        missing = "is not complete: a form or a signature is still missing"
        return found("incomplete", f"The {called} for {name} {missing}.")
    until = max((paper.good_to for paper in papers if paper.good_to is not None), default=None)
    if until is not None and trip.starts <= until:
        days = f"covers the days to {day_in_words(until)}, not to the return on {day_in_words(trip.ends)}"
        text = f"The {called} for {name} {days}."
        if kind in OF_MINORS and of_age(traveller, until + _ONE_DAY):
            return found("dates", f"{text} {name} is {ADULT} from then on.", "warn")
        return found("dates", text)
    return found("outdated", f"The {called} for {name} is not for this trip: a new one is needed.")


def _covers(paper: PaperFacts, trip: TripFacts) -> bool:
    return paper.good_to is None or paper.good_to >= trip.ends
