"""What can be done in the tape chart, each as one step: put, stretch, split, join, lock, confirm, take out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ui.pages.match.asking import Anyway
from ui.pages.match.chart_dates import Asked, SplitDialog, StayDialog
from ui.pages.match.chart_rows import short
from ui.pages.match.why import why_dialog

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.fits import FitRow
    from exchange_desk.queries.tape import TapeStay
    from ui.pages.match.chart import Chart
    from ui.pages.match.page import Match

DAY = dt.timedelta(days=1)


class ChartDoing:
    """The verbs of the chart; operations are imported when they are first wanted."""

    def __init__(self, page: Match, chart: Chart) -> None:
        self._page, self._chart = page, chart
        self._by = ""

    def asked(self, letter: str, key: str) -> None:
        """A key of the chart."""
        {"L": self.lock, "C": self.confirm, "J": self.join, "T": self.split, "Delete": self.unplace}[letter](key)

    def put(self, key: str, home: str) -> None:
        """Put a stay, or a guest without a home, into a home for the same nights; into the strip: take out."""
        stay = self._chart.stay(key)
        if stay is None or home == (stay.household_id or ""):
            return
        if not home:
            self.unplace(key)
            return
        fit = self._chart.fit(home)
        if fit is None or fit.possible or fit.may_pencil:
            self._put(stay, home, fit, (), None, "")
        elif fit.may_swap and self._chart.in_one_place(stay):  # a swap is of whole guests, not of some of their nights
            self._page.moving.swap(home)
        elif fit.may_overrule:
            words = "\n".join(f.text for f in fit.findings if f.level == "block")
            rules = tuple(dict.fromkeys(f.rule for f in fit.findings if f.level == "block"))
            Anyway(self._page, fit.home, words, self._by, partial(self._anyway, stay, fit, rules)).open()
        else:
            self._page.link.refused.emit(f"{fit.why} Choose another home.")

    def why(self, home: str) -> None:
        """Everything that was found about the chosen stay and a home, with its sources."""
        fit, stay = self._chart.fit(home), self._chart.stay(self._chart.key)
        if fit is not None and stay is not None:
            why_dialog(self._page, stay.guest, fit).open()

    def withdraw(self, home: str) -> None:
        """Ask why a family withdraws."""
        self._page.doing.withdraw(home)

    def stretch(self, key: str, first: int, last: int) -> None:
        """Give a stay other nights (as columns of the chart)."""
        stay, tape = self._chart.stay(key), self._chart.tape
        if stay is None or tape is None or not stay.id:
            return
        from exchange_desk.operations.stays import change_stay

        begin, end, party = tape.nights[first], tape.nights[last], self._chart.whole_party(stay)
        verb = partial(change_stay, placement_id=stay.id, first_night=begin, last_night=end, party=party)
        self._page.link.do(f"Give {stay.guest} the nights {short(begin)} to {short(end)} with {self._home(stay)}", verb)

    def open(self, key: str) -> None:
        """Ask for nights, home and room."""
        stay, tape = self._chart.stay(key), self._chart.tape
        if stay is not None and tape is not None:
            homes = [home for home in tape.homes if home.withdrawn is None or home.id == stay.household_id]
            StayDialog(self._page, stay, homes, tape.nights, partial(self._change, stay)).open()

    def split(self, key: str, night: dt.date | None = None) -> None:
        """Make two stays of one; asks where unless it is told."""
        stay = self._chart.stay(key)
        if stay is None or not stay.id:
            return
        if night is None and stay.first_night < stay.last_night:
            nights = [stay.first_night + DAY * n for n in range(1, (stay.last_night - stay.first_night).days + 1)]
            SplitDialog(self._page, stay, nights, partial(self.split, key)).open()
            return
        from exchange_desk.operations.stays import split_stay

        verb = partial(
            split_stay, placement_id=stay.id, night=night or stay.first_night, party=self._chart.whole_party(stay)
        )
        self._page.link.do(f"Split the stay of {stay.guest} with {self._home(stay)}", verb)

    def join(self, key: str) -> None:
        """Make one stay of those next to one another in the same home."""
        stay = self._chart.stay(key)
        if stay is not None and stay.id:
            from exchange_desk.operations.stays import join_stays

            label = f"Join the stays of {stay.guest} with {self._home(stay)}"
            self._page.link.do(label, partial(join_stays, placement_id=stay.id))

    def lock(self, key: str) -> None:
        """Lock or unlock a stay."""
        stay = self._chart.stay(key)
        if stay is not None and stay.id:
            from exchange_desk.operations.stays import lock_stay

            word = "Unlock" if stay.locked else "Lock"
            verb = partial(lock_stay, placement_id=stay.id, locked=not stay.locked)
            self._page.link.do(f"{word} {stay.guest} with {self._home(stay)}", verb)

    def confirm(self, key: str) -> None:
        """Confirm a stay, or pencil it again."""
        stay = self._chart.stay(key)
        if stay is not None and stay.id:
            from exchange_desk.operations.stays import confirm_stay

            word = "Pencil again" if stay.confirmed else "Confirm"
            verb = partial(confirm_stay, placement_id=stay.id, confirmed=not stay.confirmed)
            self._page.link.do(f"{word}: {stay.guest} with {self._home(stay)}", verb)

    def unplace(self, key: str) -> None:
        """Take a guest out for the nights of one stay."""
        stay = self._chart.stay(key)
        if stay is not None and stay.id:
            from exchange_desk.operations.stays import unplace_stay

            verb = partial(unplace_stay, placement_id=stay.id)
            self._page.link.do(f"Take {stay.guest} out of {self._home(stay)}", verb)

    def _home(self, stay: TapeStay) -> str:
        return self._chart.home_name(stay.household_id or "")

    def _anyway(self, stay: TapeStay, fit: FitRow, rules: tuple[str, ...], because: str, by: str) -> None:
        self._by = by
        self._put(stay, fit.household_id, fit, rules, because, by)

    def _put(
        self, stay: TapeStay, home: str, fit: FitRow | None, rules: tuple[str, ...], because: str | None, by: str
    ) -> None:
        party = self._chart.whole_party(stay)
        verb: Callable[[Session], object]
        if stay.id:
            from exchange_desk.operations.stays import Overruling, move_stay

            verb = partial(
                move_stay, placement_id=stay.id, household_id=home, party=party,
                overruling=Overruling(rules, because, by or "screen"),
            )  # fmt: skip
        else:
            from exchange_desk.operations.placements import place_guest

            verb = partial(
                place_guest, participation_id=stay.participation_id, household_id=home, party=party,
                first_night=stay.first_night, last_night=stay.last_night,
                overrule=rules, because=because, by=by or "screen",
            )  # fmt: skip
        word = "Move" if stay.id else "Place"
        done = self._page.link.do(
            f"{word} {stay.guest} {'to' if stay.id else 'with'} {self._chart.home_name(home)}", verb
        )
        only = done is not None and fit is not None and not fit.possible and not rules
        self._page.head.tell(f"Pencilled only: {fit.why}" if only and fit else "")

    def _change(self, stay: TapeStay, asked: Asked, hear: Callable[[str], None]) -> bool:
        """Carry out what the dialog asked for, as one step; what speaks against it is told in the dialog."""
        label = f"Give {stay.guest} the nights {short(asked.first)} to {short(asked.last)} with "
        verb = partial(_changed, stay, asked, self._chart.whole_party(stay))
        return self._page.link.do(label + self._chart.home_name(asked.home), verb, hear=hear) is not None


def _changed(stay: TapeStay, asked: Asked, party: bool, session: Session) -> bool:
    from exchange_desk.operations.placements import place_guest
    from exchange_desk.operations.stays import change_stay, move_stay, split_stay

    if not stay.id:
        place_guest(
            session, participation_id=stay.participation_id, household_id=asked.home, room_id=asked.room,
            first_night=asked.first, last_night=asked.last, by="screen",
        )  # fmt: skip
        return True
    kept = stay.id
    if asked.rest and stay.first_night <= asked.last < stay.last_night:
        _kept, after = split_stay(session, placement_id=kept, night=asked.last + DAY, party=party)
        move_stay(session, placement_id=after, household_id=asked.rest, party=party)
    if asked.rest and stay.first_night < asked.first <= stay.last_night:
        before, kept = split_stay(session, placement_id=kept, night=asked.first, party=party)
        move_stay(session, placement_id=before, household_id=asked.rest, party=party)
    change_stay(
        session, placement_id=kept, first_night=asked.first, last_night=asked.last,
        household_id=asked.home, room_id=asked.room, party=party,
    )  # fmt: skip
    return True
