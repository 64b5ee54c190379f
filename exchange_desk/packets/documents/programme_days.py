"""What the programme booklet tells everybody: the towns, the days, whom to call, the first words of the other side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.itinerary.attending import for_hosts, named_besides
from exchange_desk.itinerary.item import Item
from exchange_desk.packets.documents.journeys import Leg, leg
from exchange_desk.packets.documents.occasion import Occasion, OnCall, occasion_of, on_call_of
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.phrases.words import language_of
from exchange_desk.queries.itinerary_facts import ItineraryFacts, shown_facts
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts

_FEW = frozenset({"leader", "interpreter", "named"})  # what is only for them stands on their own itinerary


@dataclass(frozen=True, slots=True)
class Appointment(Worded):
    """One point of the programme; `audience` are words like "students", `of_town` the group it is for; empty: all."""

    id: str
    what: str
    day: dt.date
    starts: dt.time | None
    ends: dt.time | None
    ends_on: dt.date | None
    about: str | None
    where: str
    audience: tuple[str, ...]
    of_town: str | None
    hosts_invited: bool
    meals: tuple[str, ...]
    meals_by: str | None
    note: str | None
    not_settled: str | None
    address: str | None = None
    dress: str | None = None
    to_bring: str | None = None


@dataclass(frozen=True, slots=True)
class GroupLeg(Worded):
    """A leg of travel that a whole group makes; `of_town` where it is the group of one town only."""

    id: str
    leg: Leg
    of_town: str | None

    @property
    def day(self) -> dt.date:
        """The day on which it leaves."""
        return self.leg.leaves.day


@dataclass(frozen=True, slots=True)
class ProgrammeContent(Worded):
    """The programme for everybody; `order` are the ids in the order in which all of it happens."""

    occasion: Occasion
    committee: str
    towns_in_their_own_script: tuple[str, ...]
    languages_of_the_guests: tuple[str, ...]
    on_call: OnCall
    emergency_number: str | None
    hospital: str | None
    meeting_point: str | None
    programme: tuple[Appointment, ...]
    travel: tuple[GroupLeg, ...]
    order: tuple[str, ...]

    @property
    def days(self) -> list[tuple[dt.date, list[Appointment | GroupLeg]]]:
        """All of it by day."""
        entries: list[Appointment | GroupLeg] = [*self.programme, *self.travel]
        known = {one.id: one for one in entries}
        found: dict[dt.date, list[Appointment | GroupLeg]] = {}
        for id_ in self.order:
            found.setdefault(known[id_].day, []).append(known[id_])
        return sorted(found.items())

    def canonical(self) -> dict[str, object]:
        """Without the order, which follows from the times."""
        return {word: kept for word, kept in Worded.canonical(self).items() if word != "Order"}


def programme_content(session: Session, visit_id: str) -> ProgrammeContent:
    """The programme of a visit as it stands."""
    visit, facts = packet_facts(session, visit_id), shown_facts(session, visit_id)
    items = [item for item in facts.scene.items if _for_a_group(item, facts)]
    towns = facts.communities
    return ProgrammeContent(
        occasion=occasion_of(visit),
        committee=visit.committee,
        towns_in_their_own_script=tuple(p.name_original for p in visit.partners if p.name_original),
        languages_of_the_guests=_languages(visit),
        on_call=on_call_of(visit),
        emergency_number=visit.emergency_number,
        hospital=visit.hospital,
        meeting_point=visit.meeting_point,
        programme=tuple(_appointment(item, towns) for item in items if not item.travel),
        travel=tuple(GroupLeg(i.id, leg(i, ()), towns.get(i.community or "")) for i in items if i.travel),
        order=tuple(item.id for item in items),
    )


def programme_languages(visit: PaperVisit) -> tuple[str, ...]:
    """Ours and, beside it, that of the first partner who speaks another one that we have words for."""
    others = [language for language in _languages(visit) if language != visit.language]
    return (visit.language, *others[:1])


def _languages(visit: PaperVisit) -> tuple[str, ...]:
    found = [language_of(partner.language, country=partner.country) for partner in visit.partners]
    return tuple(dict.fromkeys(language for language in found if language))


def _for_a_group(item: Item, facts: ItineraryFacts) -> bool:
    words = set(item.audience)
    return bool(words - _FEW) and not (item.travel and named_besides(item, facts.scene.people))


def _appointment(item: Item, towns: Mapping[str, str]) -> Appointment:
    ends = item.ends
    return Appointment(
        id=item.id,
        what=item.title,
        day=item.starts.day,
        starts=item.starts.at,
        ends=ends.at if ends else None,
        ends_on=ends.day if ends and ends.day != item.starts.day else None,
        about=item.time_note,
        where=" → ".join(part for part in (item.start_place, item.end_place) if part),
        audience=() if "all" in item.audience else tuple(word for word in item.audience if word not in _FEW),
        of_town=towns.get(item.community or ""),
        hosts_invited=for_hosts(item) and item.audience != ("hosts",),
        meals=item.meals,
        meals_by=item.meal_by,
        note=item.notes,
        not_settled=None if item.status == "confirmed" else item.status,
        address=item.address,
        dress=item.dress,
        to_bring=item.bring,
    )
