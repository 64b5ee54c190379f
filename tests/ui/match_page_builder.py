"""The match page on a sample desk of its own, and what a person does with it."""

from __future__ import annotations

from page_builder import OnDesk
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from sample_desks import open_sample

from ui.kit.dialogs import Dialog
from ui.kit.dragging import dragged
from ui.pages.match import Match


class Seen(OnDesk):
    """A page on a sample desk, and what it told."""

    def __init__(self, qtbot, folder, name="port-hardy-2027"):
        desk, self.known = open_sample(name, folder)
        desk.close()
        super().__init__(folder / "sample.exdesk")
        self.show(qtbot, Match, self.known.visit)

    @property
    def state(self):
        return self.page.state

    @property
    def homes(self):
        return self.page.views.view.homes

    @property
    def guests(self):
        return self.page.views.view.guests

    def choose(self, guest):
        wanted = self.known.guests[guest]
        assert self.guests.choose(wanted)
        self.settle()
        assert self.state.guest == wanted

    def click(self, home, verb):
        """Press a button on a home's card."""
        cards, key = self.homes.list, self.known.homes[home]
        cards.choose(key)
        QApplication.processEvents()
        place = cards.verb_rect(key, verb).center()
        assert cards.viewport().rect().contains(place)
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def home_of(self, guest):
        homes = {v: k for k, v in self.known.homes.items()}
        rows = [r for r in self.state.placed() if r.participation_id == self.known.guests[guest]]
        return [homes[r.household_id] for r in rows]

    def words(self, home):
        """What is told about a home, all of it."""
        return next(f.words for f in self.homes.list.faces() if f.key == self.known.homes[home])

    def drop(self, guest, cards, home=None, *, ctrl=False):
        """Drag a guest onto a home's card, or beside the cards of a list."""
        where = QPoint(5, cards.viewport().height() - 2)
        if home is not None:
            row = next(n for n, f in enumerate(cards.faces()) if f.key == self.known.homes[home])
            cards.choose(self.known.homes[home])
            QApplication.processEvents()
            where = cards.card_rect(row).center()
        data, keys = dragged(self.known.guests[guest]), Qt.KeyboardModifier.NoModifier
        keys = Qt.KeyboardModifier.ControlModifier if ctrl else keys
        move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
        enter = QDragEnterEvent(where, move, data, left, keys)
        QApplication.sendEvent(cards.viewport(), enter)
        assert enter.isAccepted()
        QApplication.sendEvent(cards.viewport(), QDropEvent(where, move, data, left, keys))
        self.settle()

    def press(self, widget, key, **more):
        QTest.keyClick(widget, key, **more)
        self.settle()


def the_dialog(kind=Dialog):
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
    return dialog
