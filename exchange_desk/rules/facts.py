"""What the rules and the matching know of guests, homes and the visit: frozen facts, nothing of the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from exchange_desk.basics.dates import Nights, PartialDate

CHAPERONES = frozenset({"chaperone", "leader", "teacher"})
ACCOMPANIED_KINDS = frozenset({"family", "parent_child", "siblings"})


@dataclass(frozen=True, slots=True)
class AllergyFacts:
    """One allergy; `severity` is "mild", "severe" or None while nobody said."""

    substance: str
    kind: str | None = None
    severity: str | None = None


@dataclass(frozen=True, slots=True)
class LimitFacts:
    """An animal that a guest must not (`never`) or would rather not live with."""

    animal: str
    strength: str = "never"


@dataclass(frozen=True, slots=True)
class GuestFacts:
    """One guest of a visit (`id` is the participation's).

    `group` is adult, high or junior_high (what host forms ask for), `age` the youngest possible age on arrival,
    `accompanied` says that an adult of the own family travels in the same party. `wants`, `vetoes`, `previous` and
    `relatives` hold ids of homes; `avoids` holds topics ("smokers") that the guest asked not to have. `insurance` is
    the state of that paper: received (and good to the last night), asked, partial, outdated, or empty without one.
    """

    id: str
    name: str
    nights: Nights
    group: str = "adult"
    sex: str | None = None
    age: int | None = None
    minor: bool = False
    accompanied: bool = False
    party: str | None = None
    bed: str | None = None
    mobility: str | None = None
    smoker: str | None = None
    smoke_tolerance: str | None = None
    asthma: bool = False
    allergies: tuple[AllergyFacts, ...] = ()
    limits: tuple[LimitFacts, ...] = ()
    diets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    interests: frozenset[str] = frozenset()
    wants: frozenset[str] = frozenset()
    vetoes: frozenset[str] = frozenset()
    avoids: frozenset[str] = frozenset()
    previous: Mapping[str, str] = field(default_factory=dict)
    needs_home: bool = True
    role: str = ""
    waiting: bool = False
    born: PartialDate | None = None
    school_years: int | None = None
    insurance: str = ""
    relatives: frozenset[str] = frozenset()

    @property
    def student(self) -> bool:
        """Whether the guest comes as a student, also one of 18."""
        return self.minor or self.group != "adult"

    @property
    def alone_minor(self) -> bool:
        """A minor who travels without an adult of the own family."""
        return self.minor and not self.accompanied

    @property
    def chaperone(self) -> bool:
        """Whether the guest looks after the students of the group."""
        return self.role in CHAPERONES

    @property
    def in_cot(self) -> bool:
        """A baby who sleeps in a cot and takes no bed."""
        return self.bed == "cot"


@dataclass(frozen=True, slots=True)
class PartyFacts:
    """People who stay together: `keep` home or room, `beds` as asked ("double", "twin", "double+one", …)."""

    id: str
    label: str
    kind: str = "friends"
    beds: str | None = None
    keep: str = "home"


@dataclass(frozen=True, slots=True)
class BedFacts:
    """One bed: single, double, bunk, sofa, futon, inflatable."""

    id: str
    kind: str


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """One guest room with its beds; `step_free` None means as the home."""

    id: str
    label: str
    beds: tuple[BedFacts, ...]
    living_room: bool = False
    step_free: bool | None = None


@dataclass(frozen=True, slots=True)
class PetFacts:
    """Animals of a home; not `settled` means that we must still ask, `size` small or big where known."""

    animal: str
    indoors: str | None = None
    size: str | None = None
    settled: bool = True


@dataclass(frozen=True, slots=True)
class MemberFacts:
    """Somebody who lives in a home; ages are the youngest and oldest possible on the last day of the stay.

    `check` is clear, running, missing or None when nobody said; `checked_on`, `valid_until` and `check_words` as
    written. `chaperone` says that this one looks after the students of the visit.
    """

    name: str
    sex: str | None = None
    adult: bool | None = None
    turns_18: dt.date | None = None
    youngest: int | None = None
    oldest: int | None = None
    check: str | None = None
    checked_on: PartialDate | None = None
    valid_until: PartialDate | None = None
    check_words: str = ""
    chaperone: bool = False


@dataclass(frozen=True, slots=True)
class VettingFacts:
    """One step of looking at a home (reference, interview, second_visit …); `guest` where it is for one guest only."""

    kind: str
    state: str = "clear"
    done_on: PartialDate | None = None
    done_by: str | None = None
    valid_until: PartialDate | None = None
    guest: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryFacts:
    """What a home did before: the year in which it last hosted, the visits of this calendar year (their titles) and
    the most it wants, and who of it travelled to the partner ("Mia Lund in 2026").
    """

    last_hosted: int | None = None
    first_time: bool = False
    hosted_this_year: tuple[str, ...] = ()
    most_a_year: int | None = None
    travelled: str | None = None


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """One home with its offer for the visit.

    `offer` is overnight, day, meal or None without an offer; `groups` empty means anybody. `wants` and `vetoes`
    hold ids of guests, `avoids` topics ("smokers", "men") that the home asked not to have.
    """

    id: str
    name: str
    offer: str | None = "overnight"
    withdrawn: str | None = None
    nights: frozenset[dt.date] = frozenset()
    rooms: tuple[RoomFacts, ...] = ()
    max_guests: int | None = None
    groups: tuple[str, ...] = ()
    guests_sex: str | None = None
    two_guests: str | None = None
    back_up: bool = False
    steps: str | None = None
    smoking: str | None = None
    cot: bool = False
    diets: tuple[str, ...] = ()
    pets: tuple[PetFacts, ...] = ()
    members: tuple[MemberFacts, ...] = ()
    languages: tuple[str, ...] = ()
    interests: frozenset[str] = frozenset()
    distance_km: float | None = None
    wants: frozenset[str] = frozenset()
    vetoes: frozenset[str] = frozenset()
    avoids: frozenset[str] = frozenset()
    history: HistoryFacts = HistoryFacts()
    vetting: tuple[VettingFacts, ...] = ()

    def steps_of(self, kind: str, guest: str | None = None) -> tuple[VettingFacts, ...]:
        """The steps of one kind that count for the home as a whole, or for that guest."""
        return tuple(v for v in self.vetting if v.kind == kind and v.guest in {None, guest})

    def steps_of_all(self, kind: str) -> tuple[VettingFacts, ...]:
        """The steps of one kind, for whomever they are."""
        return tuple(v for v in self.vetting if v.kind == kind)

    def cleared(self, kind: str, guest: str | None = None) -> tuple[VettingFacts, ...]:
        """Those of them that are done."""
        return tuple(v for v in self.steps_of(kind, guest) if v.state == "clear")

    def room(self, room_id: str | None) -> RoomFacts | None:
        """The room with that id, if it is one of this home."""
        return next((r for r in self.rooms if r.id == room_id), None)


@dataclass(frozen=True, slots=True)
class PlacementFacts:
    """A guest in a home over nights; confirmed and locked ones are never touched by a suggestion.

    `stage` says what the home is in a student year: welcome, permanent, respite.
    """

    id: str
    guest: str
    home: str
    room: str | None
    nights: Nights
    state: str = "pencilled"
    locked: bool = False
    stage: str | None = None

    @property
    def fixed(self) -> bool:
        """Whether suggestions must leave it alone."""
        return self.locked or self.state == "confirmed"


@dataclass(frozen=True, slots=True)
class VisitRules:
    """Dates (arrival and departure day), packs, and the numbers and weights that the committee changed.

    `country` is the committee's (two letters); `papers_kept` and `references_kept` say whether it
    writes papers of this visit and references of homes down at all, `group_papers` are titles of those of the group.
    """

    starts: dt.date
    ends: dt.date
    packs: tuple[str, ...] = ("short_adult", "short_youth")
    numbers: Mapping[str, int] = field(default_factory=dict)
    weights: Mapping[str, int] = field(default_factory=dict)
    direction: str = "inbound"
    country: str = ""
    papers_kept: bool = False
    references_kept: bool = False
    group_papers: tuple[str, ...] = ()

    @property
    def nights(self) -> Nights:
        """The nights of the visit; a visit of one day counts that night."""
        return Nights(self.starts, max(self.starts, self.ends - dt.timedelta(days=1)))


@dataclass(frozen=True, slots=True)
class World:
    """Everything that is known of one visit; `apart` and `together` are pairs of guests, settled wishes only."""

    rules: VisitRules
    guests: Mapping[str, GuestFacts]
    homes: Mapping[str, HomeFacts]
    parties: Mapping[str, PartyFacts] = field(default_factory=dict)
    placements: tuple[PlacementFacts, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()
    together_home: frozenset[frozenset[str]] = frozenset()
    together_room: frozenset[frozenset[str]] = frozenset()
    exceptions: frozenset[tuple[str, str, str]] = frozenset()

    def party_of(self, guest: GuestFacts) -> PartyFacts | None:
        """The party that a guest belongs to, or nothing."""
        return self.parties.get(guest.party) if guest.party else None

    def companions(self, guest: GuestFacts) -> tuple[GuestFacts, ...]:
        """The whole party of a guest who needs a home, the guest included, by id; alone where there is none."""
        if not guest.party:
            return (guest,)
        found = [g for g in self.guests.values() if g.party == guest.party and (g.needs_home or g.id == guest.id)]
        return tuple(sorted(found, key=lambda g: g.id))
