"""Two records become one person or home: every field that differs is chosen, what stands afterwards is shown first."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.buttons import primary, quiet
from ui.kit.cards import Card, Note
from ui.kit.dialogs import Dialog
from ui.kit.either import Either
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.pairs import Lines
from ui.kit.wrapped import Wrapped
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.queries.merging import MergePlan

OPEN = "to be chosen above"


class MergeDialog(Dialog):
    """Nothing is chosen beforehand; Merge is possible when every field is. `merged` carries the id of the one."""

    merged = Signal(str)

    def __init__(self, link: Link, parent: QWidget, plan: MergePlan) -> None:
        self.one = "person" if plan.kind == "person" else "home"
        super().__init__(parent.window(), f"Same {self.one}", wide=720)
        self.link, self.plan = link, plan
        self.fields: dict[str, Either] = {}
        self._outcome: dict[str, Wrapped] = {}
        same = plan.keep == plan.other
        self.who = f"the two records of {plan.keep}" if same else f"{plan.keep} and {plan.other}"
        self.box.addWidget(label(f"Make one {self.one} of {self.who}", "section"))
        if plan.refused:
            self.box.addWidget(Note("problem", plan.refused))
        else:
            self._ask()
        self.box.addWidget(self._afterwards())
        self.wrong = label("", tone="problem")
        self.box.addWidget(self.wrong)
        self.box.addStretch()
        self.open_fields = label("", muted=True)
        self.go = primary(f"Make one {self.one}", self.merge)
        self.beside_buttons(self.open_fields)
        self.add_buttons(quiet("Cancel", self.reject), self.go)
        self._count()
        self.fit(exact=True)
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.buttons()[0].setFocus()

    def merge(self) -> None:
        """Make one of the two, as one step; or say why not."""
        from exchange_desk.operations.merging import merge_two_people
        from exchange_desk.operations.merging_homes import merge_two_homes

        plan = self.plan
        chosen = [name for name, field in self.fields.items() if field.answer() == 1]
        merge = merge_two_people if plan.kind == "person" else merge_two_homes
        verb = partial(merge, keep_id=plan.keep_id, other_id=plan.other_id, from_other=chosen)
        before = self.link.desk.last_step if self.link.desk else None
        self.wrong.setText("")
        self.link.do(f"Make one {self.one} of {self.who}", verb, hear=self.wrong.setText)
        if self.link.desk and self.link.desk.last_step is not before:
            self.accept()
            self.merged.emit(plan.keep_id)

    def _ask(self) -> None:
        if not self.plan.choices:
            self.box.addWidget(label("They contradict each other in nothing."))
            return
        card = Card("Which is right?")
        heads = QHBoxLayout()
        heads.setSpacing(look.px(14))
        for number, name in enumerate((self.plan.keep, self.plan.other)):
            column = QVBoxLayout()
            take = quiet("All from here", partial(self._take_all, number))
            take.setAccessibleName(f"All from the {('left', 'right')[number]}: {name}")
            column.addWidget(Wrapped(name, strong=True))
            column.addWidget(take, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            heads.addLayout(column, 1)
        card.box.addLayout(heads)
        for row in self.plan.choices:
            field = self.fields[row.name] = Either(row.label, row.keep, row.other)
            field.chosen.connect(partial(self._chosen, row.name))
            card.box.addWidget(field)
        self.box.addWidget(card)

    def _afterwards(self) -> Card:
        card = Card("What stands afterwards" if not self.plan.refused else "What both have")
        lines = Lines((2, 5))
        if not self.plan.refused:
            for row in self.plan.choices:
                (self._outcome[row.name],) = lines.add(row.label, "")
                self._outcome[row.name].say(OPEN, muted=True)
        for stays in self.plan.stays:
            lines.add(stays.label, stays.text)
        for hangs in self.plan.hanging:
            title = f"{hangs.label}: kept from both" if all(hangs.each) else hangs.label
            lines.add(title, "\n".join(hangs.both))
        card.box.addWidget(lines)
        return card

    def _take_all(self, number: int) -> None:
        for field in self.fields.values():
            field.choose(number)

    def _chosen(self, name: str, number: int) -> None:
        row = next(row for row in self.plan.choices if row.name == name)
        self._outcome[name].say((row.keep, row.other)[number], strong=True)
        self._count()

    def _count(self) -> None:
        left = sum(field.answer() is None for field in self.fields.values())
        self.go.setEnabled(not left and not self.plan.refused)
        words = (
            "" if self.plan.refused or not left else "1 field to choose" if left == 1 else f"{left} fields to choose"
        )
        self.open_fields.setText(words)


def make_ready(link: Link) -> None:
    """Have the verbs read on a worker while a person looks and chooses: their tables of words take a second."""
    link.ask_later(_verbs, lambda _: None)


def _verbs(_session: Session) -> None:
    import_module("exchange_desk.operations.merging")
    import_module("exchange_desk.operations.merging_homes")


def ask_to_merge(
    link: Link, parent: QWidget, one_id: str, other_id: str, *, kind: str = "person"
) -> MergeDialog | None:
    """Open the dialog for two people or homes; what is refused is said."""
    from exchange_desk.basics.errors import DeskError
    from exchange_desk.queries.merging import merge_plan
    from exchange_desk.queries.merging_homes import home_plan

    question = merge_plan if kind == "person" else home_plan
    try:
        plan = link.ask(partial(question, keep_id=one_id, other_id=other_id))
    except DeskError as refusal:
        link.refuse(refusal)
        return None
    make_ready(link)
    dialog = MergeDialog(link, parent, plan)
    dialog.open()
    return dialog
