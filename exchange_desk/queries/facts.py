"""What the rules know of a visit, read from the records: guests, homes, parties, placements, wishes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.text import folded
from exchange_desk.queries.facts_guests import guest_facts
from exchange_desk.queries.facts_homes import home_facts
from exchange_desk.queries.facts_vetting import references_kept
from exchange_desk.records import Committee, Paper, PaperNeed, Party, Placement, RuleException, Visit, Wish
from exchange_desk.rules.facts import PartyFacts, PlacementFacts, VisitRules, World

_TOPICS = (
    ("smokers", re.compile(r"smok|rauch|fumeu|喫煙|たばこ")),
    ("men", re.compile(r"\b(men|males?|herren|manner|hommes)\b|男性")),
    ("women", re.compile(r"\b(women|females?|ladies|damen|frauen|femmes)\b|女性")),
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """Wishes sorted by who has them: homes wanted and refused by guest, guests wanted and refused by home."""

    wants: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    vetoes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    avoids: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    relatives: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    pairs: dict[str, set[frozenset[str]]] = field(default_factory=lambda: defaultdict(set))


def world_of(session: Session, visit_id: str) -> World:
    """Everything that rules and matching need to know of a visit."""
    rules = visit_rules(session, visit_id)
    wishes = _wishes(session, visit_id)
    placements = placement_facts(session, visit_id)
    guests = guest_facts(
        session, visit_id, rules, wishes.wants, wishes.vetoes, wishes.avoids, wishes.words, wishes.relatives
    )
    homes = home_facts(
        session, visit_id, rules, wishes.wants, wishes.vetoes, wishes.avoids, {p.home for p in placements}
    )
    return World(
        rules=rules,
        guests={g.id: g for g in guests},
        homes={h.id: h for h in homes},
        parties={p.id: p for p in _parties(session, visit_id)},
        placements=placements,
        apart=frozenset(wishes.pairs["apart"]),
        together_home=frozenset(wishes.pairs["together_home"]),
        together_room=frozenset(wishes.pairs["together_room"]),
        exceptions=_exceptions(session, visit_id, {(p.guest, p.home) for p in placements}),
    )


def visit_rules(session: Session, visit_id: str) -> VisitRules:
    """Dates, packs, numbers and weights of a visit (its own before the committee's); refused when it is not there."""
    columns = select(Visit.starts, Visit.ends, Visit.direction, Visit.rule_packs, Visit.rule_numbers, Visit.weights)
    visit = session.execute(columns.where(Visit.id == visit_id)).first()
    if visit is None:
        raise RefusedInput("This visit is not there any more. Choose another one.")
    ours = session.execute(select(Committee.rule_numbers, Committee.weights, Committee.country)).first()
    kept = session.scalar(select(Paper.id).where(Paper.visit_id == visit_id).limit(1)) or session.scalar(
        select(PaperNeed.id).where(PaperNeed.visit_id == visit_id, PaperNeed.for_whom != "none").limit(1)
    )
    of_group = select(Paper.title).where(
        Paper.visit_id == visit_id, Paper.participation_id.is_(None), Paper.state == "received"
    )
    return VisitRules(
        visit.starts,
        visit.ends,
        tuple(visit.rule_packs or ()),
        _whole_numbers(ours.rule_numbers if ours else None) | _whole_numbers(visit.rule_numbers),
        _whole_numbers(ours.weights if ours else None) | _whole_numbers(visit.weights),
        visit.direction,
        (ours.country or "").upper() if ours else "",
        kept is not None,
        references_kept(session),
        tuple(title for title in session.scalars(of_group.order_by(Paper.title, Paper.id)) if title),
    )


def placement_facts(session: Session, visit_id: str) -> tuple[PlacementFacts, ...]:
    """The placements of a visit, in a stable order."""
    rows = session.execute(
        select(
            Placement.id,
            Placement.participation_id,
            Placement.household_id,
            Placement.room_id,
            Placement.first_night,
            Placement.last_night,
            Placement.state,
            Placement.locked,
            Placement.stage,
        )
        .where(Placement.visit_id == visit_id)
        .order_by(Placement.participation_id, Placement.first_night, Placement.id)
    )
    return tuple(
        PlacementFacts(
            r.id,
            r.participation_id,
            r.household_id,
            r.room_id,
            Nights(r.first_night, r.last_night),
            r.state,
            r.locked,
            r.stage,
        )
        for r in rows
    )


def _whole_numbers(values: object) -> dict[str, int]:
    if not isinstance(values, dict):
        return {}
    return {str(k): int(v) for k, v in values.items() if isinstance(v, int | float) and not isinstance(v, bool)}


def _parties(session: Session, visit_id: str) -> Iterable[PartyFacts]:
    columns = select(Party.id, Party.label, Party.kind, Party.beds, Party.keep)
    for row in session.execute(columns.where(Party.visit_id == visit_id)):
        yield PartyFacts(row.id, row.label, row.kind, row.beds, row.keep)


def _exceptions(session: Session, visit_id: str, stays: Collection[tuple[str, str]]) -> frozenset[tuple[str, str, str]]:
    """Only of guests who stay in that home: an exception goes with its placement."""
    columns = select(RuleException.participation_id, RuleException.household_id, RuleException.rule)
    rows = session.execute(columns.where(RuleException.visit_id == visit_id))
    return frozenset((r.participation_id, r.household_id, r.rule) for r in rows if (r[0], r[1]) in stays)


def _wishes(session: Session, visit_id: str) -> Wishes:
    """A refusal counts also while it is still asked about; wishes to be together or apart only once settled."""
    found = Wishes()
    rows = session.execute(
        select(
            Wish.participation_id,
            Wish.household_id,
            Wish.about_participation_id,
            Wish.about_household_id,
            Wish.kind,
            Wish.topic,
            Wish.settled,
        ).where(Wish.visit_id == visit_id)
    )
    for row in rows:
        owner = row.participation_id or row.household_id
        if owner is None:
            continue
        about_home, about_guest = row.about_household_id, row.about_participation_id
        if row.kind == "veto":
            if row.participation_id and about_guest:
                found.pairs["apart"].add(frozenset((row.participation_id, about_guest)))
            elif about_home or about_guest:
                found.vetoes[owner].add(about_home or about_guest)
            elif row.topic:
                found.avoids[owner].update(name for name, words in _TOPICS if words.search(folded(row.topic)))
        elif row.kind == "relative":
            if row.participation_id and about_home:
                found.relatives[row.participation_id].add(about_home)
            elif row.household_id and about_guest:
                found.relatives[about_guest].add(row.household_id)
        elif row.kind == "want" and (about_home or about_guest):
            found.wants[owner].add(about_home or about_guest)  # Linked to somebody: points only, so no harm in it.
        elif not row.settled:
            continue
        elif row.kind in {"together_room", "together_home", "apart"} and row.participation_id and about_guest:
            found.pairs[row.kind].add(frozenset((row.participation_id, about_guest)))
        elif row.topic:
            found.words[owner].append(row.topic)
    return found
