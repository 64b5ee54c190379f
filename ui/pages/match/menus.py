"""The menus of a guest and of a home: every verb with its key, the same in all views."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from ui.kit.labels import for_button

if TYPE_CHECKING:
    from ui.pages.match.page import Match


def guest_menu(page: Match, parent: QWidget) -> QMenu:
    """Every verb for the chosen guest, with its key."""
    menu, doing, moving = _menu(parent), page.doing, page.moving
    here = page.state.placement(page.state.guest)
    for text, keys, verb, on in (
        ("Place in the best home", "Enter", partial(page.place_number, 1), bool(page.state.fits)),
        ("Place with…", "", moving.place_with, True),
        ("Swap with…", "S", moving.swap, True),
        ("Unlock" if here and here.locked else "Lock", "L", doing.lock, here is not None),
        ("Pencil again" if here and here.confirmed else "Confirm", "C", doing.confirm, here is not None),
        ("Unplace", "Delete", doing.unplace, here is not None),
    ):
        menu.addAction(f"{for_button(text)}\t{keys}", verb).setEnabled(on)
    return menu


def home_menu(page: Match, parent: QWidget, home: str) -> QMenu:
    """Every verb for a home, and for each guest who stays there."""
    menu, doing = _menu(parent), page.doing
    fit, row = page.state.fit(home), page.state.home(home)
    if fit is not None and not fit.placed:
        text = "Place here" if fit.possible else "Pencil in here" if fit.may_pencil else "Place anyway…"
        on = fit.possible or fit.may_pencil or fit.may_overrule
        menu.addAction(text, partial(doing.place, home)).setEnabled(on)
        swap = menu.addAction("Swap with somebody here…", partial(page.moving.swap, home))
        swap.setEnabled(bool(row and row.guests))
    menu.addAction("Why?", partial(doing.why, home)).setEnabled(fit is not None)
    for guest in row.guests if row else ():
        inner, who = menu.addMenu(for_button(guest.guest)), guest.participation_id
        inner.addAction("Unlock" if guest.locked else "Lock", partial(doing.lock, who))
        inner.addAction("Pencil again" if guest.confirmed else "Confirm", partial(doing.confirm, who))
        inner.addAction("Unplace", partial(doing.unplace, who))
    menu.addSeparator()
    menu.addAction("Family withdraws…", partial(doing.withdraw, home)).setEnabled(
        row is not None and row.withdrawn is None
    )
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
