"""The dialogs of the page of papers, opened with what they need to know."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exchange_desk.basics.countries import country_in_words
from exchange_desk.basics.errors import DeskError
from ui.link.link import Link

if TYPE_CHECKING:
    from exchange_desk.desk import Session
    from exchange_desk.rules.travellers import NeedFacts


def choose_papers_of(parent: QWidget, link: Link, visit_id: str) -> None:
    """Open the chooser of what the visit asks for."""
    from ui.pages.papers.chooser import Chooser

    try:
        needs, minors, _countries, stateless = link.ask(partial(_trip, visit_id=visit_id))
    except DeskError as refusal:
        link.refuse(refusal)
        return
    dialog = Chooser(parent, link, visit_id, needs, minors=minors, of_unknown_nationality=stateless)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def rules_of_countries(parent: QWidget, link: Link, visit_id: str) -> None:
    """Open the table of countries at the one that is travelled to."""
    from ui.pages.papers.countries import Countries

    try:
        _needs, _minors, countries, _stateless = link.ask(partial(_trip, visit_id=visit_id))
    except DeskError as refusal:
        link.refuse(refusal)
        return
    dialog = Countries(parent, link, country_in_words(countries[0]) if countries else "")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _trip(session: Session, visit_id: str) -> tuple[tuple[NeedFacts, ...], bool, tuple[str, ...], int]:
    from exchange_desk.queries.readiness import travellers_of

    trip, travellers = travellers_of(session, visit_id)
    unknown = sum(facts.nationality is None for _, facts in travellers) if trip.abroad else 0
    return trip.needs, any(facts.minor for _, facts in travellers), trip.destinations, unknown
