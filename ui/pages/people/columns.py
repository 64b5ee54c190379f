"""How a person stands in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.rows import Column

if TYPE_CHECKING:
    from exchange_desk.queries.people import PersonRow


def status(person: PersonRow) -> str:
    """The shape in front of a guest: cancelled, waiting, placed or not."""
    if person.status == "cancelled":
        return "cancelled"
    if person.status == "waiting":
        return "pencilled"
    if person.own_lodging or not person.nights:
        return ""
    return "confirmed" if person.nights_housed >= person.nights else "unplaced"


def home(person: PersonRow) -> str:
    """Where a guest sleeps, in words."""
    if person.status != "going":
        return person.status or ""
    if person.own_lodging:
        return "own lodging"
    return ", ".join(person.homes) or "no home yet"


def age(person: PersonRow) -> str:
    """The age, with a word for a minor whose age is not known."""
    return person.age or ("minor" if person.minor else "")


def needs(person: PersonRow) -> str:
    """Allergies first, never shortened, then diets."""
    return ", ".join((*person.allergies, *person.diets))


EVERYBODY: tuple[Column[PersonRow], ...] = (
    Column("Name", lambda p: p.name, wide=2),
    Column("In own script", lambda p: p.original or "", wide=1),
    Column("Age", lambda p: p.age, right=True, by=lambda p: (not p.age, p.age.zfill(3))),
    Column("Is", lambda p: ", ".join(p.kinds)),
    Column("Phone", lambda p: p.phone or "", wide=1),
    Column("Allergies and diet", needs, lambda p: "problem" if p.severe else "", wide=2),
)

GUESTS: tuple[Column[PersonRow], ...] = (
    Column("No.", lambda p: p.reference or "", by=lambda p: (len(p.reference or ""), p.reference or "")),
    Column("Name", lambda p: p.name, status, wide=2),
    Column("In own script", lambda p: p.original or "", wide=1),
    Column("Age", age, right=True, by=lambda p: (not p.age, p.age.zfill(3))),
    Column("Role", lambda p: (p.role or "").replace("_", " ")),
    Column("Party", lambda p: p.party or ""),
    Column("Home", home, wide=1),
    Column("Allergies and diet", needs, lambda p: "problem" if p.severe else "", wide=2),
    Column("Questions", lambda p: str(p.questions or ""), lambda p: "ask" if p.questions else "", right=True),
)
