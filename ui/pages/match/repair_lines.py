"""A repair in lines: who gets a home, who moves, who is left, whom to telephone, which papers become out of date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exchange_desk.basics.phones import phone_words
from ui.pages.match.words import nights_words

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk
    from exchange_desk.matching.repair import Proposal, Repair
    from exchange_desk.packets.ledger import StaleRow
    from exchange_desk.queries.moves import CallRow, MoveRow
    from exchange_desk.rules.facts import World


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its shape and a softer second one."""

    first: str
    second: str
    status: str


@dataclass(frozen=True, slots=True)
class Preview:
    """One proposal: who goes where in short, how it differs from the best, and everything that it would bring."""

    proposal: Proposal
    title: str
    short: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the worker brings back."""

    found: Repair
    previews: tuple[Preview, ...]


def look_for_homes(visit_id: str, limit: float, desk: Desk, progress: Progress) -> Seen:
    """On a worker: the proposals, and what each would change; nothing is written."""
    from functools import partial

    from exchange_desk.matching.repair import repair
    from exchange_desk.operations.repairing import accept_repair
    from exchange_desk.packets.aging import stale_after
    from exchange_desk.queries.facts import world_of
    from exchange_desk.queries.moves import calls, moves

    with desk.reading() as session:
        world = world_of(session, visit_id)
    found = repair(world, time_limit=limit, progress=progress)
    previews = []
    for number, proposal in enumerate(found.proposals):
        with desk.reading() as session:
            rows = moves(session, visit_id, proposal)
            phone = calls(session, visit_id, rows)
        verb = partial(accept_repair, visit_id=visit_id, proposal=proposal, before=found.before)
        with desk.trying() as session:
            stale = stale_after(session, visit_id=visit_id, verb=verb)
        lines = (*_who(rows), *_left(proposal, world), *_phone(phone), *_papers(stale))
        title = f"{'Best' if number == 0 else 'Or'}: {_short(rows) or 'everything stays as it is'}"
        words = "" if number == 0 else _difference(proposal, found.proposals[0])
        previews.append(Preview(proposal, title, words, lines))
    return Seen(found, tuple(previews))


def count_words(proposal: Proposal) -> str:
    """ "2 guests get a home, 1 other guest moves"."""
    placed, moved, rooms = proposal.guests_placed, proposal.guests_moved, len({r.guest for r in proposal.rooms})
    words = [f"{placed} {'guest gets' if placed == 1 else 'guests get'} a home"]
    words.append(f"{moved} other {'guest moves' if moved == 1 else 'guests move'}" if moved else "nobody else moves")
    if rooms:
        words.append(f"{rooms} {'changes' if rooms == 1 else 'change'} rooms")
    left = len({row.guest for row in proposal.plan.unplaced})
    if left:
        words.append(f"{left} still without a home")
    return ", ".join(words)


def proof_words(found: Repair) -> str:
    """What is proven of the first proposal."""
    if found.most_placed and found.fewest_moved:
        points = ", nor so with more points" if found.best_points else ""
        return f"Nobody more can be placed, nor as many with fewer guests moved{points}."
    if found.most_placed:
        return "Nobody more can be placed; perhaps fewer guests could be moved."
    return "There was no time for the proof; a better way may exist."


def _difference(proposal: Proposal, best: Proposal) -> str:
    words = "" if count_words(proposal) == count_words(best) else f"{count_words(proposal)} · "
    fewer = best.plan.objective - proposal.plan.objective
    return f"{words}{fewer} {'point' if fewer == 1 else 'points'} fewer" if fewer > 0 else f"{words}as many points"


def _short(rows: tuple[MoveRow, ...]) -> str:
    return "; ".join(f"{row.guest} → {row.home}" for row in rows if row.kind != "room")


def _who(rows: tuple[MoveRow, ...]) -> list[Line]:
    found = []
    for row in rows:
        room = f", room {row.room}" if row.room else ""
        if row.kind == "placed":
            words = f"gets a home: {row.home}{room}"
        elif row.kind == "moved":
            words = f"moves: {row.from_home} → {row.home}{room}"
        else:
            words = f"stays with {row.home}, other room: {row.from_room} → {row.room}"
        status = "pencilled" if row.kind == "placed" else "warn" if row.kind == "moved" else "note"
        found.append(Line(row.guest, f"{words} · {nights_words(row.first_night, row.last_night)}", status))
    return found


def _left(proposal: Proposal, world: World) -> list[Line]:
    found = []
    for row in proposal.plan.unplaced:
        name = world.guests[row.guest].name if row.guest in world.guests else row.guest
        nights = nights_words(row.nights.first, row.nights.last)
        rules: dict[str, list[str]] = {}
        for reason in row.reasons:
            rules.setdefault(reason.rule, []).append(reason.text)
        why = sorted(rules.values(), key=len, reverse=True)[:1]
        homes = len(row.reasons)
        told = f" · none of {homes} {'home' if homes == 1 else 'homes'} fits; most often: {why[0][0]}" if why else ""
        found.append(Line(name, f"still without a home{told} · {nights}", "unplaced"))
    return found


def _phone(rows: tuple[CallRow, ...]) -> list[Line]:
    found = []
    for row in rows:
        whose = f" ({row.whose})" if row.whose else ""
        found.append(
            Line(f"Telephone {row.name}: {phone_words(row.phone) or 'number not known'}{whose}", row.why, "note")
        )
    return found


def _papers(rows: tuple[StaleRow, ...]) -> list[Line]:
    found = []
    for row in rows:
        changes = "; ".join(f"{c.what}: {c.was or '–'} → {c.now or '–'}" for c in row.changes[:3])
        more = f"; {len(row.changes) - 3} more" if len(row.changes) > 3 else ""
        words = "collect it back" if row.state == "void" else changes + more
        found.append(Line(f"{row.title} {row.revision} for {row.subject}", words, row.state))
    return found
