"""Travel plans: legs with places, local times and zones at both ends, and who is on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from exchange_desk.basics.progress import SILENT, Progress
from exchange_desk.basics.text import folded
from exchange_desk.intake.columns import merged
from exchange_desk.intake.drafts import ItemDraft, ItemList, Skipped, Value, VisitFacts
from exchange_desk.intake.headings_items import TRAVEL
from exchange_desk.intake.headings_questions import TRAVEL_QUESTIONS
from exchange_desk.intake.readers import read_sheets
from exchange_desk.intake.table import Sheet
from exchange_desk.intake.travel_days import month_first
from exchange_desk.intake.travel_ends import Ends, read_ends
from exchange_desk.intake.travel_groups import Leg, with_the_rest
from exchange_desk.intake.travel_kinds import carrier_and_number, flights_in_one_line, kind_of_column, travel_kind
from exchange_desk.intake.travel_places import PlaceRead, read_place
from exchange_desk.intake.travel_table import ItemRow, ItemTable, open_table
from exchange_desk.intake.travel_who import read_who

_FIRST: Mapping[str, tuple[str, ...]] = {
    "reference": ("leg", "seg", "segment", "leg no", "no", "nr", "strecke", "étape", "troncon", "区間", "番号"),
    "who": ("who", "travelers", "travellers", "passengers", "group", "gruppe", "reisende", "teilnehmer", "wer",
            "groupe", "qui", "voyageurs", "participants", "参加者", "対象", "誰"),
    "by": ("by", "mode", "means", "means of transport", "transport", "verkehrsmittel", "moyen", "moyen de transport",
           "交通手段", "手段"),
    "number": ("number", "flight", "flight no", "flight number", "carrier + no", "carrier and number", "carrier",
               "train no", "flugnummer", "flug", "zugnummer", "nummer", "vol", "numéro", "n° de vol", "便名", "便"),
    "from": ("from", "dep place", "departure place", "departs from", "origin", "von", "ab", "abfahrtsort", "de",
             "lieu de départ", "出発地", "から"),
    "to": ("to", "arr place", "arrival place", "arrives at", "destination", "nach", "an", "ankunftsort", "zielort", "à",
           "lieu d'arrivée", "到着地", "まで"),
    "dep_date": ("dep date", "departure date", "abfahrtsdatum", "date de départ", "出発日"),
    "date": ("date", "day", "datum", "tag", "jour", "日付", "日"),
    "leaves": ("leaves", "dep time", "departure time", "departs", "departure", "dep", "abfahrt", "abflug", "départ",
               "heure de départ", "出発時刻", "出発"),
    "arr_date": ("arr date", "arrival date", "ankunftsdatum", "date d'arrivée", "到着日"),
    "arrival_day": ("arrival day", "day of arrival", "ankunftstag", "jour d'arrivée", "+ day", "days"),
    "arrives": ("arrives", "arr time", "arrival time", "arrival", "arr", "ankunft", "arrivée", "heure d'arrivée",
                "到着時刻", "到着"),
    "booking": ("conf", "confirmation", "confirmation code", "booking", "booking ref", "booking reference", "pnr",
                "buchung", "buchungscode", "réservation", "予約番号"),
    "remarks": ("remarks", "remark", "notes", "note", "comments", "hinweis", "hinweise", "bemerkung", "bemerkungen",
                "remarques", "備考"),
}  # fmt: skip
FIELDS: Mapping[str, tuple[str, ...]] = merged(_FIRST, TRAVEL, TRAVEL_QUESTIONS)


def read_travel(
    path: Path,
    visit: VisitFacts,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> ItemList:
    """Read the legs of a travel plan; times are local to each place, the zones come from the places.

    `mapping` is heading -> field of FIELDS; `answers` are "row:column" -> what shall stand in that cell instead.
    Raises RefusedInput where the file holds no such table.
    """
    sheets = read_sheets(path, progress=progress)
    return travel_in(sheets, visit, path.name, sheet=sheet, mapping=mapping, answers=answers, progress=progress)


def travel_in(
    sheets: Sequence[Sheet],
    visit: VisitFacts,
    _name: str,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str | None] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress = SILENT,
) -> ItemList:
    """As `read_travel`, from sheets that were read already."""
    table = open_table(sheets, FIELDS, sheet=sheet, mapping=mapping, answers=answers)
    return travel_items(table, visit, progress)


def travel_items(table: ItemTable, visit: VisitFacts, progress: Progress = SILENT) -> ItemList:
    """The legs of a table that was found."""
    order = month_first(t for name in ("dep_date", "date", "leaves", "arr_date", "arrives") for t in table.texts(name))
    headings = " ".join(table.table.headings)
    legs = [leg for row in table.rows(progress) if (leg := _leg(row, visit, order, headings)) is not None]
    _say_once(table, "missing_number")
    return ItemList(_drafts(with_the_rest(legs, visit)), table.report())


def _say_once(table: ItemTable, code: str) -> None:
    """One remark for all rows of which it says the same."""
    alike = [doubt for doubt in table.doubts if doubt.code == code]
    for text in dict.fromkeys(doubt.text for doubt in alike):
        same = [doubt for doubt in alike if doubt.text == text]
        if len(same) > 1:
            rows = f"{', '.join(str(d.row) for d in same[:-1])} and {same[-1].row}"
            table.doubts = [doubt for doubt in table.doubts if doubt not in same[1:]]
            first = table.doubts.index(same[0])
            table.doubts[first] = replace(same[0], text=f"{text.rstrip('.')} in rows {rows}.")


def _leg(row: ItemRow, visit: VisitFacts, order: bool | None, headings: str) -> Leg | None:
    remark = row.text("remarks")
    start = read_place(row.text("from"), visit, remark)
    end = read_place(row.text("to"), visit, remark)
    if not (row.text("from") or row.text("to") or row.text("number")):
        row.table.skipped.append(Skipped(row.number, "no places and no number: not a leg"))
        return None
    reference = row.text("reference")
    key = reference or folded(f"{row.text('number')} {row.text('from')} {row.text('to')} {row.text('who')}")
    zones = (_zone(row, "from", start, visit, key), _zone(row, "to", end, visit, key))
    ends = read_ends(row, visit, zones, order, key)
    if ends is None:
        row.table.skipped.append(Skipped(row.number, "no day: asked"))
        return None
    _city_code(row, "from", start, key, "place_code")
    _city_code(row, "to", end, key, "to_place_code")
    kind = travel_kind(row.text("by"), headings) or travel_kind(row.text("number"), headings)
    kind = kind or kind_of_column(row.table.heading("number"), row.text("number"))
    if kind is None and start.code and end.code:
        kind = "flight"
    if kind is None and row.text("by"):
        row.doubt("by", "unknown_means", f"“{row.text('by')}” is no way to travel that is known here.", subject=key,
                  severity="warning", column="kind")  # fmt: skip
    carrier, number = carrier_and_number(row.text("number"))
    if kind in ("flight", "train") and carrier and not number:
        row.doubt("number", "missing_number", f"“{carrier}” without a number.", subject=key, severity="info",
                  column="number")  # fmt: skip
    if flights_in_one_line(row.text("number")):
        row.doubt("number", "several_numbers", f"“{row.text('number')}” are two flights in one line. Is it one leg? "
                  "Where they change planes, write a line for each flight and import the list again.",
                  subject=key, severity="warning", column="number")  # fmt: skip
    who = read_who(row.text("who"), visit.guest_towns, remark)
    values: dict[str, Value] = {
        "reference": reference or None,
        "travel": True,
        "kind": kind or "other",
        "title": _title(kind or "other", number or carrier, start, end),
        **_times(ends),
        "place": start.name,
        "place_code": start.code,
        "to_place": end.name,
        "to_place_code": end.code,
        "carrier": carrier,
        "number": number,
        "audience": ",".join(who.audience) or "all",
        "audience_typed": row.text("who") or None,
        "notes": _notes(row, remark),
    }
    return Leg(row, key, values, who, ends.start.day)


def _times(ends: Ends) -> dict[str, Value]:
    end = ends.end
    return {
        "starts_on": ends.start.day,
        "starts_at": ends.start.at,
        "starts_zone": ends.start.zone,
        "ends_on": end.day if end is not None else None,
        "ends_at": end.at if end is not None else None,
        "ends_zone": end.zone if end is not None else None,
        "time_note": ends.note,
    }


def _zone(row: ItemRow, name: str, place: PlaceRead, visit: VisitFacts, key: str) -> str:
    """The zone of a place; where it is not known, the hosts' zone and a question."""
    if place.zone:
        return place.zone
    zone = visit.host_zone or "UTC"
    if row.text(name):
        column = "starts_zone" if name == "from" else "ends_zone"
        row.doubt(
            name, "unknown_place", f"The time zone of “{row.text(name)}” is not known; {zone} is taken for now.",
            subject=key, choices=(zone,), column=column,
        )  # fmt: skip
    elif kind_of_column("flight", row.text("number")):
        row.doubt(
            name, "unknown_place",
            f"No place is written where this flight {'leaves' if name == 'from' else 'arrives'}; "
            f"the time zone of {zone} is taken for now.",
            subject=key, choices=(zone,), column="starts_zone" if name == "from" else "ends_zone",
        )  # fmt: skip
    return zone


