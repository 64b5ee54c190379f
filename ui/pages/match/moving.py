"""Moving guests about: dropped on a home, placed with a family found by name, swapped with others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.pages.match.asked import swaps_of
from ui.pages.match.asking import Anyway
from ui.pages.match.place_with import PlaceWith
from ui.pages.match.swapping import SwapDialog

if TYPE_CHECKING:
    from exchange_desk.queries.swaps import SwapRow
    from ui.pages.match.page import Match


class Moving:
    """What a drop means, and its twins for buttons and keys."""

    def __init__(self, page: Match) -> None:
        self._page = page

    def place_with(self) -> None:
        """Choose a home by some letters of its name."""
        state = self._page.state
        if state.guest is not None:
            PlaceWith(self._page, state.name(state.guest), state.homes(), self.place_or_swap).open()

    def place_or_swap(self, home: str) -> None:
        """Place the chosen guest there; where only those who stay there are in the way, offer a swap."""
        fit = self._page.state.fit(home)
        if fit is not None and fit.may_swap and not fit.placed and not fit.may_pencil:
            self.swap(home)
        else:
            self._page.doing.place(home)

    def drop(self, guest: str, home: str, together: bool) -> None:
        """A guest was dropped on a home: place, offer a swap, or refuse with the reason."""
        if together:
            self._page.set_party(True)
        self._page.when_judged(guest, partial(self.place_or_swap, home))

    def swap(self, home: str | None = None) -> None:
        """Ask with whom the chosen guest changes places, in one home or anywhere."""
        state = self._page.state
        if state.rows is not None and state.guest is not None:
            question = partial(swaps_of, state.rows.world, state.guest, self._page.whole_party(), home)
            self._page.link.ask_later(question, self._page.show_swaps)

    def show_swaps(self, guest: str, home: str | None, rows: tuple[SwapRow, ...]) -> None:
        """The choices were judged."""
        state, fit = self._page.state, self._page.state.fit(home) if home else None
        if guest != state.guest:
            return
        if not rows:
            self._page.link.refused.emit("Nobody can be swapped: place somebody in another home first.")
            return
        why = fit.why if fit is not None else ""
        SwapDialog(self._page, state.name(guest), why, rows, partial(self._swap, guest)).open()

    def _swap(self, guest: str, row: SwapRow) -> None:
        """Swap; where only wishes forbid it, a sentence and a name are asked for first."""
        if row.against:
            words = "\n".join(finding.text for finding in row.against)
            title = f"Rules speak against this swap with {', '.join(row.others)}"
            send, by = partial(self._do_swap, guest, row), self._page.doing.by
            Anyway(self._page, row.home, words, by, send, title=title, verb="Swap anyway").open()
        else:
            self._do_swap(guest, row, None, "")

    def _do_swap(self, guest: str, row: SwapRow, because: str | None, by: str) -> None:
        from exchange_desk.operations.swapping import swap_guests

        mine, rules = self._page.state.guest_row(guest), tuple(dict.fromkeys(f.rule for f in row.against))
        self._page.doing.by = by or self._page.doing.by
        verb = partial(
            swap_guests, participation_id=guest, other_id=row.participation_id, party=self._page.whole_party(),
            everybody=row.everybody, overrule=rules, because=because, by=by or "screen",
        )  # fmt: skip
        done = self._page.link.do(f"Swap {mine.guest if mine else ''} with {', '.join(row.others)}", verb)
        if done is not None:
            left = len(done.unplaced)
            self._page.head.tell(f"{left} {'guest is' if left == 1 else 'guests are'} unplaced now." if left else "")
