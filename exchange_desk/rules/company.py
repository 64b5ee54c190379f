"""Who has family along: a minor is accompanied only where an adult of the own party sleeps in the same home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from exchange_desk.rules.facts import GuestFacts
from exchange_desk.rules.lodging import Lodgers


def in_company(lodgers: Sequence[Lodgers], beside: Sequence[Lodgers] = ()) -> tuple[Lodgers, ...]:
    """Parties in one home, each child with no adult of the own party there on some night as one who is alone.

    The list of guests tells who travels with whom; the home in which the parent is not, or not yet, is another thing.
    """
    if not any(g.accompanied for party in lodgers for g in party.guests):
        return tuple(lodgers)
    adults = [g for party in (*lodgers, *beside) for g in party.guests if not g.minor and g.party]
    return tuple(replace(party, guests=tuple(_with(g, adults) for g in party.guests)) for party in lodgers)


def _with(guest: GuestFacts, adults: Sequence[GuestFacts]) -> GuestFacts:
    if not guest.accompanied:
        return guest
    covered = {night for adult in adults if adult.party == guest.party for night in adult.nights}
    return guest if covered.issuperset(guest.nights) else replace(guest, accompanied=False)
