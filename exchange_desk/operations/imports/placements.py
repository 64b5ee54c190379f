"""A list of placements applied: guests pencilled in where every hard rule is kept; what a rule forbids is told."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import Finding
from exchange_desk.basics.text import folded
from exchange_desk.intake.drafts import Skipped, Value
from exchange_desk.intake.placements import PlacementDraft, PlacementList
from exchange_desk.operations.imports.lineage import Subject
from exchange_desk.operations.imports.placement_names import Meant, Names
from exchange_desk.operations.imports.report import Problem
from exchange_desk.operations.imports.run import Run, unique_keys
from exchange_desk.operations.imports.tree import node
from exchange_desk.operations.placements import rooms_for
from exchange_desk.queries.facts import world_of
from exchange_desk.records import ImportedRow, Placement
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group

_DAY = dt.timedelta(days=1)
_DEPARTURE, _NIGHT = "day of departure", "last night"


@dataclass(slots=True)
class _Line:
    """A line whose guest and home are certain."""

    draft: PlacementDraft
    guest: GuestFacts
    home: HomeFacts
    room: str | None
    before: ImportedRow | None = None


def apply_placements(run: Run, drafts: PlacementList) -> None:
    """Pencil in the lines of a list, home by home; nothing that is locked, confirmed or put in by hand is touched."""
    world = world_of(run.session, run.visit_id)
    names = Names(run)
    lines = _lines(run, drafts, world, names)
    subjects = unique_keys([_subject(run, line) for line in lines])
    lineage = run.trace(subjects)
    for index, line in enumerate(lines):
        line.before = lineage.pairs.get(index)
    taken = [index for index, line in enumerate(lines) if _free(run, line, names)]
    listed = {lines[index].guest.id for index in taken}
    world = replace(world, placements=tuple(p for p in world.placements if p.guest not in listed))
    allowed = _allowed(run, [lines[index] for index in taken], world)
    kept = [index for index in taken if id(lines[index]) in allowed]
    for index in kept:
        subjects[index].tree.values["room_id"] = allowed[id(lines[index])]
    going = [_without_empty(subjects[index]) for index in kept]
    pairs = {place: lineage.pairs[index] for place, index in enumerate(kept) if index in lineage.pairs}
    run.apply(going, replace(lineage, pairs=pairs), ())
    run.write()
    run.ask_doubts(drafts.report.doubts, ())
    for row in lineage.gone:
        said = f"Row {row.row} of the earlier list is no longer there; the placement that it brought in is kept."
        run.problems.append(Problem(row.row, "", "gone_from_list", said))


def _lines(run: Run, drafts: PlacementList, world: World, names: Names) -> list[_Line]:
    """The lines that can be judged; the others are asked about or said to be left out."""
    found: list[tuple[PlacementDraft, Meant, GuestFacts]] = []
    for draft in drafts.placements:
        if draft.unread:
            run.skipped.append(Skipped(draft.row, "a day is not certain; answer the question, then import again"))
            continue
        meant = names.of(draft)
        guest = world.guests.get(meant.guest or "")
        if meant.guest and guest is None:
            _refuse(run, draft, "no_bed_needed", f"Row {draft.row}: “{draft.guest}” does not come to this visit.")
        elif guest is None or not meant.home:
            names.ask(draft, meant)
        else:
            found.append((draft, meant, guest))
    meaning = _meaning_of_last_day(run, drafts, found)
    lines = []
    for draft, meant, guest in found:
        last = draft.last or (draft.until and (draft.until - _DAY if meaning == _DEPARTURE else draft.until))
        if draft.until and meaning is None:
            run.skipped.append(Skipped(draft.row, "the last day is not certain; answer, then import again"))
            continue
        home = world.homes.get(meant.home or "")
        first, last = draft.first or guest.nights.first, last or guest.nights.last
        if home is None:
            _refuse(run, draft, "no_offer", f"Row {draft.row}: this family has made no offer for the visit.")
        elif first > last or first < guest.nights.first or last > guest.nights.last:
            _refuse(run, draft, "outside_the_stay",
                    f"Row {draft.row}: {guest.name} needs a bed from {guest.nights.first} to {guest.nights.last}, "
                    f"the list says {first} to {last}.")  # fmt: skip
        else:
            room = _room(run, draft, home)
            lines.append(_Line(draft, replace(guest, nights=Nights(first, last)), home, room))
    return lines


def _meaning_of_last_day(
    run: Run, drafts: PlacementList, found: Sequence[tuple[PlacementDraft, Meant, GuestFacts]]
) -> str | None:
    """Whether "to" is the day of departure or the last night: what the guests' own stays show, else it is asked."""
    pairs = [(draft.until, guest.nights.last) for draft, _, guest in found if draft.until is not None]
    departs = sum(1 for until, last in pairs if until == last + _DAY)
    nights = sum(1 for until, last in pairs if until == last)
    if not pairs or bool(departs) != bool(nights):
        return _DEPARTURE if departs else _NIGHT
    until, heading = pairs[0][0], drafts.until_heading
    value = str(until)
    known = run.asking.answer_to("last_day_or_night", heading, value)
    if known in (_DEPARTURE, _NIGHT):
        return known
    run.asking.ask(code="last_day_or_night", key=heading, value=value, choices=(_DEPARTURE, _NIGHT), column=heading,
                   target={"does": "again", "kind": "import_run", "id": run.id},
                   text=f"Is the day under “{heading}”, such as {until}, the day of departure or the last night? "
                   "Answer, then import the list again: its lines wait until then.")  # fmt: skip
    return None


