"""Beds of one home on one night, tried out bed by bed: part of the independent checker, none of the program's code."""

from __future__ import annotations

from itertools import permutations

MAKESHIFT = ("sofa", "futon", "inflatable")


def beds_do_not_hold(tonight):
    """The rules about beds and rooms that are broken tonight ("beds", or "pair" for two who asked to share)."""
    by_room = {}
    for guest in tonight.guests:
        if guest.bed == "cot":
            continue
        by_room.setdefault(tonight.rooms[guest.id], []).append(guest)
    for room_id, sleepers in by_room.items():
        room = next((r for r in tonight.home.rooms if r.id == room_id), None)
        pairs = {} if room is None else _pairs_in(tonight, sleepers)
        either = dict.fromkeys(pairs, "either")
        if room is None or room.living_room or not _may_share(tonight, sleepers) or not _held(room, sleepers, either):
            yield "beds"
        elif not _held(room, sleepers, pairs):
            yield "pair"
    for party in sorted({g.party for g in tonight.guests if tonight.party(g) is not None}):
        rooms = {tonight.rooms[g.id] for g in tonight.guests if g.party == party and g.bed != "cot"}
        if len(rooms) > 1 and tonight.world.parties[party].keep == "room":
            yield "beds"
    for pair, _kind in pairs_of(tonight):
        if len({tonight.rooms[g.id] for g in pair}) > 1:
            yield "pair"


def _may_share(tonight, sleepers):
    """R4, R6: families as they like; else parties apart, and minors two by two, of one sex and a similar age."""
    for at, one in enumerate(sleepers):
        for other in sleepers[at + 1 :]:
            if tonight.family(one, other):
                continue
            minors = tonight.unaccompanied(one), tonight.unaccompanied(other)
            if any(minors):
                if not all(minors) or len(sleepers) > 2 or not _alike(tonight, one, other):
                    return False
            elif not tonight.same_party(one, other):
                return False
    return True


def _alike(tonight, one, other):
    if one.sex is None or one.sex != other.sex:
        return False
    if one.age is None or other.age is None:
        return one.group == other.group
    return abs(one.age - other.age) <= tonight.world.rules.numbers.get("share_age_gap", 3)


def pairs_of(tonight):
    """Pairs who asked for a bed or a room for two and are both there tonight, with double, twin or either."""
    found = []
    for party in tonight.world.parties.values():
        here = [tonight.world.guests[g] for g in sorted(tonight.nights)]
        whole = [g for g in here if g.party == party.id and g.bed != "cot"]
        grown_first = sorted(whole, key=lambda g: (g.minor, -(g.age or 0), g.id))
        for kind in _asked(party, whole):
            if len(grown_first) >= 2:
                pair, grown_first = grown_first[:2], grown_first[2:]
                if all(g.id in tonight.rooms for g in pair):
                    found.append((pair, kind))
    return found


def _asked(party, sleepers):
    words = (party.beds or "").split("+")
    kinds = [{"pair": "either"}.get(w, w) for w in words if w in ("double", "twin", "pair")]
    if party.beds is None and len(sleepers) == 2 and sleepers[0].bed == sleepers[1].bed in ("double", "twin"):
        kinds = [sleepers[0].bed]
    if not kinds and not party.beds and len(sleepers) >= 2 and party.kind in ("couple", "family"):
        kinds = ["either"]
    return kinds


def _pairs_in(tonight, sleepers):
    here = {g.id for g in sleepers}
    return {frozenset(g.id for g in pair): kind for pair, kind in pairs_of(tonight) if {g.id for g in pair} <= here}


def _held(room, sleepers, pairs):
    """Whether everybody can be given a bed of this room."""
    places = []
    for bed in room.beds:
        places += [bed] * (2 if bed.kind == "double" else 1)
    if len(sleepers) > len(places):
        return False
    return any(_lies_well(sleepers, beds, pairs) for beds in permutations(places, len(sleepers)))


def _lies_well(sleepers, beds, pairs):
    if any(g.minor and bed.kind in MAKESHIFT for g, bed in zip(sleepers, beds, strict=True)):
        return False
    lying = {}
    for guest, bed in zip(sleepers, beds, strict=True):
        lying.setdefault(bed.id, set()).add(guest.id)
    shared = {frozenset(ids) for ids in lying.values() if len(ids) == 2}
    if any(pairs.get(pair) not in ("double", "either") for pair in shared):
        return False
    return all(kind != "double" or pair in shared for pair, kind in pairs.items())
