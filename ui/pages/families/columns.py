"""How a home stands in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.rows import Column

if TYPE_CHECKING:
    from exchange_desk.queries.families import FamilyRow


def status(family: FamilyRow) -> str:
    """The shape in front of a home: withdrawn, with guests, or free."""
    if family.withdrawn:
        return "cancelled"
    return "confirmed" if family.guests else "unplaced"


def checked(family: FamilyRow) -> str:
    """The shape in front of the checks."""
    if family.checks == "all clear":
        return "ok"
    return "problem" if "missing" in family.checks else "warn"


def offers(family: FamilyRow) -> str:
    """What a home offers, in words."""
    if family.withdrawn:
        return "withdrew"
    if family.offer and family.offer != "overnight":
        return f"{family.offer} host"
    most = f"at most {family.max_guests}" if family.max_guests else ""
    only = f"only {family.guests_sex}" if family.guests_sex else ""
    whom = " or ".join(group.replace("_", " ") for group in family.groups)
    back_up = "back-up" if family.back_up else ""
    return " · ".join(part for part in ("; ".join(family.rooms), most, only, whom, back_up) if part)


ALL: tuple[Column[FamilyRow], ...] = (
    Column("Family", lambda f: f.name, wide=1),
    Column("First names", lambda f: f.greeting or "", wide=1),
    Column("Part of town", lambda f: f.part_of_town or f.town or ""),
    Column("Phone", lambda f: f.phone or ""),
    Column("Beds", lambda f: str(f.beds), right=True, by=lambda f: f.beds),
    Column("Animals", lambda f: "; ".join(f.animals), wide=1),
    Column("Checks", lambda f: f.checks, checked, wide=2),
)

OFFERS: tuple[Column[FamilyRow], ...] = (
    Column("No.", lambda f: f.reference or "", by=lambda f: (len(f.reference or ""), f.reference or "")),
    Column("Family", lambda f: f.name, status, wide=1),
    Column("First names", lambda f: f.greeting or "", wide=1),
    Column("Offers", offers, wide=2),
    Column("Nights", lambda f: f"{f.nights} of {f.visit_nights}", right=True, by=lambda f: f.nights),
    Column("Guests", lambda f: ", ".join(f.guests), wide=2),
    Column("Animals", lambda f: "; ".join(f.animals), wide=1),
    Column("Checks", lambda f: f.checks, checked, wide=2),
    Column("Questions", lambda f: str(f.questions or ""), lambda f: "ask" if f.questions else "", right=True),
)