def _room(run: Run, draft: PlacementDraft, home: HomeFacts) -> str | None:
    """The room that the list names; one that the family does not have is told and not made up."""
    if not draft.room:
        return None
    said = folded(draft.room)
    rooms = [room.id for room in home.rooms if said in (folded(room.label), f"room {folded(room.label)}")]
    if len(rooms) == 1:
        return rooms[0]
    text = f"Row {draft.row}: {home.name} has no room “{draft.room}”; a room that fits was chosen."
    run.problems.append(Problem(draft.row, "", "unknown_room", text))
    return None


def _subject(run: Run, line: _Line) -> Subject:
    nights = line.guest.nights
    values: dict[str, Value] = {
        "participation_id": line.guest.id, "household_id": line.home.id, "first_night": nights.first,
        "last_night": nights.last, "notes": line.draft.notes,
    }  # fmt: skip
    tree = node(Placement, values, fixed={"visit_id": run.visit_id})
    return Subject(f"{line.guest.id} {nights.first}", line.draft.row, f"{line.guest.name}, {line.home.name}", tree)


def _without_empty(subject: Subject) -> Subject:
    if subject.tree.values.get("room_id") is None:
        subject.tree.values.pop("room_id", None)
    return subject


def _free(run: Run, line: _Line, names: Names) -> bool:
    """Whether a line may be applied; placements that stand otherwise and are not this list's own are asked about."""
    nights = line.guest.nights
    query = select(Placement).where(
        Placement.participation_id == line.guest.id,
        Placement.first_night <= nights.last,
        Placement.last_night >= nights.first,
    )
    there = run.session.scalars(query.order_by(Placement.first_night)).all()
    own = line.before.subject_id if line.before is not None else None
    for placement in there:
        same = (placement.household_id, placement.first_night, placement.last_night) == (
            line.home.id, nights.first, nights.last) and line.room in (None, placement.room_id)  # fmt: skip
        if placement.id == own and (same or not (placement.locked or placement.state == "confirmed")):
            if same and line.room is None:
                line.room = placement.room_id
            continue
        if same:
            run.unchanged += 1
            return False
        names.ask_elsewhere(line.draft, line.guest, line.home, line.room, placement)
        return False
    return True


def _allowed(run: Run, lines: Sequence[_Line], world: World) -> dict[int, str | None]:
    """The room of every line that keeps the hard rules, by the id of the line; homes are judged one by one."""
    by_home: Mapping[str, list[_Line]] = defaultdict(list)
    for line in lines:
        by_home[line.home.id].append(line)
    found: dict[int, str | None] = {}
    for together in by_home.values():
        home, accepted = together[0].home, list[_Line]()
        if not _against(together, home, world):
            accepted = list(together)
        else:
            parties: dict[str, list[_Line]] = {}
            for line in together:
                parties.setdefault(line.guest.party or line.guest.id, []).append(line)
            for party in parties.values():
                against = _against([*accepted, *party], home, world)
                if not against:
                    accepted += party
                    continue
                for line in party:
                    rules = "; ".join(f"{finding.text} [{finding.rule}]" for finding in against)
                    said = f"{line.guest.name} was not placed with {home.name}. {rules}"
                    _refuse(run, line.draft, against[0].rule, f"Row {line.draft.row}: {said}")
        rooms = rooms_for(world, home, [line.guest for line in accepted], _rooms(accepted)) if accepted else {}
        found |= {id(line): line.room or rooms.get(line.guest.id) for line in accepted}
    return found


def _against(lines: Sequence[_Line], home: HomeFacts, world: World) -> list[Finding]:
    findings = verdicts_of_group([line.guest for line in lines], home, world, rooms=_rooms(lines))
    return [finding for finding in blocks(findings) if not finding.curable]


def _rooms(lines: Sequence[_Line]) -> dict[str, str] | None:
    return {line.guest.id: line.room for line in lines if line.room} or None


def _refuse(run: Run, draft: PlacementDraft, code: str, text: str) -> None:
    run.skipped.append(Skipped(draft.row, "not placed: " + code.replace("_", " ")))
    run.problems.append(Problem(draft.row, "", code, text))
