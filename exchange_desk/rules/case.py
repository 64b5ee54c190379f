"""A case to be judged: who would come into which home, and who is there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from exchange_desk.rules.facts import ACCOMPANIED_KINDS, GuestFacts, HomeFacts, PetFacts, World
from exchange_desk.rules.lodging import Lodgers
from exchange_desk.rules.numbers import number_in

J1 = "j1_secondary"


@dataclass(frozen=True, slots=True)
class Broken:
    """What is wrong, in words; `may_overrule` and `curable` None mean as the rule says."""

    text: str
    may_overrule: bool | None = None
    curable: bool | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """Parties (`coming`) that would stay in a home beside those who are `there`."""

    home: HomeFacts
    coming: tuple[Lodgers, ...]
    there: tuple[Lodgers, ...]
    world: World

    @property
    def guests(self) -> tuple[GuestFacts, ...]:
        """The guests who would come."""
        return tuple(g for party in self.coming for g in party.guests)

    @property
    def everybody(self) -> tuple[Lodgers, ...]:
        """All parties in the home, those who are there first."""
        return (*self.there, *self.coming)

    def number(self, name: str) -> int:
        """A number of a rule, as the committee set it."""
        return number_in(self.world.rules.numbers, name)

    def unaccompanied(self, guests: Sequence[GuestFacts]) -> list[GuestFacts]:
        """Those for whose sake a home is looked at: minors who travel alone; on a J-1 visit every student."""
        if J1 in self.world.rules.packs:
            return [g for g in guests if g.student and not g.accompanied]
        return [g for g in guests if g.alone_minor]

    def pairs(self, *, within: bool = False) -> list[tuple[GuestFacts, GuestFacts]]:
        """Each coming guest with each other guest who is in the home on a common night; of another party, or any."""
        found: list[tuple[GuestFacts, GuestFacts]] = []
        for at, party in enumerate(self.coming):
            for other in (*self.there, *self.coming[:at]):
                if within or other.key != party.key:
                    found += [(a, b) for a in party.guests for b in other.guests if a.nights.meets(b.nights)]
            if within:
                found += [(a, b) for a, b in combinations(party.guests, 2) if a.nights.meets(b.nights)]
        return found

    def family(self, one: GuestFacts, other: GuestFacts) -> bool:
        """Whether two guests are of one family; friends who travel as one party are none."""
        party = self.world.party_of(one)
        return party is not None and self.same_party(one, other) and party.kind in ACCOMPANIED_KINDS

    def same_party(self, one: GuestFacts, other: GuestFacts) -> bool:
        """Whether two guests travel as one party."""
        return one.party in self.world.parties and one.party == other.party


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names as people write them: "A", "A and B", "A, B and C"."""
    names = list(dict.fromkeys(names))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}" if names else ""


def pet_words(pet: PetFacts) -> str:
    """An animal as a sentence names it: "a dog", "a cat now and then (ask)"."""
    article = "an" if pet.animal[:1] in "aeiou" else "a"
    words = f"{article} {'big ' if pet.size == 'big' else ''}{pet.animal}"
    return words if pet.settled else f"perhaps {words} (ask first)"


def kind_of_animal(animal: str) -> str:
    """The animal in the singular and without its size: "big dogs" is "dog"."""
    word = animal.replace("_", " ").strip().casefold().split()[-1] if animal.strip("_ ") else ""
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def same_animal(one: str, other: str) -> bool:
    """Whether two words name one animal; "pet", "animal" and "fur" name them all."""
    a, b = kind_of_animal(one), kind_of_animal(other)
    return a == b or bool({a, b} & {"pet", "animal", "fur", "any"})
