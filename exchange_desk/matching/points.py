"""Points for a guest in a home, each with its sentence; the weights are the committee's to change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from exchange_desk.basics.errors import Finding
from exchange_desk.rules.case import Case, same_animal
from exchange_desk.rules.diets import serves
from exchange_desk.rules.facts import GuestFacts, HomeFacts, World
from exchange_desk.rules.judge import judge, lodgers_of
from exchange_desk.rules.safety_rules import animal_allergies

PLACED = 10_000
NOT_LATELY_YEARS = 2
# A back-up home costs more than all other points of a guest and their neighbours can be worth, and far less than a
# guest left without a home: it is used only where nobody else can take somebody.
WEIGHTS: dict[str, int] = {
    "guest_wish": 40,
    "home_wish": 30,
    "previous_host": 25,
    "together_room": 20,
    "together_home": 15,
    "language": 8,
    "interest": 4,
    "diet_served": 6,
    "diet_unserved": -6,
    "child_of_age": 8,
    "animal_rather_not": -10,
    "mild_allergy": -10,
    "smoke_rather_not": -10,
    "far_away": -1,
    "reciprocity": 12,
    "not_hosted_lately": 5,
    "first_time_host": 5,
    "back_up": -1_000,
    "warning": -3,
}


@dataclass(frozen=True, slots=True)
class Point:
    """Points of one rule for one guest in one home, in words."""

    guest: str
    rule: str
    points: int
    text: str


def weight(weights: Mapping[str, int], rule: str) -> int:
    """What a rule counts: the committee's number, or ours."""
    return int(weights.get(rule, WEIGHTS[rule]))


def points_for(guest: GuestFacts, home: HomeFacts, world: World, warnings: tuple[Finding, ...] = ()) -> list[Point]:
    """All points of a guest in a home, without those about other guests."""
    weights = world.rules.weights
    found = []
    for rule, times, text in _reasons(guest, home):
        number = weight(weights, rule) * times
        if number:
            found.append(Point(guest.id, rule, number, text))
    for warning in warnings:
        found.append(Point(guest.id, "warning", weight(weights, "warning"), warning.text))
    return [p for p in found if p.points]


def points_with_warnings(guest: GuestFacts, home: HomeFacts, world: World) -> list[Point]:
    """All points of a guest in a home, the warnings of the rules about the guest included."""
    findings = judge(Case(home, lodgers_of(world, [guest]), (), world), warnings=True)
    return points_for(guest, home, world, findings)


Reason = tuple[str, int, str]
Reasons = Callable[[GuestFacts, HomeFacts], Iterator[Reason]]


def _reasons(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    for reasons in REASONS:
        yield from reasons(guest, home)


def _wishes(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    if home.id in guest.wants:
        yield "guest_wish", 1, f"{guest.name} asked for {home.name}"
    if guest.id in home.wants:
        yield "home_wish", 1, f"{home.name} asked for {guest.name}"
    if home.id in guest.previous:
        when = guest.previous[home.id]
        yield "previous_host", 1, f"stayed with {home.name}{f' in {when}' if when else ' before'}"


def _languages(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    common = [language for language in guest.languages if language in home.languages]
    if common:
        yield "language", 1, f"a common language: {', '.join(_LANGUAGES.get(code, code) for code in common)}"


def _interests(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    shared = sorted(guest.interests & home.interests)
    if shared:
        yield "interest", min(len(shared), 3), f"common interests: {', '.join(shared)}"


def _diets(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    for diet in guest.diets:
        if serves(diet, home.diets):
            yield "diet_served", 1, f"cooks {_words(diet)}"
        else:
            yield "diet_unserved", 1, f"has not said that it cooks {_words(diet)}"


def _animals(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    for limit in guest.limits:
        if limit.strength == "rather_not" and any(same_animal(limit.animal, p.animal) for p in home.pets):
            yield "animal_rather_not", 1, f"would rather not live with a {limit.animal}"
    for animal in animal_allergies(guest, mild=True):
        if any(same_animal(animal, p.animal) and p.indoors != "no" for p in home.pets):
            yield "mild_allergy", 1, f"mildly allergic to {animal}s"


def _smoke(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    if guest.smoke_tolerance in {"rather_not", "never"} and home.smoking in {"inside", "outside"}:
        yield "smoke_rather_not", 1, "would rather have no smoke"
    elif guest.asthma and home.smoking == "outside":
        yield "smoke_rather_not", 1, "asthma, and somebody smokes outside"


def _the_home(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    if home.distance_km is not None and home.distance_km > 5:
        yield "far_away", min(int(home.distance_km // 5), 10), f"{home.distance_km:g} km out of town"
    if home.back_up:
        yield "back_up", 1, "a back-up home"


def _whose_turn(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    """Whose turn it is: families of travellers, those who have not hosted for some years, those who never did."""
    past = home.history
    if past.travelled:
        yield "reciprocity", 1, f"{past.travelled} was a guest of the partner"
    if past.first_time:
        yield "first_time_host", 1, f"{home.name} would host for the first time"
    elif past.last_hosted is not None and guest.nights.first.year - past.last_hosted >= NOT_LATELY_YEARS:
        yield "not_hosted_lately", 1, f"{home.name} has not hosted since {past.last_hosted}"


_LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "en": "English", "es": "Spanish", "fi": "Finnish",
    "fr": "French", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian",
    "zh": "Chinese",
}  # fmt: skip


def _children(guest: GuestFacts, home: HomeFacts) -> Iterator[Reason]:
    if not guest.minor:
        return
    near = [
        m
        for m in home.members
        if m.youngest is not None
        and m.youngest < 18
        and guest.age is not None
        and abs(m.youngest - guest.age) <= 3
        and (m.sex is None or guest.sex is None or m.sex == guest.sex)
    ]
    if near:
        child = {"female": "girl", "male": "boy"}.get(near[0].sex or "", "child")
        yield "child_of_age", 1, f"a {child} of {near[0].youngest} in the home"


# Each looks at few facts, so that the board can ask once for all who are alike in them.
REASONS: tuple[Reasons, ...] = (
    _wishes, _languages, _interests, _diets, _children, _animals, _smoke, _the_home, _whose_turn,
)  # fmt: skip


def _words(diet: str) -> str:
    return diet.replace("_", "-")


def together(one: GuestFacts, other: GuestFacts, world: World, *, same_room: bool) -> list[Point]:
    """Points for two guests who asked to be together and now share a home, or a room."""
    pair = frozenset((one.id, other.id))
    weights = world.rules.weights
    found = []
    if pair in world.together_room and same_room:
        found.append(Point(one.id, "together_room", weight(weights, "together_room"), f"in one room with {other.name}"))
    if pair in world.together_home or (pair in world.together_room and not same_room):
        found.append(Point(one.id, "together_home", weight(weights, "together_home"), f"in one home with {other.name}"))
    return [p for p in found if p.points]
