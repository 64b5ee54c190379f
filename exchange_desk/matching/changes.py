"""Small changes that would let a guest into a home, rule by rule; each is tried out by judging again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from exchange_desk.basics.dates import Nights
from exchange_desk.basics.errors import Finding
from exchange_desk.rules.case import listed, pet_words
from exchange_desk.rules.facts import BedFacts, GuestFacts, HomeFacts, MemberFacts, RoomFacts, World
from exchange_desk.rules.judge import blocks, verdicts_of_group
from exchange_desk.rules.lodging import reachable
from exchange_desk.rules.said import guests_words, night_words, span_words

CHECKED = "clear"


@dataclass(frozen=True, slots=True)
class State:
    """Who would come into which home, as it would be after the changes tried so far; `passed` are rules left out."""

    guests: tuple[GuestFacts, ...]
    home: HomeFacts
    world: World
    passed: frozenset[str] = frozenset()

    def forbids(self) -> tuple[Finding, ...]:
        """What still forbids it."""
        found = blocks(verdicts_of_group(self.guests, self.home, self.world))
        return tuple(f for f in found if f.rule not in self.passed)


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind, what it is in words, how much it asks of people, and the state after it."""

    kind: str
    words: str
    cost: int
    after: State


def changes_for(finding: Finding, state: State) -> Iterator[Change]:
    """The changes that may lift what one rule forbids, the smallest first; the caller judges again."""
    yield from CHANGES.get(finding.rule, _nothing)(state)
    if finding.may_overrule:
        reason = finding.text.removesuffix(".")
        words = f"“{finding.rule.replace('_', ' ')}” overruled with a reason ({reason})"
        yield Change("overrule", words, 5, replace(state, passed=state.passed | {finding.rule}))
    elif finding.curable and finding.rule not in CHANGES:
        words = f"what is missing: {finding.text.removesuffix('.')}"
        yield Change("missing", words, 4, replace(state, passed=state.passed | {finding.rule}))


def _nothing(state: State) -> Iterator[Change]:
    yield from ()


def _home(state: State, **facts: object) -> State:
    return replace(state, home=replace(state.home, **facts))  # type: ignore[arg-type]


def _nights(state: State) -> Iterator[Change]:
    missing = sorted({n for g in state.guests for n in g.nights} - state.home.nights)
    if missing:
        whole = not any(n in state.home.nights for g in state.guests for n in g.nights)
        when = "for the whole stay" if whole and len(missing) > 1 else listed([night_words(n) for n in missing])
        number = "one night" if len(missing) == 1 else f"{len(missing)} nights"
        words = f"{number} more offered, {when}"
        yield Change("night", words, 2 * len(missing), _home(state, nights=state.home.nights | set(missing)))


def _beds(state: State) -> Iterator[Change]:
    home, most = state.home, state.home.max_guests
    if most is not None:
        for more in range(most + 1, most + 1 + len(state.guests)):
            after = _home(state, max_guests=more)
            if not any(f.rule == "beds" for f in after.forbids()):
                yield Change("limit", f"{guests_words(more)} taken instead of {_number(most)}", 3, after)
                return
        state = replace(state, home=replace(home, max_guests=most + len(state.guests)))
    when = _when_no_bed(state)
    for number, kinds in ((1, ("single",)), (1, ("double",)), (2, ("single", "single"))):
        words = f"one {'double bed' if kinds == ('double',) else 'bed'} more" if number == 1 else "two beds more"
        for room in state.home.rooms:
            if not room.living_room:
                rooms = tuple(_with(r, kinds) if r.id == room.id else r for r in state.home.rooms)
                yield Change("bed", f"{words} in room {room.label}{when}", 3 + number, _home(state, rooms=rooms))
        fresh = RoomFacts("more", "more", tuple(BedFacts(f"more {n}", k) for n, k in enumerate(kinds)))
        bed = {1: "a bed", 2: "two beds"}[number] if kinds != ("double",) else "a double bed"
        wider = _home(state, rooms=(*state.home.rooms, fresh))
        yield Change("room", f"one bedroom more with {bed}{when}", 5 + number, wider)


def _with(room: RoomFacts, kinds: Sequence[str]) -> RoomFacts:
    return replace(room, beds=(*room.beds, *(BedFacts(f"{room.id} more {n}", k) for n, k in enumerate(kinds))))


def _number(most: int) -> str:
    return "one" if most == 1 else str(most)


def _when_no_bed(state: State) -> str:
    """On which nights the bed is missing, where it is not on all."""
    nights = sorted({n for g in state.guests for n in g.nights})
    missing = []
    for night in nights:
        tonight = tuple(replace(g, nights=Nights(night, night)) for g in state.guests if night in g.nights)
        if any(f.rule == "beds" for f in replace(state, guests=tonight).forbids()):
            missing.append(night)
    if not missing or len(missing) == len(nights):
        return ""
    if len(missing) == (missing[-1] - missing[0]).days + 1:
        return f" on {span_words(Nights(missing[0], missing[-1]))}"
    return f" on {listed([night_words(n) for n in missing])}"


