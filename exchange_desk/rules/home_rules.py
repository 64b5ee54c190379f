"""Rules about the home and its beds: is there an offer, a night, a bed, a way up, a cot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exchange_desk.rules.case import Broken, Case, listed, nights_words
from exchange_desk.rules.facts import GuestFacts, HomeFacts
from exchange_desk.rules.lodging import (
    AGE_GAP,
    MAKESHIFT_KINDS,
    arrangements,
    heads,
    reachable,
)

OFFERS = {"day": "shows guests round by day and has no beds", "meal": "invites for a meal and has no beds"}
GROUP_WORDS = {"adult": "adults", "high": "high-school students", "junior_high": "junior-high students"}
SEX_WORDS = {"female": "women or girls", "male": "men or boys"}
STEP_WORDS = {"flight": "has a flight of stairs", "few": "has a few steps", None: "did not say whether there are steps"}
REFUSED_SMOKERS = frozenset({"smokers", "smoker", "smoking", "no_smokers", "no smokers"})


def an_overnight_offer(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Only homes that offer nights take guests for the night."""
    home = case.home
    if home.withdrawn is not None:
        return [Broken(f"{home.name} withdrew{': ' + home.withdrawn if home.withdrawn else ''}.")]
    if home.offer == "overnight":
        return []
    return [Broken(f"{home.name} {OFFERS.get(home.offer or '', 'has not offered to host on this visit')}.")]


