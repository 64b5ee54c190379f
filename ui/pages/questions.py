"""The questions that only a person can decide, one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.cards import Card, Empty, emptied, scrolled
from ui.kit.flow import LineBreaks
from ui.kit.forms import LineField
from ui.kit.labels import for_button, label, selectable, sentence
from ui.kit.look import look
from ui.kit.panes import ListDetail, column
from ui.kit.two_lines import TwoLines
from ui.link.link import Link
from ui.link.page import Page

if TYPE_CHECKING:
    from exchange_desk.queries.questions import QuestionRow

SHAPES = {"ask": "ask", "warning": "warn", "info": "note"}
PLACES = {"person": "people", "participation": "people", "household": "families", "itinerary_item": "programme"}


class Questions(Page):
    """Ctrl+Alt and a digit choose an answer; Enter in the field gives it; the next question follows by itself."""

    key = "questions"
    title = "Questions"
    icon = "circle-question-mark"
    watches = frozenset({"question"})
    help = (
        "Each question shows the cell as it stood in the file. Choose an answer with Ctrl+Alt and its digit, or type "
        "one. "
        "“Set aside” leaves the value unknown. Every answer can be undone. "
        "“Send a query sheet” asks the partner what only it can know, in its own language."
    )

    def __init__(self, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(link, parent)
        self._wanted: object = None
        self.row: QuestionRow | None = None
        self.count = label("", muted=True)
        self.list: TwoLines[QuestionRow] = TwoLines(
            "Open questions", lambda q: sentence(q.text), _where, lambda q: SHAPES.get(q.severity, "note")
        )
        self.list.chosen.connect(self._show)
        self.text = label("", "section")
        self.where = label("", muted=True)
        self.value = selectable()
        self.choices = QVBoxLayout()
        self.choices.setSpacing(look.px(6))
        self.answer = LineField("Your answer")
        self.answer.editor.returnPressed.connect(self._typed)
        self.give = primary("Give this answer", self._typed)
        self.aside_button = Button("Set aside: leave it unknown", self._dismiss)
        self.look_button = quiet("Look at it", self._look, icon_name="arrow-right")
        card = Card()
        for part in (self.text, self.where, label("As it stood in the file", "small", muted=True), self.value):
            card.box.addWidget(part)
        card.box.addLayout(self.choices)
        card.box.addWidget(self.answer)
        card.box.addLayout(LineBreaks(self.give, self.aside_button, self.look_button))
        right = QWidget()
        outer = QVBoxLayout(right)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        outer.addStretch()
        self._stack = QStackedWidget()
        sheets = LineBreaks(
            Button("Send a query sheet…", self._send, icon_name="mail"),
            quiet("Take the answers…", self._take_answers, icon_name="file-input"),
        )
        left = column(self.count, self.list)
        left.layout().addLayout(sheets)  # type: ignore[union-attr]
        self._stack.addWidget(ListDetail(left, scrolled(right), (4, 5)))
        self._stack.addWidget(
            Empty("check", "Nothing is open", "Every doubtful value of this visit has been decided.",
                  Button("Back to the people", partial(link.go, "people", in_visit=True)))
        )  # fmt: skip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)
        for number in range(1, 10):
            QShortcut(QKeySequence(f"Ctrl+Alt+{number}"), self, partial(self._chosen, number - 1))

    def refresh(self) -> None:
        """Ask for the open questions of the visit."""
        from exchange_desk.queries.questions import question_rows

        self.link.ask_later(partial(question_rows, visit_id=self.link.visit_id), self._take)

    def show_what(self, **what: object) -> None:
        """`question` is chosen in the list."""
        self._wanted = what.get("question")
        self.ask_again()

    def _take(self, rows: tuple[QuestionRow, ...]) -> None:
        self._stack.setCurrentIndex(0 if rows else 1)
        asked = sum(row.severity == "ask" for row in rows)
        self.count.setText(f"{asked} to decide, {len(rows) - asked} to look at")
        self.list.set_rows(rows, keep=lambda row: row.id)
        if self._wanted:
            self.list.choose(lambda row: row.id == self._wanted)
            self._wanted = None

    def _show(self, row: QuestionRow) -> None:
        self.row = row
        self.text.setText(sentence(row.text))
        self.where.setText(_where(row))
        self.value.setText(row.value or "(empty)")
        emptied(self.choices)
        for number, choice in enumerate(row.choices, start=1):
            button = Button(for_button(f"{number}   {choice}"), partial(self._chosen, number - 1), kind="row")
            self.choices.addWidget(button)
        self.answer.set_text("")
        self.answer.setVisible(row.sets)
        self.give.setText("Give this answer" if row.sets else "Noted")
        self.look_button.setVisible(row.about_kind in PLACES)
        self.look_button.setText("See both side by side" if _two(row) else "Look at it")

    def _chosen(self, number: int) -> None:
        if self.row is not None and number < len(self.row.choices):
            self._answer(self.row.choices[number])

    def _typed(self) -> None:
        if self.row is not None:
            self._answer(self.answer.text() if self.row.sets else "noted")

    def _answer(self, value: str) -> None:
        from exchange_desk.operations.questions import answer_question

        row = self.row
        if row is not None:
            verb = partial(answer_question, question_id=row.id, value=value)
            self.answer.wrong("")
            words = f"Answer “{value}”: {row.about or row.code}"
            noted = self.link.do(words, verb, told="", hear=self.answer.wrong)
            if noted is not None:
                self.link.told.emit(f"{words}. {noted}" if noted else words, True)

    def _dismiss(self) -> None:
        from exchange_desk.operations.questions import dismiss_question

        if self.row is not None:
            verb = partial(dismiss_question, question_id=self.row.id)
            self.link.do(f"Set aside: {self.row.about or self.row.code}", verb)

    def _send(self) -> None:
        from ui.link.giving import SendQueries

        SendQueries(self.link, self).open()

    def _take_answers(self) -> None:
        from ui.link.giving import take_answers

        take_answers(self.link, self)

    def _look(self) -> None:
        row = self.row
        if row is not None and _two(row):
            self.link.go("duplicates", pair=(row.target.get("id"), row.target.get("other_id")))
        elif row is not None and row.about_kind in PLACES:
            kind = "item_id" if row.about_kind == "itinerary_item" else row.about_kind
            self.link.go(PLACES[row.about_kind], in_visit=True, **{kind: row.about_id})


def _two(row: QuestionRow) -> bool:
    """Whether a question asks if two people or homes are one."""
    return row.target.get("does") in ("same_person", "same_home") and row.about_kind in ("person", "household")


def _where(row: QuestionRow) -> str:
    place = ", ".join(part for part in (row.file, f"row {row.row}" if row.row else "", row.column) if part)
    sent = f"sent to the partner on {row.sent_on.day} {row.sent_on:%B}" if row.sent_on else ""
    return sentence(" · ".join(part for part in (row.about, place, sent) if part))
