"""What a calendar is made of: the items of a visit, those that were taken out of it, and what they say to everybody."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.clock import Moment
from exchange_desk.itinerary.item import DRAFT, Item, place_words
from exchange_desk.itinerary.words import both
from exchange_desk.queries.item_revisions import Revision, item_revisions, latest_revision
from exchange_desk.queries.itinerary_facts import ItineraryFacts, item_from_row, itinerary_facts, shown_facts
from exchange_desk.records import ItineraryItem
from exchange_desk.sharing import calendar_events as told

_CANCELLED = frozenset({"cancelled", "canceled"})


@dataclass(frozen=True, slots=True)
class Planned:
    """An item with its row as it is kept; `removed`: it was taken out of the itinerary."""

    item: Item
    row: Any
    revision: Revision
    removed: bool = False

    @property
    def cancelled(self) -> bool:
        """Whether it does not take place."""
        return self.removed or self.item.status.casefold() in _CANCELLED

    @property
    def starts(self) -> Moment:
        """When it begins, with the zone as it was written, be it one or not."""
        return Moment(self.row.starts_on, self.row.starts_at, self.row.starts_zone)

    @property
    def ends(self) -> Moment | None:
        """When it ends, as far as that was written."""
        if self.row.ends_on is None and self.row.ends_at is None:
            return None
        return Moment(
            self.row.ends_on or self.row.starts_on, self.row.ends_at, self.row.ends_zone or self.row.starts_zone
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """The items of one visit that a calendar is made of, in the order in which they happen; how many are left out.

    `around` is the last change of what is around the items: who is placed where.
    """

    facts: ItineraryFacts
    items: tuple[Planned, ...]
    around: Revision
    private: int = 0
    drafts: int = 0


def plan_of(
    session: Session,
    visit_id: str,
    *,
    travel: Collection[bool],
    also: Iterable[str] = (),
    drafts: bool = False,
    private: bool = False,
) -> Plan:
    """Read the items of a visit; `travel` says which (True: legs). Changes of the tables `also` count as theirs.

    Without `drafts` and `private` such items are left out, and who comes and goes when is worked out without them.
    """
    facts = shown_facts(session, visit_id, drafts=drafts, private=private)
    known = item_revisions(session, visit_id)
    rows = {row.id: row for row in session.scalars(select(ItineraryItem).where(ItineraryItem.visit_id == visit_id))}
    floor = latest_revision(session, tuple(also)) if also else None
    items = [
        Planned(item, rows[item.id], _later(known.of(item.id), floor))
        for item in facts.scene.items
        if item.travel in travel
    ]
    for gone in known.removed:
        item = item_from_row(gone.row, gone.included, gone.left_out)
        if item.travel in travel and (drafts or item.status != DRAFT) and (private or not item.private):
            items.append(Planned(item, gone.row, gone.revision, removed=True))
    whole = [item for item in itinerary_facts(session, visit_id).scene.items if item.travel in travel]
    return Plan(
        facts,
        tuple(sorted(items, key=lambda one: (one.item.order, one.item.title, one.item.id))),
        floor or known.unknown,
        private=sum(item.private and not private for item in whole),
        drafts=sum(item.status == DRAFT and not drafts and not item.private for item in whole),
    )


def event_of(
    one: Planned, whose: str = "", *, title: str = "", place: str = "", words: Iterable[str] = (), private: bool = False
) -> told.Event:
    """The event of an item; `whose` tells the calendars of several people apart, so that none overwrites another's."""
    status = told.CONFIRMED if one.item.status == "confirmed" else told.TENTATIVE
    return told.Event(
        uid=f"{one.item.id}.{whose}" if whose else one.item.id,
        title=title or title_of(one.item),
        kind=one.item.kind,
        starts=one.starts,
        ends=one.ends,
        status=told.CANCELLED if one.cancelled else status,
        revision=one.revision,
        place=place or " – ".join(part for part in (one.item.place, one.item.to_place) if part),
        words=tuple(word for word in words if word),
        private=private,
    )


def title_of(item: Item) -> str:
    """The title, with carrier and number where it does not hold them."""
    number = " ".join(part for part in (item.carrier, item.number) if part and part not in item.title)
    return f"{item.title} ({number})" if number else item.title


def clock_words(one: Planned, *zones: str | None) -> str:
    """Both ends by all clocks that matter: "Thu 7 Oct 21:55 Tokyo · 05:55 Vancouver, same day"; the time in words."""
    ends = [both(moment, *zones) for moment in (one.starts, one.ends) if moment is not None and moment.at is not None]
    return "\n".join(part for part in (" →\n".join(ends), one.item.time_note or "") if part)


def place_lines(item: Item) -> list[str]:
    """From where to where with terminals, as far as that is more than the place alone."""
    start, end = place_words(item.place, item.place_code), place_words(item.to_place, item.to_place_code)
    ends = [
        f"{place}, terminal {terminal}" if place and terminal else place
        for place, terminal in ((start, item.terminal), (end, item.to_terminal))
    ]
    words = " – ".join(part for part in ends if part)
    return [words] if words and (item.travel or words != item.place) else []


def labelled(pairs: Iterable[tuple[str, str | None]]) -> list[str]:
    """ "Dress: black tie" for each that says something."""
    return [f"{label}: {text}" for label, text in pairs if text]


def left_out_words(plan: Plan, events: Iterable[told.Event]) -> tuple[str, ...]:
    """What there is to say of a calendar: what is not in it, what stands in it as whole days, what is cancelled."""
    events = tuple(events)
    whole = sum(not event.timed for event in events)
    off = sum(event.status == told.CANCELLED for event in events)
    counts = (
        (plan.private, "private item is left out", "private items are left out"),
        (plan.drafts, "draft is left out", "drafts are left out"),
        (whole, "item without an hour is a whole day", "items without an hour are whole days"),
        (off, "item is marked as cancelled", "items are marked as cancelled"),
    )
    return tuple(f"{n} {one if n == 1 else more}." for n, one, more in counts if n)


def _later(known: Revision, other: Revision | None) -> Revision:
    return other if other is not None and other.number > known.number else known
