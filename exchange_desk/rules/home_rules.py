"""Rules about the home and its beds: is there an offer, a night, a bed, a way up, a cot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exchange_desk.rules.case import Broken, Case, listed
from exchange_desk.rules.facts import GuestFacts, HomeFacts
from exchange_desk.rules.lodging import (
    MAKESHIFT_KINDS,
    arrangements,
    heads,
    reachable,
)
from exchange_desk.rules.said import (
    GROUPS,
    beds_words,
    guests_words,
    names_of,
    nights_words,
    sex_words,
    span_words,
    there_words,
)

OFFERS = {"day": "shows guests round by day and has no beds", "meal": "invites for a meal and has no beds"}
GROUP_WORDS = {"adult": "adults", "high": "high-school students", "junior_high": "junior-high students"}
SEX_WORDS = {"female": "women or girls", "male": "men or boys"}
STEP_WORDS = {"flight": "has a flight of stairs", "few": "has a few steps", None: "did not say whether there are steps"}
SMOKERS = frozenset({"yes", "outside"})
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
    stays = listed([f"{g.name} ({span_words(g.nights)})" for g in guests if set(g.nights) & set(missing)])
    return [Broken(f"{case.home.name} cannot host {when}; asked for {stays}.")]


def a_free_bed(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Everybody has a bed each night, and a room that is shared only by those who may (R1, R3, R4, R6)."""
    home, gap = case.home, case.number("share_age_gap")
    if home.max_guests is not None and heads(case.everybody) > home.max_guests:
        most = f"{home.name} takes {guests_words(home.max_guests)} at most"
        if case.there:
            return [Broken(f"{most}, and {there_words(case)}.")]
        return [Broken(f"{most}; {names_of(case.guests)} are {heads(case.coming)}.")]
    coming = case.everybody
    if next(arrangements(_flat(case), coming, gap=gap), None) is not None:
        return []
    if not case.there and next(arrangements(_flat(case), coming, gap=gap, strict=False), None) is not None:
        asked = listed([p.party.beds for p in case.coming if p.party and p.party.beds], "or") or "the beds asked for"
        who = names_of(case.guests)
        words = f"{home.name} has no room with the beds that {who} asked for ({asked}), but {beds_words(home)}."
        return [Broken(words, may_overrule=True)]
    if case.there:
        return [Broken(f"No free bed: {home.name} has {beds_words(home)}, and {there_words(case)}.")]
    living = any(r.living_room for r in home.rooms)
    makeshift = any(b.kind in MAKESHIFT_KINDS for r in home.rooms for b in r.beds)
    more = " A bed in the living room, a sofa or a futon is not counted." if living or makeshift else ""
    alone = " An adult has a bedroom alone." if len(case.coming) > 1 and any(not g.minor for g in guests) else ""
    return [
        Broken(
            f"{home.name} has no bedroom and bed for {names_of(case.guests)}: it has {beds_words(home)}.{alone}{more}"
        )
    ]


