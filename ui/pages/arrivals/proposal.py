"""The fewest cars as they would be, before they are taken over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button, primary
from ui.kit.cards import Card, Note
from ui.kit.dialogs import Dialog
from ui.kit.labels import label
from ui.link.link import Link
from ui.pages.arrivals.words import counted

if TYPE_CHECKING:
    from exchange_desk.basics.progress import Progress
    from exchange_desk.desk import Desk, Session
    from exchange_desk.operations.rides import Seated
    from exchange_desk.queries.arrivals import MovementRow
    from exchange_desk.queries.seating import ProposedCar, SeatingProposal


def propose(link: Link, parent: QWidget, visit_id: str, row: MovementRow) -> None:
    """Look for the fewest cars on a worker and show what was found."""
    job = partial(_look, visit_id=visit_id, item_id=row.item_id, way=row.way)
    link.run("Look for the fewest cars", job, lambda told: SeatingDialog(link, parent, told).open())


class SeatingDialog(Dialog):
    """Car by car with the people in it; nothing is changed before “Take over”."""

    def __init__(self, link: Link, parent: QWidget, told: SeatingProposal) -> None:
        super().__init__(parent.window(), "Fewest cars", wide=560)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link, self.told = link, told
        cars = counted(len(told.cars), "car")
        fewest = ", and fewer are not possible" if told.proven and not told.left else ""
        self.box.addWidget(label(told.headline, "section"))
        self.box.addWidget(label(f"{counted(told.seated, 'guest')} in {cars}{fewest}."))
        if told.left:
            few = "There are too few seats, child seats, places or checked drivers for them."
            self.box.addWidget(Note("problem", f"Without a seat: {', '.join(told.left)}. {few}"))
        for car in told.cars:
            self.box.addWidget(_card(car))
        for words, names in (
            ("Confirmed, left as they are", told.kept), ("Not needed any more", told.not_needed),
            ("Elsewhere at that time", told.elsewhere),
        ):  # fmt: skip
            if names:
                self.box.addWidget(label(f"{words}: {', '.join(names)}.", muted=True))
        self.box.addStretch()
        self.take = primary("Take over", self.do)
        self.take.setEnabled(bool(told.cars))
        self.add_buttons(Button("Leave as it is", self.reject), self.take)
        self.fit(exact=True)

    def do(self) -> None:
        """Seat them so, as one step."""
        told = self.told
        words = f"Seat {counted(told.seated, 'guest')} in {counted(len(told.cars), 'car')}"
        if self._link.do(words, partial(_accept, told)) is not None:
            self.accept()


def _card(car: ProposedCar) -> Card:
    card = Card()
    driver = f" ({car.driver})" if car.driver and car.driver not in car.car else ""
    seats = f"{len(car.riders)} of {counted(car.seats, 'seat')}"
    card.box.addWidget(label(f"{car.car}{driver}: {seats}", strong=True))
    card.box.addWidget(label(", ".join(name for _, name in car.riders)))
    return card


def _look(desk: Desk, progress: Progress, *, visit_id: str, item_id: str, way: str) -> SeatingProposal:
    from exchange_desk.queries.seating import seating_proposal

    with desk.reading() as session:
        return seating_proposal(session, visit_id, item_id, way)


def _accept(told: SeatingProposal, session: Session) -> Seated:
    from exchange_desk.operations.rides import accept_seating

    return accept_seating(session, item_id=told.item_id, way=told.way, seats=told.seats)
