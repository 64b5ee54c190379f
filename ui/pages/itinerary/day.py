"""One day of the programme: its items by the chosen clocks, and the line in which a new one is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.buttons import Button, quiet
from ui.kit.cards import Empty
from ui.kit.forms import ChoiceField
from ui.kit.labels import label, tip
from ui.kit.look import look
from ui.kit.two_lines import TwoLines
from ui.link.settings import keep, word_kept
from ui.pages.itinerary.words import STATUS_OF, day_title, item_line, item_sum

if TYPE_CHECKING:
    from exchange_desk.queries.itinerary import DayRow, VisitClocks
    from exchange_desk.queries.itinerary_rows import ItemRow


CLOCKS = (("", "Where it happens"), ("host", "Hosts"), ("home", "At home"), ("both", "Both"))
KEPT_AS = "programme/clocks"  # this computer remembers which clocks were chosen


class DayPane(QWidget):
    """`chosen` carries the item under the cursor, or None; `opened` asks to change it; `typed` carries a new line."""

    chosen = Signal(object)
    opened = Signal()
    typed = Signal(str)
    leg_wanted = Signal()
    item_wanted = Signal()
    import_wanted = Signal()
    copy_wanted = Signal()
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label("", "section")
        self._host_town = "Hosts"
        self.clocks = ChoiceField("Times &shown", CLOCKS, word_kept(KEPT_AS, ""))
        self.clocks.editor.setMinimumContentsLength(15)
        self.clocks.left.connect(self._clocks_chosen)
        self.columns = label("", "small", muted=True)
        self.list: TwoLines[ItemRow] = TwoLines(
            "Items of the day",
            lambda item: item_line(item, self.clocks.text()),
            lambda item: item_sum(item, self.clocks.text(), self._host_town),
            lambda item: STATUS_OF.get(item.level or "", ""),
            steady=True,
        )
        self.list.chosen.connect(self.chosen)
        self.list.entered_on.connect(lambda _row: self.opened.emit())
        self.line = QLineEdit()
        self.line.setPlaceholderText("Type “7:30 breakfast”")
        self.line.setAccessibleName("Add to this day")
        self.line.setToolTip(tip("What happens, with its time; Enter adds it: “7:30 breakfast”"))
        self.line.setMaxLength(300)
        self.line.returnPressed.connect(self._typed)
        file = quiet("Import from a file…", self.import_wanted.emit, icon_name="file-input")
        copy = quiet("Copy from another visit…", self.copy_wanted.emit, icon_name="calendar-days")
        how = "Type below what happens, or add a leg."
        self.nothing = Empty("calendar-days", "Nothing on this day yet", how, file, copy)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.list)
        self._middle.addWidget(self.nothing)
        self._middle.setMinimumHeight(look.px(70))  # large text on a small screen: the list scrolls
        self._lay_out()

    def show_day(self, day: DayRow, item_id: object = None) -> None:
        """Show a day; the item that was chosen, or `item_id`, is chosen again."""
        self.heading.setText(day_title(day))
        self._middle.setCurrentIndex(0 if day.items else 1)
        self.list.set_rows(day.items, keep=lambda i: i.id)
        if item_id is not None:
            self.list.choose(lambda i: i.id == item_id)
        self.chosen.emit(self.item)

    @property
    def item(self) -> ItemRow | None:
        """The item under the cursor."""
        return self.list.current()

    def name_clocks(self, clocks: VisitClocks) -> None:
        """Call the clocks after the two towns."""
        here, there = clocks.host_town or "Hosts", clocks.home_town or "At home"
        self._host_town = here
        for place, name in enumerate((here, there, "Both clocks"), start=1):
            self.clocks.editor.setItemText(place, name)
        self.columns.setText(f"{here} | {there}")
        self.columns.setVisible(self.clocks.text() == "both")

    def _typed(self) -> None:
        if self.line.text().strip():
            self.typed.emit(self.line.text().strip())

    def _clocks_chosen(self, clocks: str) -> None:
        keep(KEPT_AS, clocks)
        self.columns.setVisible(clocks == "both")
        self.list.set_rows(self.list.rows(), keep=lambda i: i.id)

    def _lay_out(self) -> None:
        head, foot, box = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.heading, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.clocks)
        foot.addWidget(self.line, 1)
        item = Button("&Item…", self.item_wanted.emit, icon_name="plus")
        leg = Button("&Leg…", self.leg_wanted.emit, icon_name="plane")
        for button, words in ((item, "Add an item to this day"), (leg, "Add a leg: flight, train, coach …")):
            button.setAccessibleName(words)
            button.explain(words)
            foot.addWidget(button)
        self.more = Button("&More…", self.more_wanted.emit, icon_name="ellipsis")
        foot.addWidget(self.more)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(look.px(8))
        box.addLayout(head)
        box.addWidget(self.columns)
        box.addWidget(self._middle, 1)
        box.addLayout(foot)
