"""What can be done on the match page: place, unplace, lock, confirm, withdraw; each is one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.pages.match.asking import Anyway, Sentence
from ui.pages.match.why import why_dialog

if TYPE_CHECKING:
    from exchange_desk.queries.board import HomeRow
    from exchange_desk.queries.fits import FitRow
    from ui.pages.match.page import Match


class Doing:
    """The verbs of the page; operations are imported when they are first wanted."""

    def __init__(self, page: Match) -> None:
        self._page = page
        self.by = ""  # Who overruled a rule last, in this window: asked once.

    def place(self, home: str) -> None:
        """Place the chosen guest there; a wish may be overruled with a sentence and a name, a safety rule never."""
        fit = self._page.state.fit(home)
        if fit is None or fit.placed:
            return
        if fit.possible or fit.may_pencil:
            self._place(fit, (), None, "")
        elif fit.may_overrule:
            rules = tuple(dict.fromkeys(f.rule for f in fit.findings if f.level == "block"))
            words = "\n".join(f.text for f in fit.findings if f.level == "block")
            Anyway(self._page, fit.home, words, self.by, partial(self._anyway, fit, rules)).open()
        else:
            self._page.link.refused.emit(f"{fit.why} Choose another home.")

    def why(self, home: str) -> None:
        """Everything that was found about the chosen guest and a home, with its sources."""
        fit = self._page.state.fit(home)
        if fit is not None:
            why_dialog(self._page, self._page.state.name(self._page.state.guest), fit).open()

    def unplace(self, guest: str | None = None, *, together: bool = False) -> None:
        """Take a guest (the chosen one with the party, if that is ticked) out of the home."""
        here = self._page.state.placement(guest or self._page.state.guest)
        if here is not None:
            from exchange_desk.operations.placements import unplace_guest

            party = together or (guest in (None, self._page.state.guest) and self._page.whole_party())
            verb = partial(unplace_guest, participation_id=here.participation_id, party=party)
            self._page.link.do(f"Take {here.guest} out of {here.home}", verb)

    def lock(self, guest: str | None = None) -> None:
        """Lock or unlock a guest's placement."""
        here = self._page.state.placement(guest or self._page.state.guest)
        if here is not None:
            from exchange_desk.operations.placements import lock_guest

            word = "Unlock" if here.locked else "Lock"
            verb = partial(lock_guest, participation_id=here.participation_id, locked=not here.locked)
            self._page.link.do(f"{word} {here.guest} with {here.home}", verb)

    def confirm(self, guest: str | None = None) -> None:
        """Confirm a guest's placement, or pencil it again."""
        here = self._page.state.placement(guest or self._page.state.guest)
        if here is not None:
            from exchange_desk.operations.placements import confirm_guest

            word = "Pencil again" if here.confirmed else "Confirm"
            verb = partial(confirm_guest, participation_id=here.participation_id, confirmed=not here.confirmed)
            self._page.link.do(f"{word}: {here.guest} with {here.home}", verb)

    def withdraw(self, home: str) -> None:
        """Ask why a family withdraws, then free its guests."""
        row, visit_id = self._page.state.home(home), self._page.visit_in_view
        if row is None or visit_id is None:
            return
        words = "Its guests are then without a home and stand at the top of the list. The family's history is kept."
        Sentence(
            self._page, f"{row.home} withdraws", words, "Why (kept for the committee)", f"Withdraw {row.home}",
            lambda because: self._withdraw(visit_id, row, because), must=False,
        ).open()  # fmt: skip

    def repair(self) -> None:
        """Find homes for those without one while the fewest others move, previewed first."""
        visit_id, job = self._page.visit_in_view, self._page.link.job
        if job is not None:
            self._page.link.refused.emit(f"“{job.label}” is still running. Wait until it is done, or stop it.")
        elif visit_id is not None:
            from ui.pages.match.repairing import Repairing

            Repairing(self._page, self._page.link, visit_id).open()

    def phone_list(self) -> None:
        """Go through the families by telephone, confirming one after the other."""
        visit_id = self._page.visit_in_view
        if visit_id is not None:
            from ui.pages.match.phoning import PhoneList

            PhoneList(self._page, self._page.link, visit_id).open()

    def _anyway(self, fit: FitRow, rules: tuple[str, ...], because: str, by: str) -> None:
        self.by = by
        self._place(fit, rules, because, by)

    def _place(self, fit: FitRow, overrule: tuple[str, ...], because: str | None, by: str) -> None:
        state = self._page.state
        if state.guest is None:
            return
        from exchange_desk.operations.placements import place_guest

        row = state.guest_row(state.guest)
        verb = partial(
            place_guest, participation_id=state.guest, household_id=fit.household_id, party=self._page.whole_party(),
            overrule=overrule, because=because, by=by or "screen",
        )  # fmt: skip
        done = self._page.link.do(f"Place {row.guest if row else ''} with {fit.home}", verb)
        pencilled = done is not None and any(f.level == "block" and f.rule not in overrule for f in done.findings)
        self._page.head.tell(f"Pencilled only: {fit.why}" if pencilled else "")

    def _withdraw(self, visit_id: str, row: HomeRow, because: str) -> None:
        from exchange_desk.operations.families import withdraw_home

        verb = partial(withdraw_home, visit_id=visit_id, household_id=row.household_id, because=because or None)
        gone = self._page.link.do(f"{row.home} withdraws", verb, told="")
        if gone is not None:
            count = f"{len(gone)} {'guest has' if len(gone) == 1 else 'guests have'} no home."
            self._page.link.told.emit(f"{row.home} withdrew. {count}", True)
            if gone:
                self._page.link.offered.emit("Find them a home", self.repair)
