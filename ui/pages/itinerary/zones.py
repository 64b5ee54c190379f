"""The clocks that an end of an item can go by: those of the visit first, then all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.forms import ChoiceField

if TYPE_CHECKING:
    from exchange_desk.itinerary.fields import ItemFields
    from exchange_desk.queries.itinerary import VisitClocks


def choose_zone(field: ChoiceField, zone: str) -> None:
    """Choose a clock, which is added to the list where it is missing."""
    if field.editor.findData(zone) < 0:
        field.editor.insertItem(0, zone_words(zone), zone)
    field.set_text(zone)


def zone_choices(fields: ItemFields, clocks: VisitClocks) -> list[tuple[str, str]]:
    """The clocks of the visit, then all others."""
    from exchange_desk.basics.clock import all_zones

    first = dict.fromkeys((*clocks.zones, fields.zone, fields.ends_zone or fields.zone))
    return [(zone, zone_words(zone)) for zone in dict.fromkeys((*first, *all_zones()))]


def zone_words(zone: str) -> str:
    """ "Tokyo (Asia)"."""
    city, _, region = zone.replace("_", " ").rpartition("/")[::-1]
    return f"{city} ({region})" if region else city
