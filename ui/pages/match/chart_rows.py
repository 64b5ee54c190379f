"""The rows of the tape chart as bars and lines, in the words of the page; nights as people type them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from exchange_desk.basics.text import folded
from ui.kit.tape import Bar, Day, Line, TapeSheet
from ui.pages.match.words import nights_words

if TYPE_CHECKING:
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.tape import Tape, TapeHome, TapeStay

CORNER = ("Families", "beds free", "without a home", "Without a home")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def key_of(stay: TapeStay) -> str:
    """What tells a bar from all others: the placement, or the guest and the first night without a home."""
    return stay.id or f"{stay.participation_id}/{stay.first_night}"


def sheet_of(tape: Tape, guests: Collection[str] | None = None, words: str = "") -> TapeSheet:
    """Everything that the chart shows; with `guests` only these, their homes, and homes called as in `words`."""
    wanted = folded(words).split()
    homes = [
        home
        for home in tape.homes
        if guests is None
        or any(stay.participation_id in guests for stay in home.stays)
        or (wanted and all(word in folded(home.name) for word in wanted))
    ]
    loose = [stay for stay in tape.without_home if guests is None or stay.participation_id in guests]
    column = {night: number for number, night in enumerate(tape.nights)}
    spans: dict[str, list[tuple[dt.date, dt.date]]] = {}
    for stay in (*(s for home in tape.homes for s in home.stays), *tape.without_home):
        spans.setdefault(stay.participation_id, []).append((stay.first_night, stay.last_night))
    days = tuple(
        Day(
            weekday=f"{night:%a}",
            number=str(night.day),
            month=f"{night:%b}",
            whole=f"{night:%A} {night.day} {night:%B}",
            weekend=night.weekday() >= 5,
            begins_week=night.weekday() == 0,
            free=free,
            without=without,
        )
        for night, free, without in zip(tape.nights, tape.beds_free, tape.without, strict=True)
    )
    lines = tuple(
        Line(
            key=home.id,
            title=home.name,
            more=home_more(home),
            whole=f"{home.name}, capacity {home.places}",
            free=home.free,
            away=frozenset(column[night] for night in home.away),
            bars=tuple(_bar(stay, home, column, spans) for stay in home.stays),
            muted=home.withdrawn is not None,
        )
        for home in homes
    )
    return TapeSheet(days, lines, tuple(_bar(stay, None, column, spans) for stay in loose))


def home_more(home: TapeHome) -> str:
    """The second line of a home: beds, what matters for placing, withdrawn."""
    marks = (
        f"withdrew{f': {home.withdrawn}' if home.withdrawn else ''}" if home.withdrawn is not None else "",
        "back-up" if home.back_up else "",
        f"{home.places} {'place' if home.places == 1 else 'places'}",
        "step-free" if home.step_free else "",
    )
    return " · ".join(mark for mark in marks if mark)


def verdict_of(fit: FitRow, stay: TapeStay | None) -> tuple[str, str]:
    """The shape of a home for the chosen stay, and why."""
    if stay is not None and stay.household_id == fit.household_id:
        return "pencilled", "stays here"
    other = "on other nights already; " if fit.placed else ""
    if fit.possible:
        return "ok", f"Fits: {other}{fit.why}"
    return ("warn", f"Pencil only: {fit.why}") if fit.may_pencil else ("cancelled", f"Not possible: {fit.why}")


def below(stay: TapeStay | None, whole: str, fit: FitRow | None, *, held: bool) -> str:
    """The sentence below the chart: about the chosen home where one was judged, or the chosen stay (`whole`)."""
    if stay is None:
        return ""
    judged = ""
    if fit is not None and stay.household_id != fit.household_id:
        judged = f"{fit.home} for {stay.guest}. {verdict_of(fit, stay)[1]}"
    if held:
        how = (
            "A click or Enter puts down, Esc leaves it." if judged else "Click a family, or go to one with the arrows."
        )
        return f"{(judged or f'{stay.guest} is taken up').rstrip('.')}. {how}"
    return judged or whole


def stay_words(stay: TapeStay, home: str) -> str:
    """A stay in full, for tool tips and screen readers."""
    parts = [
        f"{stay.guest} {stay.original}".strip(),
        stay.in_words,
        f"travels with {stay.party}" if stay.party else "",
        nights_words(stay.first_night, stay.last_night),
        f"{home}{f', room {stay.room}' if stay.room else ''}" if home else "without a home",
        ("confirmed" if stay.confirmed else "pencilled") if home else "",
        "locked" if stay.locked else "",
        "late arrival" if stay.late else "",
        "leaves early" if stay.early else "",
        *stay.needs,
    ]
    words = ", ".join(part for part in parts if part)
    return f"{words}. Problem: {stay.problem}" if stay.problem else words


def typed_night(text: str, nights: Sequence[dt.date]) -> dt.date | str:
    """The night that somebody typed (24, 24 Jul, Jul 24, 2027-07-24), or the sentence that says what is wrong."""
    words = text.replace(",", " ").replace(".", " ").split()
    found: list[dt.date] = []
    try:
        found = [dt.date.fromisoformat(text.strip())]
    except ValueError:
        days = [int(word) for word in words if word.isdecimal() and len(word) <= 2]
        months = [MONTHS.index(word[:3].casefold()) + 1 for word in words if word[:3].casefold() in MONTHS]
        if len(days) == 1 and len(months) <= 1:
            found = [n for n in nights if n.day == days[0] and (not months or n.month == months[0])]
    found = [night for night in found if night in nights]
    if len(found) == 1:
        return found[0]
    if found:
        return "This day comes more than once. Write the month too: 24 Jul."
    first, last = nights[0], nights[-1]
    return f"Write a night from {short(first)} to {short(last)}: the day ({last.day}), {short(last)}, or {last}."


def short(night: dt.date) -> str:
    """A night in few words: "24 Jul"."""
    return f"{night.day} {night:%b}"


def _bar(
    stay: TapeStay,
    home: TapeHome | None,
    column: dict[dt.date, int],
    spans: dict[str, list[tuple[dt.date, dt.date]]],
) -> Bar:
    day = dt.timedelta(days=1)
    others = spans[stay.participation_id]
    status = "unplaced" if home is None else "problem" if stay.problem else "pencilled"
    return Bar(
        key=key_of(stay),
        first=column[stay.first_night],
        last=column[stay.last_night],
        name=stay.guest,
        own_name=stay.original,
        status="confirmed" if status == "pencilled" and stay.confirmed else status,
        locked=stay.locked,
        mark="late arrival" if stay.late else "leaves early" if stay.early else "",
        before=any(last == stay.first_night - day for _first, last in others),
        after=any(first == stay.last_night + day for first, _last in others),
        whole=stay_words(stay, home.name if home else ""),
    )
