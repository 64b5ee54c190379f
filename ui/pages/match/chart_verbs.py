"""The buttons above the tape chart and the menu of a bar: every verb with its key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from ui.kit.buttons import Button, quiet
from ui.kit.flow import LineBreaks
from ui.kit.labels import for_button
from ui.pages.match.chart_rows import short

if TYPE_CHECKING:
    from exchange_desk.queries.tape import TapeStay
    from ui.pages.match.chart import Chart


class ChartVerbs(QWidget):
    """One for the chart; they act on its chosen bar."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        doing, view = chart.doing, chart.view
        self.here = Button("Put here", partial(put_here, chart), icon_name="bed")
        self.here.explain("Put the guest who is named below into the family that is chosen")
        self.take = Button("Move…", chart.take_up, icon_name="arrow-right")
        self.take.explain("M: take the bar up, then click a family, or go there with the arrows and press Enter")
        self.nights = Button("Nights…", lambda: doing.open(chart.key), icon_name="calendar-days")
        self.nights.explain("Enter or F2: type nights, home and room")
        self.lock = Button("Lock", lambda: doing.lock(chart.key), icon_name="lock")
        self.lock.explain("L: suggestions and changes by hand leave a locked stay alone")
        self.confirm = Button("Confirm", lambda: doing.confirm(chart.key), icon_name="check")
        self.confirm.explain("C: every rule is asked once more")
        self.unplace = Button("Unplace", lambda: doing.unplace(chart.key), icon_name="x")
        self.unplace.explain("Delete")
        self.party = QCheckBox("Whole &party together")
        self.party.toggled.connect(chart.set_party)
        self.table = QCheckBox("As a ta&ble")
        self.table.setToolTip("The same in words, cell by cell: for screen readers")
        self.table.toggled.connect(chart.either.as_table)
        narrower = quiet("", lambda: view.set_zoom(view.zoom - 1), icon_name="zoom-out")
        wider = quiet("", lambda: view.set_zoom(view.zoom + 1), icon_name="zoom-in")
        for button, words in ((narrower, "Narrower nights, down to weeks (−)"), (wider, "Wider nights (+)")):
            button.setAccessibleName(words)
            button.explain(words)
        verbs = (self.here, self.take, self.nights, self.lock, self.confirm, self.unplace, narrower, wider, self.table)
        self.setLayout(LineBreaks(*verbs, self.party))

    def show_stay(self, stay: TapeStay | None, *, party: bool) -> None:
        """Which verbs the chosen stay has; `party` says whether parties go together."""
        placed = stay is not None and bool(stay.id)
        for button in (self.lock, self.confirm, self.unplace):
            button.setEnabled(placed)
        for button in (self.take, self.nights):
            button.setEnabled(stay is not None)
        self.lock.setText("Unlock" if stay and stay.locked else "Lock")
        self.confirm.setText("Pencil again" if stay and stay.confirmed else "Confirm")
        self.party.setVisible(bool(stay and stay.party))
        self.party.blockSignals(True)
        self.party.setChecked(party)
        self.party.blockSignals(False)


def menu_of(chart: Chart, key: str) -> QMenu:
    """Everything that can be done with a bar, with its key; on a night without one, what the guest can do there."""
    menu, doing, stay = QMenu(chart), chart.doing, chart.stay(key)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if stay is None:
        _line_menu(chart, menu)
        return menu
    menu.addAction("Nights, home and room…\tEnter", partial(doing.open, key))
    menu.addAction("Move to another family…\tM", chart.take_up)
    if stay.id:
        night = chart.tape.nights[chart.view.here.column] if chart.tape else stay.first_night
        if stay.first_night < night <= stay.last_night:
            menu.addAction(f"Split before {night:%a} {short(night)}", partial(doing.split, key, night))
        menu.addAction("Split…\tT", partial(doing.split, key)).setEnabled(stay.first_night < stay.last_night)
        menu.addAction("Join with the stay beside it\tJ", partial(doing.join, key))
        menu.addSeparator()
        menu.addAction("Unlock\tL" if stay.locked else "Lock\tL", partial(doing.lock, key))
        menu.addAction("Pencil again\tC" if stay.confirmed else "Confirm\tC", partial(doing.confirm, key))
        menu.addAction("Unplace for these nights\tDelete", partial(doing.unplace, key))
    return menu


def _line_menu(chart: Chart, menu: QMenu) -> None:
    """What can be done with a family, for the guest who was chosen last."""
    chosen, home = chart.stay(chart.key), chart.view.line_key()
    fit = chart.fit(home)
    if chosen is not None and home and chosen.household_id != home:
        menu.addAction(for_button(f"Put {chosen.guest} here"), partial(put_here, chart))
        menu.addAction("Why?\tW", partial(chart.doing.why, home)).setEnabled(fit is not None)
    if home:
        menu.addSeparator()
        menu.addAction("Family withdraws…", partial(chart.doing.withdraw, home))


def put_here(chart: Chart) -> None:
    """Put the guest who was chosen last into the family that is chosen."""
    chart.doing.put(chart.key, chart.view.line_key())