def _checks(state: State) -> Iterator[Change]:
    """The people of the home whose check, once clear, lets the minor in; no more of them than needed."""
    home = state.home
    if not any(m.adult is not False or (m.youngest or 0) >= 18 for m in home.members):
        known = MemberFacts("the hosts", adult=True, check=CHECKED)
        words = "who lives there is told, and the adults are checked"
        yield Change("check", words, 6, _home(state, members=(*home.members, known)))
        return
    cleared, names = list(home.members), []
    for at, member in enumerate(home.members):
        trial = [_checked(m) if n != at else m for n, m in enumerate(home.members)]
        if any(f.rule == "background_check" for f in _home(state, members=tuple(trial)).forbids()):
            cleared[at] = _checked(member)
            names.append(f"{member.name}{', applied for already' if member.check == 'running' else ''}")
    if names:
        number = "one check" if len(names) == 1 else f"{len(names)} checks"
        words = f"{number} cleared ({listed(names)})"
        running = all(m.check == "running" for m, n in zip(home.members, cleared, strict=True) if m != n)
        cost = (1 if running else 3) * len(names)
        yield Change("check", words, cost, _home(state, members=tuple(cleared)))


def _checked(member: MemberFacts) -> MemberFacts:
    return replace(member, check=CHECKED, valid_until=None)


def _wishes(state: State) -> Iterator[Change]:
    if state.home.two_guests == "one_only":
        yield Change("limit", "a second guest taken", 3, _home(state, two_guests="yes"))
    if state.home.two_guests == "one_room":
        yield Change("limit", "two guests taken in two rooms", 3, _home(state, two_guests="yes"))
    yield from _unknown_sex(state)


def _unknown_sex(state: State) -> Iterator[Change]:
    unknown = [g for g in state.guests if g.sex is None]
    for sex in ("female", "male") if unknown else ():
        word = {"female": ("a woman", "a girl"), "male": ("a man", "a boy")}[sex]
        guests = tuple(replace(g, sex=sex) if g.sex is None else g for g in state.guests)
        words = f"asked first whether {listed([g.name for g in unknown])} is {word[all(g.minor for g in unknown)]}"
        yield Change("ask", words, 1, replace(state, guests=guests))


def _stairs(state: State) -> Iterator[Change]:
    if state.home.steps is None:
        yield Change("ask", "asked first whether there are steps", 1, _home(state, steps="none"))
    slow = [g for g in state.guests if g.mobility in {"few", "none"}]
    for room in state.home.rooms:
        if not room.living_room and not all(reachable(g, state.home, room) for g in slow):
            rooms = tuple(replace(r, step_free=True) if r.id == room.id else r for r in state.home.rooms)
            if room.step_free is None:
                words = f"asked first whether room {room.label} is reached without steps"
                yield Change("ask", words, 2, _home(state, rooms=rooms))


def _smoke(state: State) -> Iterator[Change]:
    if state.home.smoking is None:
        yield Change("ask", "asked first whether anybody smokes", 1, _home(state, smoking="none"))


def _animals(state: State) -> Iterator[Change]:
    """Only what nobody has said yet: whether there is an animal, where it lives, how bad the allergy is."""
    sure = tuple(p for p in state.home.pets if p.settled)
    if len(sure) < len(state.home.pets):
        animals = listed([pet_words(replace(p, settled=True)) for p in state.home.pets if not p.settled])
        yield Change("ask", f"asked first whether there really is {animals}", 1, _home(state, pets=sure))
    outdoors = tuple(replace(p, indoors="no") if p.indoors is None else p for p in state.home.pets)
    if outdoors != state.home.pets:
        where = tuple(dict.fromkeys(p.animal for p in state.home.pets if p.indoors is None))
        verb = "lives" if len(where) == 1 else "live"
        words = f"asked first whether the {listed(where)} {verb} outdoors"
        yield Change("ask", words, 1, _home(state, pets=outdoors))
    mild = tuple(
        replace(g, allergies=tuple(replace(a, severity=a.severity or "mild") for a in g.allergies))
        for g in state.guests
    )
    if mild != state.guests:
        names = [g.name for g, m in zip(state.guests, mild, strict=True) if g != m]
        words = f"asked first how badly {listed(names)} {'is' if len(names) == 1 else 'are'} allergic"
        yield Change("ask", words, 1, replace(state, guests=mild))


def _kitchen(state: State) -> Iterator[Change]:
    for kitchen in ("nut_free", "gluten_free", "dairy_free", "no_milk", "no_egg", "no_fish"):
        words = f"asked first whether the kitchen can be kept {_kitchen_words(kitchen)}"
        yield Change("ask", words, 2, _home(state, diets=(*state.home.diets, kitchen)))


def _kitchen_words(kitchen: str) -> str:
    return f"without {kitchen.removeprefix('no_')}" if kitchen.startswith("no_") else kitchen.replace("_", "-")


def _cot(state: State) -> Iterator[Change]:
    yield Change("bed", "a cot brought", 2, _home(state, cot=True))


CHANGES: dict[str, Callable[[State], Iterator[Change]]] = {
    "nights": _nights,
    "beds": _beds,
    "background_check": _checks,
    "host_wish": _wishes,
    "veto": _unknown_sex,
    "girls_and_boys": _unknown_sex,
    "women_and_men": _unknown_sex,
    "stairs": _stairs,
    "smoke": _smoke,
    "allergy": _animals,
    "animals": _animals,
    "severe_food_allergy": _kitchen,
    "cot": _cot,
}
