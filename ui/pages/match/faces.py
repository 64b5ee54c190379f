"""The cards of the board: guests and homes as faces for the lists that paint them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.card_face import Cell, Face, Line, Verb
from ui.pages.match.words import free_nights, free_words, guest_more, nights_words, placed_more, state_words

if TYPE_CHECKING:
    from exchange_desk.queries.board import HomeRow
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.placements import PlacementRow, UnplacedRow
    from ui.pages.match.state import State

MORE = Verb("more", icon="ellipsis", tip="Everything that can be done (menu key)")
MOST_REASONS, MOST_NIGHTS = 4, 16


def unplaced_face(row: UnplacedRow, state: State) -> Face:
    """A guest without a home: name, age, nights, what a family must know."""
    more = " · ".join((row.in_words, nights_words(row.first_night, row.last_night)))
    lines = [Line(more, tone="muted")]
    if row.party:
        lines.append(Line(f"with {row.party}", "users", "muted"))
    lines += [Line(need, "problem" if "severe" in need else "warn", "text") for need in row.needs]
    name = state.name(row.participation_id)
    return Face(
        key=_key(row),
        title=name,
        words=f"Unplaced. {name}. {guest_more(row)}",
        shape="unplaced",
        group=row.party_id or "",
        drag=row.participation_id,
        lines=tuple(lines),
        verbs=(MORE,),
    )


def placed_face(row: PlacementRow, state: State) -> Face:
    """A guest who is placed: name, home, state, and what is wrong with it."""
    problems = state.problems(row.participation_id)
    room = f", room {row.room}" if row.room else ""
    nights = nights_words(row.first_night, row.last_night)
    lines = [
        Line(f"{row.home}{room} · {state_words(row)}", tone="text"),
        Line(" · ".join(p for p in (row.in_words, nights, row.stage) if p), tone="muted"),
        *(Line(f"Problem: {text}", "problem", "problem") for text in problems),
    ]
    name = state.name(row.participation_id)
    return Face(
        key=_key(row),
        title=name,
        words=". ".join(("Problem" if problems else row.state.capitalize(), name, placed_more(row), *problems)),
        shape="problem" if problems else row.state,
        group=f"{row.party}/{row.household_id}" if row.party else "",
        drag=row.participation_id,
        lines=tuple(lines),
        verbs=(MORE,),
    )


def home_face(home: HomeRow, fit: FitRow | None, number: int, state: State) -> Face:
    """A home: who is there, beds free, and for the chosen guest the verdict with its reasons."""
    digit = str(number) if fit is not None and _takes(fit) and 1 <= number <= 9 else ""
    words = " · ".join(part for part in home.in_words.split(" · ") if part != "step-free")
    lines = [Line(words, tone="muted")] if words else []
    marks = [w for w, on in (("Step-free", home.step_free), ("Back-up home", home.back_up)) if on]
    if marks:
        lines.append(Line(" · ".join(marks), "house", strong=True))
    verdict = _verdict(fit) if fit is not None else []
    nights = _nights(home) if home.overnight or fit is None else []  # the verdict says the rest
    guests = [_guest(row, state) for row in home.guests]
    said = [line.text for line in (*lines, *verdict, *guests)]
    return Face(
        key=home.household_id,
        title=home.home,
        words=". ".join(p for p in (digit, home.home, free_words(home), free_nights(home.nights), *said) if p),
        badge=digit,
        aside=free_words(home),
        dim=fit is not None and not fit.possible and not fit.may_pencil and not fit.placed,
        lines=(*lines, *verdict, *nights, *guests),
        cells=_cells(home) if not nights and home.overnight else (),
        verbs=(*_verbs(fit, number), MORE),
    )


def _key(row: UnplacedRow | PlacementRow) -> str:
    return f"{row.participation_id}/{row.first_night}"


def _takes(fit: FitRow) -> bool:
    return (fit.possible or fit.may_pencil) and not fit.placed


def _verdict(fit: FitRow) -> list[Line]:
    if fit.placed:
        return [Line("Stays here", "confirmed", "ok", strong=True)]
    if not fit.possible:
        word = "PENCIL ONLY" if fit.may_pencil else "NOT POSSIBLE"
        return [Line(f"{word}: {fit.why}", "warn" if fit.may_pencil else "cancelled", "text", strong=True)]
    if not fit.reasons:
        return [Line("Fits: nothing speaks against it", "check", "ok")]
    lines = [
        Line(text, "check" if good else "minus", "ok" if good else "muted")
        for text, good in {p.text: p.points > 0 for p in fit.reasons}.items()
    ]
    if len(lines) > MOST_REASONS:
        lines[MOST_REASONS - 1 :] = [Line(f"and {len(lines) - MOST_REASONS + 1} more reasons", "", "muted")]
    return lines


def _nights(home: HomeRow) -> list[Line]:
    """In words where all nights are alike, or too many to draw; otherwise nights are drawn as cells."""
    alike = len({(n.offered, n.free) for n in home.nights}) == 1
    if not home.overnight:
        gone = home.withdrawn is not None
        why = f"Withdrew: {home.withdrawn}" if home.withdrawn else "Withdrew" if gone else "Offers no beds"
        return [Line(why, "cancelled", "muted")]
    return [Line(free_nights(home.nights), "bed", "muted")] if alike or len(home.nights) > MOST_NIGHTS else []


def _cells(home: HomeRow) -> tuple[Cell, ...]:
    return tuple(Cell(f"{n.night:%a} {n.night.day}", str(n.free) if n.offered else "–", n.offered) for n in home.nights)


def _guest(row: PlacementRow, state: State) -> Line:
    who, problems = row.participation_id, state.problems(row.participation_id)
    lock = Verb(
        f"lock:{who}",
        icon="lock-open" if row.locked else "lock",
        tip=f"{'Unlock' if row.locked else 'Lock'} {row.guest}",
    )
    confirm = Verb(
        f"confirm:{who}",
        icon="pencil" if row.confirmed else "check",
        tip=f"{'Pencil again' if row.confirmed else 'Confirm'}: {row.guest}",
    )
    out = Verb(f"unplace:{who}", icon="x", tip=f"Take {row.guest} out")
    words = f"{state.name(who)} · {row.in_words} · {state_words(row)}"
    shape = "problem" if problems else row.state
    return Line(words, shape, key=f"guest:{who}", drag=who, verbs=(lock, confirm, out))


def _verbs(fit: FitRow | None, number: int) -> tuple[Verb, ...]:
    if fit is None:
        return ()
    why = Verb("why", "Why?", tip="All reasons with their sources")
    key = "  Enter" if number == 1 else f"  {number}" if number <= 9 else ""
    if fit.placed:
        return (why,)
    if _takes(fit):
        return (Verb("place", f"{'Place here' if fit.possible else 'Pencil in'}{key}", primary=number == 1), why)
    found = [why]
    if fit.may_swap:
        found.insert(0, Verb("swap", "Swap…", tip="Change places with somebody who stays there"))
    if fit.may_overrule:
        found.insert(0, Verb("anyway", "Place anyway…", tip="With a sentence and a name that are kept"))
    return tuple(found)
