"""D04, badges: the name to call as large as it fits, the name in its own script, the town."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import first_name, name_line
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.labels import Grid
from exchange_desk.packets.phrases.words import value_word
from exchange_desk.packets.sheet import Block, LabelText, Sheet
from exchange_desk.packets.text.lines import natural_width
from exchange_desk.packets.text.style import Style
from exchange_desk.queries.packet_facts import packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest

LARGEST, LEAST = 60.0, 36.0  # points of the name to call: read across a hall, and across a table
PADDING = 12.0
TOLD_ROLES = frozenset({"leader", "chaperone", "interpreter", "teacher"})


@dataclass(frozen=True, slots=True)
class Badge(Worded):
    """One badge; `second` is the whole name where the first line is only a part of it."""

    id: str
    first: str
    second: str | None
    own_script: str | None
    town: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class BadgesContent(Worded):
    """All badges of a visit."""

    visit: str
    badges: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class Badges:
    """All badges of the visit, to be cut: six on Letter, eight on A4."""

    key: str = "badges"
    number: str = "D04"
    title: str = "Badges"
    audience: str = "guests"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody is going."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.guests else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> BadgesContent:
        """The badges in the order of the guest list."""
        visit = packet_facts(session, visit_id)
        return BadgesContent(visit.title, tuple(_badge(guest) for guest in visit.guests))

    def tell(self, content: BadgesContent, sheet: Sheet) -> list[Block]:
        """Pages of badges with marks for the knife."""
        return sheet.badges([_texts(badge, sheet) for badge in content.badges])


def _texts(badge: Badge, sheet: Sheet) -> list[LabelText]:
    """Town, name to call, name in its own script, whole name, role; the name to call on one line or two."""
    width = Grid.for_badges(sheet.paper).width - 2 * PADDING
    words, size = largest(badge.first, width)
    texts = sheet.badge(
        badge.first,
        native=badge.own_script or "",
        full=badge.second or "",
        over=badge.town or "",
        under=value_word("role", badge.role, sheet.language),
    )
    return [
        LabelText(words, size, least=min(size, LEAST), bold=True) if t.words == badge.first and t.bold else t
        for t in texts
    ]


def largest(name: str, width: float) -> tuple[str, float]:
    """The name and the size at which it fits: on two lines only where one would be smaller than can be read."""
    best = (name, _fits(name, width))
    if best[1] >= LEAST:
        return best
    halves = [
        (name[: m.end()].rstrip(), name[m.end() :]) for m in re.finditer(r"[\s\-‐]+", name) if m.end() < len(name)
    ]
    parted = [("\n".join(half), min(_fits(part, width) for part in half)) for half in halves]
    return max([best, *parted], key=lambda pair: pair[1])


def _fits(text: str, width: float) -> float:
    """The size at which the text is as wide as the label, LARGEST at most."""
    natural = natural_width(text, Style(LARGEST, LARGEST, True))
    return min(LARGEST, LARGEST * width / max(natural, 1.0) * 0.999)


def _badge(guest: PaperGuest) -> Badge:
    first, whole = first_name(guest.name), name_line(guest.name)
    return Badge(
        id=guest.id,
        first=first,
        second=whole.latin if folded(whole.latin) != folded(first) else None,
        own_script=whole.original,
        town=guest.town,
        role=guest.role if guest.role in TOLD_ROLES else None,
    )