def offered_nights(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """The stay lies inside the nights that the home offers (R2)."""
    missing = sorted({n for g in guests for n in g.nights} - case.home.nights)
    if not missing:
        return []
    whole = {n for g in guests for n in g.nights} == set(missing)
    when = "on any night of the stay" if whole else f"on {nights_words(missing)}"
    return [Broken(f"{case.home.name} cannot host {when}.")]


def a_free_bed(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Everybody has a bed each night, and a room that is shared only by those who may (R1, R3, R4, R6)."""
    home, gap = case.home, case.number("share_age_gap", AGE_GAP)
    if home.max_guests is not None and heads(case.everybody) > home.max_guests:
        if case.there:
            return [Broken(f"{home.name} takes {_count(home.max_guests)} at most, and {_there(case)} there.")]
        return [Broken(f"{home.name} takes {_count(home.max_guests)} at most.")]
    coming = case.everybody
    if next(arrangements(_flat(case), coming, gap=gap), None) is not None:
        return []
    if not case.there and next(arrangements(_flat(case), coming, gap=gap, strict=False), None) is not None:
        asked = listed([p.party.beds for p in case.coming if p.party and p.party.beds], "or") or "the beds asked for"
        return [Broken(f"{home.name} has no room with the beds that were asked for ({asked}).", may_overrule=True)]
    if case.there:
        return [Broken(f"No free bed: {_there(case)} there.")]
    living = any(r.living_room for r in home.rooms)
    makeshift = any(b.kind in MAKESHIFT_KINDS for r in home.rooms for b in r.beds)
    more = " A bed in the living room, a sofa or a futon is not counted." if living or makeshift else ""
    alone = " An adult has a bedroom alone." if len(case.coming) > 1 and any(not g.minor for g in guests) else ""
    return [Broken(f"{home.name} has no bedroom and bed for {_who(case)}.{alone}{more}")]


def a_way_up(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Nobody is put where the stairs keep them out (R32)."""
    stuck = [g for g in guests if not reachable(g, case.home)]
    if not stuck:
        if not any(g.mobility in {"few", "none"} for g in guests):
            return []
        gap = case.number("share_age_gap", AGE_GAP)
        flat = next(arrangements(_flat(case), case.everybody, gap=gap), None)
        if flat is None or next(arrangements(case.home, case.everybody, gap=gap), None) is not None:
            return []
        return [Broken(f"The bed that {case.home.name} has left is up the stairs.")]
    words = "cannot climb stairs" if any(g.mobility == "none" for g in stuck) else "can climb a few steps only"
    return [Broken(f"{listed([g.name for g in stuck])} {words}; {case.home.name} {STEP_WORDS.get(case.home.steps)}.")]


def a_cot(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A baby sleeps where there is a cot."""
    babies = [g.name for g in guests if g.in_cot]
    return [Broken(f"{listed(babies)} needs a cot.")] if babies and not case.home.cot else []


def a_party_stays_together(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A party stays together: nobody comes here while another of the party is placed elsewhere."""
    coming = {g.id for g in guests}
    for guest in guests:
        others = {g.id: g.name for g in case.world.companions(guest) if g.id not in coming}
        for placement in case.world.placements:
            if placement.guest in others and placement.home != case.home.id and placement.nights.meets(guest.nights):
                home = case.world.homes.get(placement.home)
                where = f"with {home.name}" if home else "in another home"
                return [Broken(f"{guest.name} and {others[placement.guest]} stay together; the other is {where}.")]
    return []


def such_guests(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """The home asked for such guests: adults or students, and one or two of them."""
    home, found = case.home, []
    wrong = [g for g in guests if home.groups and g.group not in home.groups and not g.accompanied]
    if wrong:
        asked = listed([GROUP_WORDS.get(x, x) for x in home.groups], "or")
        found.append(Broken(f"{home.name} asked for {asked}; {listed([g.name for g in wrong])} would not fit.", True))
    number = heads(case.everybody)
    if home.two_guests == "one_only" and number > 1:
        found.append(Broken(f"{home.name} takes only one guest.", True))
    if home.two_guests == "one_room" and number > 1:
        gap = case.number("share_age_gap", AGE_GAP)
        everybody = case.everybody
        free = next(arrangements(_flat(case), everybody, gap=gap), None)
        if free is not None and next(arrangements(_flat(case), everybody, gap=gap, one_room=True), None) is None:
            found.append(Broken(f"{home.name} takes two guests only in one room.", True))
    return found


def girls_or_boys_as_asked(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Students come as the home asked: girls or boys, and in the groups that it ticked."""
    home, found = case.home, such_guests(case, guests)
    wrong = [g for g in guests if home.guests_sex and g.sex != home.guests_sex and not g.accompanied]
    if wrong:
        asked = "girls" if home.guests_sex == "female" else "boys"
        found.append(Broken(f"{home.name} asked for {asked}; {listed([g.name for g in wrong])} would not fit."))
    return found


def nobody_refused(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Neither side refused the other (R31); the reason of a refusal is never shown."""
    home, found = case.home, []
    if any(g.id in home.vetoes or home.id in g.vetoes for g in guests):
        found.append(Broken(f"{home.name} and {listed([g.name for g in guests])} should not be put together."))
    if home.avoids & REFUSED_SMOKERS and any(g.smoker in {"yes", "outside"} for g in guests):
        found.append(Broken(f"{home.name} asked for no smokers."))
    for sex, topics in (("female", _ONLY_WOMEN), ("male", _ONLY_MEN)):
        if home.avoids & topics and any(g.sex != sex for g in guests):
            found.append(Broken(f"{home.name} asked for {SEX_WORDS[sex]} only."))
    apart = case.world.apart
    for guest, other in case.pairs():
        if frozenset((guest.id, other.id)) in apart:
            found.append(Broken(f"{guest.name} and {other.name} should not be in one home."))
    return found


_ONLY_WOMEN = frozenset({"men", "male", "no men", "ladies only", "women only", "female only", "ladies_only"})
_ONLY_MEN = frozenset({"women", "female", "no women", "men only", "male only", "men_only"})


def only_women_or_men(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """An adult stays with a home that takes only women or only men just where known to be one."""
    sex = case.home.guests_sex
    if sex and any(g.sex != sex for g in guests):
        return [Broken(f"{case.home.name} asked for {SEX_WORDS[sex]} only.")]
    return []


def _flat(case: Case) -> HomeFacts:
    """The home as the bed rule sees it: stairs are judged by their own rule."""
    rooms = tuple(replace(room, step_free=None) for room in case.home.rooms)
    return replace(case.home, steps="none", rooms=rooms)


def _count(number: int) -> str:
    return "one guest" if number == 1 else f"{number} guests"


def _there(case: Case) -> str:
    names = [g.name for party in case.there for g in party.guests]
    return f"{listed(names)} {'is' if len(names) == 1 else 'are'}"


def _who(case: Case) -> str:
    return listed([g.name for g in case.guests])
