"""Possible duplicates: people and homes that may be in the file twice, decided one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Empty, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.merging import ask_to_merge, make_ready
from ui.link.page import Page
from ui.pages.people.beside import Beside

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.duplicates import DuplicateRow, PossibleDuplicates
    from exchange_desk.queries.side_by_side import SideBySide

HOW = (
    "Two records that share a name in any order, spelling or script, a passport, or nearly a name and a birth date are "
    "shown here side by side."
)


class Duplicates(Page):
    """Up and Down choose a pair; Alt+S says that it is one person or home, Alt+T that it is two."""

    key = "duplicates"
    title = "Possible duplicates"
    icon = "users"
    watches = frozenset(
        {"person", "participation", "household_member", "household", "question", "allergy", "host_offer",
         "room", "pet"}
    )  # fmt: skip
    help = (
        "Each pair may be one person, or one home, that is in the file twice. What speaks for and against it stands "
        "beside it. “Same person” lets you choose every field that differs, and keeps what hangs on both. "
        "“Two different people” is remembered: the pair is not shown again. Both can be undone; nothing is merged "
        "without you."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self.row: DuplicateRow | None = None
        self._wanted: object = None
        self.count = label("", muted=True)
        self.namesakes = label("", "small", muted=True)
        self.list: TwoLines[DuplicateRow] = TwoLines(
            "Pairs that may be one", _names, _reasons, lambda row: "ask" if row.likely else "note"
        )
        self.list.chosen.connect(self._look_at)
        self.list.entered_on.connect(lambda _: self.same_person())
        self.beside = Beside()
        self.same = primary("&Same person…", self.same_person)
        self.two = Button("&Two different people", self.two_people)
        self.question = quiet("Answer the open question", self._to_question, icon_name="circle-question-mark")
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(quiet("People", partial(link.go, "people"), icon_name="arrow-left"))
        right = QWidget()
        below = QVBoxLayout(right)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(look.px(8))
        below.addLayout(LineBreaks(self.same, self.two, self.question))  # above: no toast lies over them
        below.addWidget(scrolled(self.beside), 1)
        left = column(self.list)
        left.layout().addWidget(self.namesakes)  # type: ignore[union-attr]
        room = QWidget()
        inner = QVBoxLayout(room)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(look.px(6))
        inner.addWidget(ListDetail(left, right, (4, 6)), 1)
        inner.insertLayout(0, head)  # after the list, so that the list has the keyboard first
        self._stack = QStackedWidget()
        self._stack.addWidget(room)
        self._stack.addWidget(
            Empty(
                "check", "Nobody seems to be here twice", HOW, Button("Back to the people", partial(link.go, "people"))
            )
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)

    def refresh(self) -> None:
        """Compare everybody again, on a worker."""
        wanted = self._wanted if isinstance(self._wanted, tuple) else None
        self.link.ask_later(partial(_both_kinds, also=wanted), self._take)
        make_ready(self.link)

    def show_what(self, **what: object) -> None:
        """`pair`: the ids of two people to look at, also where nothing but a question speaks for it."""
        super().show_what(**what)
        self._wanted = what.get("pair")
        if self._wanted:
            self.ask_again()

    def same_person(self) -> None:
        """Ask which values hold, then make one person of the two."""
        if self.row is not None:
            ask_to_merge(self.link, self, self.row.one_id, self.row.other_id, kind=self.row.kind)

    def two_people(self) -> None:
        """Remember that they are two."""
        from exchange_desk.operations.merging import keep_two_people
        from exchange_desk.operations.merging_homes import keep_two_homes

        if self.row is not None:
            keep, two = (keep_two_people, "people") if self.row.kind == "person" else (keep_two_homes, "homes")
            verb = partial(keep, one_id=self.row.one_id, other_id=self.row.other_id)
            self.link.do(f"{self.row.one} and {self.row.other} are two {two}", verb)

    def _take(self, found: PossibleDuplicates) -> None:
        rows = found.rows
        self._stack.setCurrentIndex(0 if rows else 1)
        likely = sum(row.likely for row in rows)
        self.count.setText(f"{likely} likely, {len(rows) - likely} perhaps")
        self.namesakes.setVisible(found.namesakes > 0)
        self.namesakes.setText(f"{found.namesakes} people who share nothing but a frequent name are not shown.")
        if not rows:
            self.row = None
        self.list.set_rows(rows, keep=lambda row: (row.one_id, row.other_id))
        if isinstance(self._wanted, tuple):
            wanted = set(self._wanted)
            self.list.choose(lambda row: {row.one_id, row.other_id} == wanted)
            self._wanted = None

    def _look_at(self, row: DuplicateRow) -> None:
        from exchange_desk.queries.side_by_side import side_by_side

        self.row = row
        self.question.setVisible(row.question_id is not None)
        person = row.kind == "person"
        self.same.setText("&Same person…" if person else "&Same home…")
        self.two.setText("&Two different people" if person else "&Two different homes")
        question = partial(side_by_side, one_id=row.one_id, other_id=row.other_id, kind=row.kind)
        self.link.ask_later(question, self._show)

    def _show(self, both: SideBySide) -> None:
        if self.row is not None and (both.one_id, both.other_id) == (self.row.one_id, self.row.other_id):
            self.beside.show_pair(self.row, both)

    def _to_question(self) -> None:
        if self.row is not None:
            self.link.go("questions", question=self.row.question_id)


def _both_kinds(session: Session, *, also: tuple[str, str] | None) -> PossibleDuplicates:
    """People and homes, likely pairs first."""
    from exchange_desk.queries.duplicates import PossibleDuplicates, possible_duplicates
    from exchange_desk.queries.duplicates_homes import possible_home_duplicates

    people = possible_duplicates(session, also=also)
    rows = (*people.rows, *possible_home_duplicates(session, also=also))
    return PossibleDuplicates(tuple(sorted(rows, key=lambda row: not row.likely)), people.namesakes)


def _names(row: DuplicateRow) -> str:
    return row.one if row.one == row.other else f"{row.one}  /  {row.other}"


def _reasons(row: DuplicateRow) -> str:
    how = ("Likely" if row.likely else "Perhaps") + ("" if row.kind == "person" else " one home")
    against = f". But {'; '.join(row.against)}" if row.against else ""
    return f"{how}: {', '.join(row.speaks_for) or 'no name agrees'}{against}"
