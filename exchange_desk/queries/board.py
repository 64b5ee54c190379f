"""The board of a visit: guests with and without a home, homes with who is there, and beds free on each night."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from exchange_desk.itinerary.attending import CHAPERONES
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.fits import home_words
from exchange_desk.queries.names import NAME_COLUMNS, original_name
from exchange_desk.queries.placement_problems import placement_problems_in
from exchange_desk.queries.placements import PlacementRow, UnplacedRow, placement_rows_in, unplaced_rows_in
from exchange_desk.records import Participation, Person
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World


@dataclass(frozen=True, slots=True)
class HomeNight:
    """One night in one home: whether it is offered, and for how many guests more there is a bed."""

    night: dt.date
    offered: bool
    free: int


@dataclass(frozen=True, slots=True)
class HomeRow:
    """One home: `capacity` counts sleeping places (a double bed is two), never more than the guests it takes."""

    household_id: str
    home: str
    in_words: str
    capacity: int
    nights: tuple[HomeNight, ...]
    guests: tuple[PlacementRow, ...]
    overnight: bool
    withdrawn: str | None
    back_up: bool
    step_free: bool

    @property
    def free(self) -> int:
        """For how many guests there is a bed on all nights that are offered."""
        return min((n.free for n in self.nights if n.offered), default=0)


@dataclass(frozen=True, slots=True)
class NightRow:
    """One night of the visit: beds free in all homes, guests who need one and have none."""

    night: dt.date
    free: int
    without: int


@dataclass(frozen=True, slots=True)
class BoardRows:
    """Everything that the board shows. By participation: `originals` names in their own script, `groups` adult, high,
    junior_high or chaperone, `problems` what is wrong with a placement, in words.
    """

    world: World
    unplaced: tuple[UnplacedRow, ...]
    placed: tuple[PlacementRow, ...]
    homes: tuple[HomeRow, ...]
    nights: tuple[NightRow, ...]
    originals: Mapping[str, str]
    groups: Mapping[str, str]
    problems: Mapping[str, tuple[str, ...]]


def board_rows(session: Session, visit_id: str) -> BoardRows:
    """The board of a visit; homes by name."""
    world = world_of(session, visit_id)
    unplaced, placed = unplaced_rows_in(world), placement_rows_in(world)
    there: dict[str, list[PlacementRow]] = defaultdict(list)
    for row in placed:
        there[row.household_id].append(row)
    homes = tuple(
        _home(world, home, tuple(there[home.id]))
        for home in sorted(world.homes.values(), key=lambda h: (h.name.casefold(), h.id))
    )
    originals, chaperones = _names_and_roles(session, visit_id)
    groups = {g.id: "chaperone" if g.id in chaperones else g.group for g in world.guests.values()}
    problems: dict[str, list[str]] = defaultdict(list)
    for problem in placement_problems_in(world):
        if problem.home is not None and not problem.overruled and problem.finding.level in {"block", "warn"}:
            problems[problem.participation_id].append(problem.finding.text)
    return BoardRows(
        world=world,
        unplaced=unplaced,
        placed=placed,
        homes=homes,
        nights=_nights(world, homes, unplaced),
        originals=originals,
        groups=groups,
        problems={key: tuple(texts) for key, texts in problems.items()},
    )


def beds_left(home: HomeFacts, guests: Sequence[GuestFacts], world: World) -> int:
    """For how many guests more there is a bed beside these: pairs share double beds, who is alone has a bed alone."""
    singles, doubles = _beds(home)
    sleepers = [g for g in guests if not g.in_cot]
    parties: dict[str, int] = defaultdict(int)
    for guest in sleepers:
        parties[guest.party or guest.id] += 1
    alone = 0
    for key, number in parties.items():
        party = world.parties.get(key)
        shares = party is not None and (party.kind in {"couple", "family"} or "double" in (party.beds or ""))
        pairs = min(number // 2, doubles) if shares else 0
        doubles -= pairs
        alone += number - 2 * pairs
    in_doubles = max(0, alone - singles)
    left = max(0, singles - alone) + 2 * max(0, doubles - in_doubles)
    return left if home.max_guests is None else max(0, min(left, home.max_guests - len(sleepers)))


def _home(world: World, home: HomeFacts, guests: tuple[PlacementRow, ...]) -> HomeRow:
    overnight = home.offer == "overnight" and home.withdrawn is None
    nights = []
    for night in world.rules.nights:
        offered = overnight and night in home.nights
        here = [world.guests[r.participation_id] for r in guests if r.first_night <= night <= r.last_night]
        nights.append(HomeNight(night, offered, beds_left(home, here, world) if offered else 0))
    return HomeRow(
        household_id=home.id,
        home=home.name,
        in_words=home_words(home),
        capacity=beds_left(home, (), world),
        nights=tuple(nights),
        guests=guests,
        overnight=overnight,
        withdrawn=home.withdrawn,
        back_up=home.back_up,
        step_free=home.steps == "none" or any(r.step_free for r in home.rooms),
    )


def _beds(home: HomeFacts) -> tuple[int, int]:
    kinds = [bed.kind for room in home.rooms if not room.living_room for bed in room.beds]
    return sum(kind != "double" for kind in kinds), kinds.count("double")


def _nights(world: World, homes: Sequence[HomeRow], unplaced: Sequence[UnplacedRow]) -> tuple[NightRow, ...]:
    return tuple(
        NightRow(
            night,
            sum(home.nights[at].free for home in homes),
            len({r.participation_id for r in unplaced if r.first_night <= night <= r.last_night}),
        )
        for at, night in enumerate(world.rules.nights)
    )


def _names_and_roles(session: Session, visit_id: str) -> tuple[dict[str, str], set[str]]:
    query = select(Participation.id, Participation.role, *NAME_COLUMNS).join(
        Person, Participation.person_id == Person.id
    )
    originals, chaperones = {}, set()
    for row in session.execute(query.where(Participation.visit_id == visit_id)):
        if name := original_name(row):
            originals[row.id] = name
        if row.role in CHAPERONES:
            chaperones.add(row.id)
    return originals, chaperones