def a_way_up(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Nobody is put where the stairs keep them out (R32)."""
    stuck = [g for g in guests if not reachable(g, case.home)]
    if not stuck:
        slow = [g for g in guests if g.mobility in {"few", "none"}]
        if not slow:
            return []
        gap = case.number("share_age_gap")
        flat = next(arrangements(_flat(case), case.everybody, gap=gap), None)
        if flat is None or next(arrangements(case.home, case.everybody, gap=gap), None) is not None:
            return []
        there = f" ({there_words(case)})" if case.there else ""
        return [Broken(f"{_climbs(slow)}; the bed that {case.home.name} has left is up the stairs{there}.")]
    return [Broken(f"{_climbs(stuck)}; {case.home.name} {STEP_WORDS.get(case.home.steps, STEP_WORDS[None])}.")]


def _climbs(guests: Sequence[GuestFacts]) -> str:
    words = "cannot climb stairs" if any(g.mobility == "none" for g in guests) else "can climb a few steps only"
    return f"{names_of(guests)} {words}"


def a_cot(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A baby sleeps where there is a cot."""
    babies = [g for g in guests if g.in_cot]
    return (
        [Broken(f"{names_of(babies)} needs a cot; {case.home.name} has none.")] if babies and not case.home.cot else []
    )


def a_party_stays_together(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A party stays together: nobody comes here while another of the party is placed elsewhere."""
    for guest in guests:
        others = {g.id: g.name for g in case.world.companions(guest) if g.id != guest.id}
        for placement in case.world.placements:
            if placement.guest not in others or placement.home == case.home.id:
                continue
            # Nights for which the other comes along are moved here; those before and after stay where they are.
            stays = set(placement.nights) - {n for g in guests if g.id == placement.guest for n in g.nights}
            if any(night in guest.nights for night in stays):
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
        found.append(Broken(f"{home.name} asked for {asked}; {_kinds(wrong)}.", True))
    number = heads(case.everybody) if home.two_guests in {"one_only", "one_room"} else 0
    if home.two_guests == "one_only" and number > 1:
        others = there_words(case) if case.there else f"{names_of(case.guests)} are {number}"
        found.append(Broken(f"{home.name} takes only one guest, and {others}.", True))
    if home.two_guests == "one_room" and number > 1:
        gap = case.number("share_age_gap")
        everybody = case.everybody
        free = next(arrangements(_flat(case), everybody, gap=gap), None)
        if free is not None and next(arrangements(_flat(case), everybody, gap=gap, one_room=True), None) is None:
            who = listed([g.name for party in case.everybody for g in party.guests])
            words = f"{home.name} takes two guests only in one room; {who} would need more than one."
            found.append(Broken(words, True))
    return found


def girls_or_boys_as_asked(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Students come as the home asked: girls or boys, and in the groups that it ticked."""
    home, found = case.home, such_guests(case, guests)
    wrong = [g for g in guests if home.guests_sex and g.sex != home.guests_sex and not g.accompanied]
    if wrong:
        asked = "girls" if home.guests_sex == "female" else "boys"
        found.append(Broken(f"{home.name} asked for {asked}; {listed([sex_words(g) for g in wrong])}."))
    return found


def _kinds(guests: Sequence[GuestFacts]) -> str:
    return listed([f"{g.name} is {GROUPS.get(g.group, g.group)}" for g in guests])


def not_too_many_visits(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """A home hosts on as many visits of a calendar year as it wants to, and no more."""
    most, hosted = case.home.history.most_a_year, case.home.history.hosted_this_year
    if most is None or len(hosted) < most:
        return []
    year = case.world.rules.starts.year
    if not hosted:
        return [Broken(f"{case.home.name} does not want to host in {year}.")]
    wanted = "one visit" if most == 1 else f"{most} visits"
    return [Broken(f"{case.home.name} hosts on {wanted} a year at most; {year}: {listed(hosted)}.")]


def nobody_refused(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """Neither side refused the other (R31); the reason of a refusal is never shown."""
    home, found = case.home, []
    if any(g.id in home.vetoes or home.id in g.vetoes for g in guests):
        found.append(Broken(f"{home.name} and {listed([g.name for g in guests])} should not be put together."))
    smokers = [f"{g.name} smokes{' outside' if g.smoker == 'outside' else ''}" for g in guests if g.smoker in SMOKERS]
    if home.avoids & REFUSED_SMOKERS and smokers:
        found.append(Broken(f"{home.name} asked for no smokers; {listed(smokers)}."))
    for sex, topics in (("female", _ONLY_WOMEN), ("male", _ONLY_MEN)):
        if home.avoids & topics:
            found += _only(home, sex, guests)
    apart = case.world.apart
    for guest, other in case.pairs(within=True):
        if frozenset((guest.id, other.id)) in apart:
            found.append(Broken(f"{guest.name} and {other.name} should not be in one home."))
    return found


_ONLY_WOMEN = frozenset({"men", "male", "no men", "ladies only", "women only", "female only", "ladies_only"})
_ONLY_MEN = frozenset({"women", "female", "no women", "men only", "male only", "men_only"})


def only_women_or_men(case: Case, guests: Sequence[GuestFacts]) -> list[Broken]:
    """An adult stays with a home that takes only women or only men just where known to be one."""
    sex = case.home.guests_sex
    return _only(case.home, sex, guests) if sex else []


def _only(home: HomeFacts, sex: str, guests: Sequence[GuestFacts]) -> list[Broken]:
    others = [sex_words(g) for g in guests if g.sex != sex]
    return [Broken(f"{home.name} asked for {SEX_WORDS[sex]} only; {listed(others)}.")] if others else []


def _flat(case: Case) -> HomeFacts:
    """The home as the bed rule sees it: stairs are judged by their own rule."""
    rooms = tuple(replace(room, step_free=None) for room in case.home.rooms)
    return replace(case.home, steps="none", rooms=rooms)
