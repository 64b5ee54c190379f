"""Which homes fit a guest: the possible ones with points in words, the others with the rule that forbids them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from exchange_desk.basics.errors import Finding, RefusedInput
from exchange_desk.matching.points import Point, points_with_warnings, together
from exchange_desk.queries.facts import world_of
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group, who_is_there
from exchange_desk.rules.packs import RULES

# What another guest in the home causes: a swap may cure it.
_CAUSED_BY_OTHERS = frozenset({"beds"} | {rule.id for rule in RULES if rule.between})
_ORDER = {rule.id: at for at, rule in reversed(list(enumerate(RULES)))}


@dataclass(frozen=True, slots=True)
class FitRow:
    """One home for one guest (or the whole party).

    `rule`, `why` and `citation` belong to the first rule that forbids it; `reasons` are the points in words, the best
    first; `there` names who stays there already; `placed` says that the guest is placed here.
    """

    household_id: str
    home: str
    possible: bool
    points: int
    reasons: tuple[Point, ...]
    findings: tuple[Finding, ...]
    there: tuple[str, ...]
    placed: bool
    max_guests: int
    in_words: str

    @property
    def rule(self) -> str | None:
        """The first rule that forbids it."""
        return next((f.rule for f in blocks(self.findings)), None)

    @property
    def why(self) -> str:
        """The first reason against it in words; the points in words when it is possible."""
        forbids = blocks(self.findings)
        if forbids:
            return forbids[0].text
        return "; ".join(dict.fromkeys(p.text for p in self.reasons)) or "nothing speaks against it"

    @property
    def citation(self) -> str:
        """The source of the first rule that forbids it."""
        return next((f.citation for f in blocks(self.findings)), "")

    @property
    def may_overrule(self) -> bool:
        """Whether every rule that forbids it may be overruled with a reason."""
        forbids = blocks(self.findings)
        return bool(forbids) and all(f.may_overrule for f in forbids)

    @property
    def may_pencil(self) -> bool:
        """Whether only something is missing that can still come (a check, a reference): confirming is not allowed."""
        return not self.possible and all(f.curable for f in blocks(self.findings))

    @property
    def may_swap(self) -> bool:
        """Whether only those who stay there are in the way: no bed is left, or people who do not go together."""
        against = {f.rule for f in blocks(self.findings) if not f.curable}
        return bool(self.there) and bool(against) and against <= _CAUSED_BY_OTHERS


def fits(session: Session, visit_id: str, participation_id: str, *, party: bool = True) -> tuple[FitRow, ...]:
    """All homes for a guest, the best first, then those that are not possible, nearest to possible first."""
    return fits_in(world_of(session, visit_id), participation_id, party=party)


def fits_in(world: World, participation_id: str, *, party: bool = True) -> tuple[FitRow, ...]:
    """The same from a world that was read already."""
    guest = world.guests.get(participation_id)
    if guest is None:
        raise RefusedInput("This guest has cancelled, or is not on the list any more. Set the guest to going first.")
    coming = list(world.companions(guest)) if party else [guest]
    rows = [_fit(world, coming, guest, home) for home in world.homes.values()]
    return tuple(sorted(rows, key=_nearest))


def _nearest(row: FitRow) -> tuple[bool, int, int, str, str]:
    rule = row.rule
    return (
        not row.possible,
        -row.points if row.possible else len(blocks(row.findings)),
        -_ORDER.get(rule, 0) if rule else 0,
        row.home.casefold(),
        row.household_id,
    )


def _fit(world: World, coming: Sequence[GuestFacts], guest: GuestFacts, home: HomeFacts) -> FitRow:
    findings = verdicts_of_group(coming, home, world)
    possible = not blocks(findings)
    there = [g for party in who_is_there(world, home, coming) for g in party.guests]
    points = [p for g in coming for p in points_with_warnings(g, home, world)]
    for one in coming:
        for other in there:
            if one.nights.meets(other.nights):
                points += together(one, other, world, same_room=False)
    if len(coming) > 1:  # of a party: whose it is
        whose = {g.id: g.name for g in coming}
        points = [p if whose[p.guest] in p.text else replace(p, text=f"{whose[p.guest]}: {p.text}") for p in points]
    beds = sum(2 if b.kind == "double" else 1 for r in home.rooms if not r.living_room for b in r.beds)
    return FitRow(
        household_id=home.id,
        home=home.name,
        possible=possible,
        points=sum(p.points for p in points),
        reasons=tuple(sorted((replace(p) for p in points), key=lambda p: (-p.points, p.text))),
        findings=findings,
        there=tuple(g.name for g in there),
        placed=any(p.guest == guest.id and p.home == home.id for p in world.placements),
        max_guests=home.max_guests or beds,
        in_words=home_words(home),
    )


def home_words(home: HomeFacts) -> str:
    """A home in a few words: "A double, B two singles · cat · no smoking · few steps"."""
    parts = [", ".join(_room_words(r.label, [b.kind for b in r.beds]) for r in home.rooms if not r.living_room)]
    if home.offer in {"day", "meal"}:
        parts = [f"{home.offer} host"]
    if home.pets:
        parts.append(", ".join(p.animal for p in home.pets))
    if home.smoking in {"inside", "outside"}:
        parts.append(f"smokes {home.smoking}")
    if home.steps:
        parts.append({"none": "step-free", "few": "a few steps", "flight": "stairs"}.get(home.steps, home.steps))
    if home.cot:
        parts.append("cot")
    return " · ".join(p for p in parts if p)


def _room_words(label: str, kinds: Sequence[str]) -> str:
    counts = {kind: list(kinds).count(kind) for kind in dict.fromkeys(kinds)}
    return f"{label}: " + " + ".join(kind if n == 1 else f"{n} {kind}" for kind, n in counts.items())