def _city_code(row: ItemRow, name: str, place: PlaceRead, key: str, column: str) -> None:
    if place.city_code is None:
        return
    codes = tuple(p.code for p in place.choices)
    if place.code:
        text = f"“{place.city_code}” is a city, not an airport; it is taken as {place.name} ({place.code})."
    else:
        text = f"“{place.city_code}” is a city with several airports: {', '.join(codes)}. Which one is meant?"
    row.doubt(name, "city_code", text, subject=key, choices=codes, column=column)


def _title(kind: str, number: str | None, start: PlaceRead, end: PlaceRead) -> str:
    name = " ".join(part for part in (kind.capitalize() if kind != "other" else "", number or "") if part) or "Leg"
    places = " to ".join(p for p in (start.code or start.name, end.code or end.name) if p)
    return f"{name}, {places}" if places else name


def _notes(row: ItemRow, remark: str) -> str | None:
    booking = row.text("booking")
    parts = (remark, f"Booking {booking}" if booking else "", row.unread())
    return "; ".join(part for part in parts if part) or None


def _drafts(legs: list[Leg]) -> tuple[ItemDraft, ...]:
    drafts, seen = [], dict[str, int]()
    for leg in legs:
        seen[leg.key] = seen.get(leg.key, 0) + 1
        key = leg.key if seen[leg.key] == 1 else f"{leg.key} #{seen[leg.key]}"
        drafts.append(ItemDraft(key, leg.row.number, leg.values, leg.who.named, leg.who.left_out, leg.who.town))
    return tuple(drafts)
