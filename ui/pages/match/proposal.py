"""The proposal: what was suggested, line by line with its reasons, to be accepted one by one, all or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.kit.buttons import Button, primary, quiet
from ui.kit.dialogs import Dialog
from ui.kit.flow import LineBreaks
from ui.kit.labels import label
from ui.kit.look import look
from ui.kit.status import status_icon
from ui.pages.match.words import nights_words, signed

if TYPE_CHECKING:
    from exchange_desk.matching.problem import Plan
    from exchange_desk.rules.facts import World


@dataclass(frozen=True, slots=True)
class Proposed:
    """One line: guests who go together, where to, and why in words; `points` counts all of them."""

    guests: tuple[str, ...]
    names: str
    home: str
    when: str
    why: str
    points: int


def proposed(plan: Plan, world: World) -> tuple[Proposed, ...]:
    """The new placements of a plan, those of one party in one home in one line, by name."""
    sorted_out: dict[tuple[str, str], list[int]] = {}
    new = [p for p in plan.placements if not p.kept and p.guest in world.guests and p.home in world.homes]
    for at, each in enumerate(new):
        sorted_out.setdefault((world.guests[each.guest].party or each.guest, each.home), []).append(at)
    lines = []
    for (_unit, home), places in sorted_out.items():
        rows = [new[at] for at in places]
        guests = tuple(dict.fromkeys(row.guest for row in rows))
        reasons = dict.fromkeys(f"{p.text} ({signed(p.points)})" for row in rows for p in row.points)
        spans = dict.fromkeys(nights_words(row.nights.first, row.nights.last) for row in rows)
        lines.append(
            Proposed(
                guests,
                ", ".join(world.guests[guest].name for guest in guests),
                world.homes[home].name,
                "; ".join(spans),
                "; ".join(reasons) or "nothing speaks against it",
                sum(p.points for row in rows for p in row.points),
            )
        )
    return tuple(sorted(lines, key=lambda line: (line.names.casefold(), line.home.casefold())))


class Proposal(Dialog):
    """A list with ticks; nothing is written before it is accepted."""

    def __init__(
        self,
        parent: QWidget,
        lines: Sequence[Proposed],
        left: Sequence[str],
        proven: bool,
        accept: Callable[[frozenset[str]], object],
    ) -> None:
        super().__init__(parent, "Suggested homes", wide=680)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines, self._accept = tuple(lines), accept
        self.box.addWidget(label("Suggested homes", "section"))
        best = "No better plan exists." if proven else "A better plan may exist: the search was ended before its end."
        self.box.addWidget(
            label(f"{best} Whoever you tick is pencilled in; what is locked or confirmed is not touched.")
        )
        if left:
            words = (
                f"{'1 guest has' if len(left) == 1 else f'{len(left)} guests have'} no home in it: {', '.join(left)}."
            )
            self.box.addWidget(label(words, tone="problem"))
        ticks = QWidget()
        untick = quiet("&Untick all", lambda: self._tick(False))
        untick.setObjectName("untick-all")
        ticks.setLayout(LineBreaks(quiet("Tick &all", lambda: self._tick(True)), untick))
        self.box.addWidget(ticks)
        self.list = QListWidget()
        self.list.setAccessibleName("Suggested homes, with ticks")
        self.list.setWordWrap(True)
        self.list.setSpacing(look.px(3))
        self.list.setMinimumHeight(look.px(260))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        for line in self._lines:
            points = f"{signed(line.points)} points"
            text = f"{line.names}  →  {line.home}\n{line.when} · {points}: {line.why}"
            item = QListWidgetItem(status_icon("pencilled"), text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Pencilled. {line.names} with {line.home}. {line.why}")
            self.list.addItem(item)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.box.addWidget(self.list, 1)
        self.go = primary("", self._send, icon_name="check")
        self.add_buttons(Button("Accept none", self.reject), self.go)
        self.list.setCurrentRow(0)
        self._count()
        self.fit()
        self.list.setFocus()

    def ticked(self) -> frozenset[str]:
        """The guests of all lines that are ticked."""
        checked = Qt.CheckState.Checked
        lines = [line for n, line in enumerate(self._lines) if self.list.item(n).checkState() == checked]
        return frozenset(guest for line in lines for guest in line.guests)

    def _tick(self, on: bool) -> None:
        for number in range(self.list.count()):
            self.list.item(number).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _count(self) -> None:
        number = len(self.ticked())
        self.go.setText(f"Accept {number} ticked")
        self.go.setEnabled(number > 0)

    def _send(self) -> None:
        only = self.ticked()
        self.accept()
        self._accept(only)
