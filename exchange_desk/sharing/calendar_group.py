"""The calendar of a whole group, which our own import reads back, and that of its leaders with all there is to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from exchange_desk.intake.own_list import written_sign
from exchange_desk.intake.readers.content_lines import plain
from exchange_desk.itinerary.attending import who_words
from exchange_desk.itinerary.item import DRAFT
from exchange_desk.queries.list_kinds import list_kind
from exchange_desk.queries.list_rows import Scope, given_list
from exchange_desk.records import ItineraryItem
from exchange_desk.sharing.calendar_events import Event, event_lines
from exchange_desk.sharing.calendar_items import Plan, clock_words, event_of, labelled, place_lines
from exchange_desk.sharing.cards import OWN, escaped
from exchange_desk.sharing.own_marks import headings, ids_of, mark_of

_SHOWN = {
    "SUMMARY": ("title",), "LOCATION": ("place",), "DTSTART": ("starts_on", "starts_at", "starts_zone"),
    "DTEND": ("ends_on", "ends_at", "ends_zone"), "STATUS": ("status",),
}  # fmt: skip
_KEPT = (
    "reference", "kind", "title", "starts_on", "starts_at", "starts_zone", "ends_on", "ends_at", "ends_zone",
    "time_note", "place", "place_code", "to_place", "to_place_code", "carrier", "number", "audience", "meals",
    "meal_by", "status", "community_id",
)  # fmt: skip


def group_events(plan: Plan) -> list[Event]:
    """Every item that is for everybody; no names of guests, no notes."""
    facts = plan.facts
    return [
        event_of(one, words=[clock_words(one, facts.stay.zone, facts.stay.home_zone(one.item.community))])
        for one in plan.items
    ]


def leader_events(plan: Plan) -> list[Event]:
    """Every item, drafts and private ones too, with who takes part and all that the leaders have to know."""
    facts = plan.facts
    events = []
    for one in plan.items:
        item = one.item
        words = [
            clock_words(one, facts.stay.zone, facts.stay.home_zone(item.community)),
            *place_lines(item),
            "A draft, not settled yet" if item.status == DRAFT else "",
            "For the committee and the leaders only" if item.private else "",
            f"Who: {who_words(item, facts.scene.people.values(), facts.communities.get(item.community or '', ''))}",
            *labelled(
                (
                    ("Responsible", " ".join(p for p in (item.responsible, item.responsible_phone) if p)),
                    ("Interpreter", item.interpreter), ("Booking reference", item.booking), ("Luggage", item.luggage),
                    ("Meals", ", ".join(item.meals)), ("Who pays", item.who_pays), ("Dress", item.dress),
                    ("Bring", item.bring), ("Gift", item.gift), ("Address", item.address),
                )
            ),
            item.notes or "",
        ]  # fmt: skip
        events.append(event_of(one, "leaders", words=words, private=True))
    return events


def group_marks(session: Session, plan: Plan, visit_id: str) -> Mapping[str, Sequence[str]]:
    """By uid, what our own import needs to read each event back as it was; what was taken out is not read."""
    cells = {
        row.id: {cell.heading: text.text for (_, cell), text in zip(given.columns, row.cells, strict=True)}
        for given in (given_list(session, list_kind(kind), visit_id, Scope("P1")) for kind in ("travel", "programme"))
        for row in given.rows
    }
    events = {event.uid: event for event in group_events(plan)}
    return {
        one.item.id: _marks(one.row, cells.get(one.item.id, {}), event_lines(events[one.item.id]))
        for one in plan.items
        if not one.removed
    }


def _marks(item: ItineraryItem, cells: Mapping[str, str], lines: Sequence[str]) -> list[str]:
    """The cells of the list, and a sign of each property from which one sees what a calendar program changed."""
    kind = "travel" if item.travel else "programme"
    heading = headings(kind, ItineraryItem)
    shown = dict(_shown(line) for line in lines)
    written = [
        "=".join((name, written_sign(shown.get(name, "")), *(heading[column] for column in columns)))
        for name, columns in _SHOWN.items()
    ]
    said = [f"{OWN}-LIST:{mark_of(kind)}", f"{OWN}-IDS:{escaped(ids_of(item))}"]
    said.append(f"{OWN}-WRITTEN:{';'.join(escaped(each) for each in written)}")
    for column in _KEPT:
        if cells.get(heading[column]):
            said.append(f'{OWN}-CELL;OF="{heading[column]}":{escaped(cells[heading[column]])}')
    return said


def _shown(line: str) -> tuple[str, str]:
    """The name of a property and what it says, its zone in front."""
    head, _, value = line.partition(":")
    name, *parameters = head.split(";")
    zone = "".join(each.removeprefix("TZID=") for each in parameters if each.startswith("TZID="))
    return name, zone + plain(value)
