"""D04, badges: the name to call as large as it fits, the name in its own script, the town, the mark of the group."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from sqlalchemy.orm import Session

from exchange_desk.basics.text import folded
from exchange_desk.packets.bands import Band
from exchange_desk.packets.document import Subject
from exchange_desk.packets.documents.naming import first_name, name_line
from exchange_desk.packets.documents.worded import Worded
from exchange_desk.packets.foot import revision_letter
from exchange_desk.packets.labels import Grid
from exchange_desk.packets.phrases.words import say, value_word
from exchange_desk.packets.sheet import Block, LabelText, Sheet
from exchange_desk.packets.text.lines import natural_width
from exchange_desk.packets.text.style import Style
from exchange_desk.queries.packet_facts import PaperVisit, packet_facts
from exchange_desk.queries.packet_facts_guests import PaperGuest
from exchange_desk.queries.packet_facts_homes import PaperHome, PaperMember

LARGEST, LEAST = 60.0, 36.0  # points of the name to call: read across a hall, and across a table
PADDING = 12.0
SHORT = 2  # characters of a group's name that is its own letter
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
    group: str | None = None


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
        bands = bands_of([badge.group for badge in content.badges])
        return sheet.badges([badge_texts(badge, sheet) for badge in content.badges], bands)


@dataclass(frozen=True, slots=True)
class HostBadges:
    """Badges of everybody who lives in a home with guests."""

    key: str = "host-badges"
    number: str = "D04b"
    title: str = "Badges of hosts"
    audience: str = "host families"
    level: str = "P1"
    papers: tuple[str, ...] = ("committee",)
    orientation: str = "portrait"

    def subjects(self, session: Session, visit_id: str) -> tuple[Subject, ...]:
        """The visit itself, when anybody hosts."""
        visit = packet_facts(session, visit_id)
        return (Subject(visit_id, visit.title, (visit.language,)),) if visit.stays else ()

    def gather(self, session: Session, visit_id: str, subject: Subject) -> BadgesContent:
        """The members of the families, by family name."""
        visit = packet_facts(session, visit_id)
        homes = [home for home in visit.homes if visit.stays_in(home.id)]
        return BadgesContent(
            visit.title, tuple(_host_badge(visit, home, member) for home in homes for member in home.members)
        )

    def tell(self, content: BadgesContent, sheet: Sheet) -> list[Block]:
        """Pages of badges that say who is a host."""
        return sheet.badges([badge_texts(badge, sheet, say("host", sheet.language)) for badge in content.badges])


def bands_of(groups: Sequence[str | None]) -> list[Band | None]:
    """The band of each: a short name is its own letter, the others are lettered in their order."""
    names = sorted({group for group in groups if group}, key=lambda name: (folded(name), name))
    short = {name for name in names if len(name) <= SHORT}
    free = (letter for letter in _letters() if letter not in {name.upper() for name in short})
    known = {
        name: Band(name, "", number) if name in short else Band(next(free), name, number)
        for number, name in enumerate(names)
    }
    return [known[group] if group else None for group in groups]


def _letters() -> Iterator[str]:
    return (revision_letter(number) for number in count(1))


def badge_texts(badge: Badge, sheet: Sheet, under: str = "") -> list[LabelText]:
    """Town, name to call, name in its own script, whole name, role; the name to call on one line or two."""
    width = Grid.for_badges(sheet.paper).width - 2 * PADDING
    words, size = largest(badge.first, width)
    texts = sheet.badge(
        badge.first,
        native=badge.own_script or "",
        full=badge.second or "",
        over=badge.town or "",
        under=under or value_word("role", badge.role, sheet.language),
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
        own_script=whole.original if folded(whole.original or "") != folded(first) else None,
        town=guest.town,
        role=guest.role if guest.role in TOLD_ROLES else None,
        group=guest.group_name,
    )


def _host_badge(visit: PaperVisit, home: PaperHome, member: PaperMember) -> Badge:
    """The town of a home is its own business: a badge tells that of the hosts."""
    first, whole = first_name(member.name), name_line(member.name)
    return Badge(
        id=f"{home.id} {member.person_id}",
        first=first,
        second=whole.latin if folded(whole.latin) != folded(first) else None,
        own_script=whole.original if folded(whole.original or "") != folded(first) else None,
        town=visit.partners[0].name if visit.direction == "outbound" and visit.partners else visit.town,
        role=None,
    )
