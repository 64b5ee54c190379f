"""What can be done on the match page: place, unplace, lock, confirm, withdraw, suggest; each is one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.pages.match.asking import Sentence
from ui.pages.match.words import plan_words

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk
    from exchange_desk.matching.problem import Plan
    from exchange_desk.queries.fits import FitRow
    from ui.pages.match.page import Match


class Doing:
    """The verbs of the page; operations are imported when they are first wanted."""

    def __init__(self, page: Match) -> None:
        self._page = page

    def place(self, row: FitRow) -> None:
        """Place the chosen guest here; a wish may be overruled with a sentence, a safety rule never."""
        if row.placed and not self._page.unplaced.currentIndex().isValid():
            return
        if row.possible or row.may_pencil:
            self._place(row, (), None)
        elif row.may_overrule:
            rules = tuple(dict.fromkeys(f.rule for f in row.findings if f.level == "block"))
            words = "\n".join(f.text for f in row.findings if f.level == "block")
            Sentence(
                self._page, f"{row.home} does not fit", words, "Why it is right all the same", "Place anyway",
                lambda because: self._place(row, rules, because), must=True,
            ).open()  # fmt: skip
        else:
            self._page.link.refused.emit(f"{row.why} Choose another home.")

    def unplace(self) -> None:
        """Take the chosen guest (with the party, if that is ticked) out of the home."""
        here = self._page.placement()
        if here is not None:
            from exchange_desk.operations.placements import unplace_guest

            party = self._page.homes.whole_party()
            verb = partial(unplace_guest, participation_id=here.participation_id, party=party)
            self._page.link.do(f"Take {here.guest} out of {here.home}", verb)

    def lock(self) -> None:
        """Lock or unlock the chosen guest's placement."""
        here = self._page.placement()
        if here is not None:
            from exchange_desk.operations.placements import lock_guest

            word = "Unlock" if here.locked else "Lock"
            verb = partial(lock_guest, participation_id=here.participation_id, locked=not here.locked)
            self._page.link.do(f"{word} {here.guest} with {here.home}", verb)

    def confirm(self) -> None:
        """Confirm the chosen guest's placement, or pencil it again."""
        here = self._page.placement()
        if here is not None:
            from exchange_desk.operations.placements import confirm_guest

            word = "Pencil again" if here.confirmed else "Confirm"
            verb = partial(confirm_guest, participation_id=here.participation_id, confirmed=not here.confirmed)
            self._page.link.do(f"{word}: {here.guest} with {here.home}", verb)

    def withdraw(self) -> None:
        """Ask why the chosen family withdraws, then free its guests."""
        row, visit_id = self._page.homes.list.current(), self._page.visit_in_view
        if row is None or visit_id is None:
            return
        words = "Its guests are then without a home and stand at the top of the list. The family's history is kept."
        Sentence(
            self._page, f"{row.home} withdraws", words, "Why (kept for the committee)", f"Withdraw {row.home}",
            lambda because: self._withdraw(visit_id, row, because), must=False,
        ).open()  # fmt: skip

    def suggest(self) -> None:
        """Find homes for everybody without one, on a worker with progress and Stop; the result is one step."""
        visit_id = self._page.visit_in_view
        if visit_id is not None and self._page.unplaced.rows():
            self._page.suggest.setEnabled(False)
            self._page.link.run(
                "Suggest homes", partial(_solve, visit_id), partial(self._suggested, visit_id), self._page.ask_again
            )

    def _place(self, row: FitRow, overrule: tuple[str, ...], because: str | None) -> None:
        guest = self._page.guest
        if guest is None:
            return
        from exchange_desk.operations.placements import place_guest

        verb = partial(
            place_guest, participation_id=guest, household_id=row.household_id, party=self._page.homes.whole_party(),
            overrule=overrule, because=because, by="screen",
        )  # fmt: skip
        name = self._page.homes.heading.text().removeprefix("Homes for ")
        done = self._page.link.do(f"Place {name} with {row.home}", verb)
        if done is not None and any(f.level == "block" and f.rule not in overrule for f in done.findings):
            self._page.outcome.setText(f"Pencilled only: {row.why}")

    def _withdraw(self, visit_id: str, row: FitRow, because: str) -> None:
        from exchange_desk.operations.families import withdraw_home

        verb = partial(withdraw_home, visit_id=visit_id, household_id=row.household_id, because=because or None)
        gone = self._page.link.do(f"{row.home} withdraws", verb, told="")
        if gone is not None:
            count = f"{len(gone)} {'guest has' if len(gone) == 1 else 'guests have'} no home."
            self._page.link.told.emit(f"{row.home} withdrew. {count}", True)

    def _suggested(self, visit_id: str, plan: Plan) -> None:
        from exchange_desk.operations.matching import apply_plan

        done = self._page.link.do("Suggest homes", partial(apply_plan, visit_id=visit_id, plan=plan), told="")
        if done is not None:
            words = plan_words(plan, len(set(done)))
            self._page.outcome.setText(words)
            self._page.link.told.emit(words, bool(done))
        self._page.ask_again()


def _solve(visit_id: str, desk: Desk, progress: Progress) -> Plan:
    from exchange_desk.matching.suggest import suggest
    from exchange_desk.operations.matching import problem_of

    with desk.reading() as session:
        problem = problem_of(session, visit_id)
    return suggest(problem, progress=progress)
