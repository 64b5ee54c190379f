"""Pairs of people made by a seed, the same with noise or two with likeness: who is merged wrongly, missed, asked about.

The maker knows who is one person; the desk only sees two rows. Goal: no two people taken for one by rule.
Run: python -m benchmarks.identity [PAIRS] [SEED]
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable

from benchmarks.identity_look_alikes import LOOK_ALIKES
from benchmarks.identity_people import Person, born, invented, kin
from exchange_desk.basics.dates import PartialDate
from exchange_desk.basics.text import folded
from exchange_desk.intake.identity import likeness

Maker = Callable[[random.Random], tuple[Person, Person]]


def same_again(rng: random.Random) -> tuple[Person, Person]:
    """One person, written twice by two people who spell, leave out and mistype in their own way."""
    person = invented(rng)
    other = dict(person)
    for noise in rng.sample(NOISE, rng.choice((0, 1, 1, 2, 2, 3))):
        noise(rng, other)
    return person, other


def _without(*fields: str) -> Callable[[random.Random, Person], None]:
    def leave_out(_rng: random.Random, person: Person) -> None:
        for field in fields:
            person.pop(field, None)

    return leave_out


def _case(_rng: random.Random, person: Person) -> None:
    person["family_name"] = str(person["family_name"]).upper()


def _swapped(_rng: random.Random, person: Person) -> None:
    person["family_name"], person["given_name"] = person["given_name"], person["family_name"]


def _married(rng: random.Random, person: Person) -> None:
    person["family_name"] = invented(rng)["family_name"]


def _spelt(_rng: random.Random, person: Person) -> None:
    for part in ("family_name", "given_name"):
        for habit, other in (("ü", "ue"), ("ö", "oe"), ("ou", "o"), ("ii", "ij"), ("y", "i"), ("ks", "x"), ("k", "c")):
            if habit in str(person[part]):
                person[part] = str(person[part]).replace(habit, other, 1)
                break


def _slip(rng: random.Random, person: Person) -> None:
    part = rng.choice(("family_name", "given_name"))
    name = str(person[part])
    if len(name) > 4:
        at = rng.randrange(1, len(name) - 1)
        person[part] = name[:at] + name[at + 1 :]


def _initial(_rng: random.Random, person: Person) -> None:
    person["given_name"] = f"{str(person['given_name'])[0]}."


def _year(_rng: random.Random, person: Person) -> None:
    found = person.get("born")
    if isinstance(found, PartialDate):
        person["born"] = PartialDate(found.year)


def _turned(_rng: random.Random, person: Person) -> None:
    found = person.get("born")
    if isinstance(found, PartialDate) and found.month and found.day and found.day <= 12:
        person["born"] = PartialDate(found.year, found.day, found.month)


def _new_phone(rng: random.Random, person: Person) -> None:
    person["phone"] = f"+4479{rng.randrange(10**8):08d}"


def _second_given(rng: random.Random, person: Person) -> None:
    person["given_name"] = f"{person['given_name']} {invented(rng)['given_name']}"


NOISE = (
    _case, _swapped, _married, _spelt, _slip, _initial, _year, _turned, _new_phone, _second_given, _without("born"),
    _without("phone", "email"), _without("family_name_original", "given_name_original"), _without("passport_number"),
)  # fmt: skip


def namesakes(rng: random.Random) -> tuple[Person, Person]:
    """Two of one name who never met; sometimes nothing of their births is known, or only the same year."""
    one, other = invented(rng), invented(rng)
    for part in _NAMES:
        other.pop(part, None)
        if part in one:
            other[part] = one[part]
    other["sex"] = one["sex"]
    if rng.random() < 0.3:
        one["born"] = other["born"] = PartialDate(rng.randrange(1950, 2015))
    elif rng.random() < 0.3:
        one.pop("born", None)
    while one.get("born") == other.get("born") and one.get("born") and _whole(one):
        other["born"] = born(rng)
    return one, other


_NAMES = ("family_name", "given_name", "family_name_original", "given_name_original")


def _whole(person: Person) -> bool:
    found = person.get("born")
    return isinstance(found, PartialDate) and found.whole is not None


def namesakes_of_one_day(rng: random.Random) -> tuple[Person, Person]:
    """Two of one name and one birthday; only their passports, or all that reaches them, tell them apart."""
    one, other = namesakes(rng)
    one["born"] = other["born"] = born(rng)
    if rng.random() < 0.5:
        one["passport_number"], other["passport_number"] = (f"P{rng.randrange(10**7):07d}" for _ in "12")
    else:
        for person in (one, other):
            person["phone"], person["email"] = f"+44{rng.randrange(10**9):09d}", f"m{rng.randrange(10**6)}@example.org"
    return one, other


def parent_and_child(rng: random.Random) -> tuple[Person, Person]:
    """One name, one phone, one house, a generation apart."""
    one = invented(rng)
    other = kin(rng, one)
    other |= {part: one[part] for part in _NAMES if part in one}
    year = rng.randrange(1950, 1985)
    one["born"], other["born"] = born(rng, year), born(rng, year + rng.randrange(18, 45))
    for person in (one, other):
        if rng.random() < 0.25:
            person.pop("born")
    return one, other


def twins(rng: random.Random) -> tuple[Person, Person]:
    """Another given name, often one that sounds alike; everything else is shared."""
    one = invented(rng)
    other = kin(rng, one)
    other["born"] = one["born"]
    if rng.random() < 0.5:
        one["given_name"], other["given_name"] = rng.choice(_TWINS)
        for person in (one, other):
            person.pop("given_name_original", None)
    while other["given_name"] == one["given_name"]:
        other["given_name"] = invented(rng)["given_name"]
    if rng.random() < 0.15:  # only their initials are written
        one["given_name"] = other["given_name"] = str(one["given_name"])[0]
    return one, other


_TWINS = (
    ("Yuki", "Yuuki"), ("Mari", "Mali"), ("Rin", "Lin"), ("Lena", "Lea"), ("Jan", "Jana"),
    ("Maria Anna", "Maria Luisa"),
    ("Mark", "Marc"), ("Erik", "Eric"), ("Sofia", "Sophia"), ("Anna", "Hanna"), ("Julia", "Juliane"), ("Tim", "Tom"),
    ("Oleksandr", "Oleksandra"), ("Haruto", "Haruko"), ("Ana", "Anna"), ("Kota", "Kouta"), ("Ai", "Aoi"),
)  # fmt: skip


def brothers_and_sisters(rng: random.Random) -> tuple[Person, Person]:
    """Another given name and birthday, the same phone, e-mail and address."""
    one = invented(rng)
    other = kin(rng, one)
    other["born"] = born(rng)
    if rng.random() < 0.3:
        one.pop("born")
    return one, other


def couples(rng: random.Random) -> tuple[Person, Person]:
    """One e-mail and address, sometimes given names that differ by an ending."""
    one = invented(rng)
    other = kin(rng, one)
    other["born"] = born(rng)
    one["sex"], other["sex"] = "male", "female"
    if rng.random() < 0.5:
        one["given_name"], other["given_name"] = rng.choice(
            (("Andreas", "Andrea"), ("Jean", "Jeanne"), ("Jan", "Jana"))
        )
    for person in (one, other):
        if rng.random() < 0.3:
            person.pop("born")
        if rng.random() < 0.3:
            person.pop("sex")
    return one, other


def one_given_name_in_one_house(rng: random.Random) -> tuple[Person, Person]:
    """The same given name and address, another family name: a grandmother and her granddaughter."""
    one, other = invented(rng), invented(rng)
    other["given_name"] = one["given_name"]
    other |= {field: one[field] for field in ("address", "phone") if field in one}
    if one.get("born") == other.get("born"):
        other["born"] = born(rng, 1949)
    if rng.random() < 0.4:
        one.pop("born")
    return one, other


def strangers(rng: random.Random) -> tuple[Person, Person]:
    """Two people of one birthday, or with one phone of an office."""
    one, other = invented(rng), invented(rng)
    while one["given_name"] == other["given_name"] and one["family_name"] == other["family_name"]:
        other = invented(rng)
    shared = rng.choice(("born", "phone", "email", "address"))
    if shared in one:
        other[shared] = one[shared]
    return one, other


SAME: tuple[Maker, ...] = (same_again,)
TWO: tuple[Maker, ...] = (
    namesakes, namesakes_of_one_day, parent_and_child, twins, brothers_and_sisters, couples,
    one_given_name_in_one_house, strangers, *LOOK_ALIKES,
)  # fmt: skip


def measured(pairs: int, seed: int) -> Counter[tuple[str, str, str]]:
    """How often each maker's pairs came out: (one or two, maker, sure, ask or no)."""
    rng = random.Random(seed)
    found: Counter[tuple[str, str, str]] = Counter()
    for number in range(pairs):
        truth, makers = ("one", SAME) if number % 2 else ("two", TWO)
        maker = makers[number // 2 % len(makers)]
        one, other = maker(rng)
        alike = likeness(one, other)
        found[truth, maker.__name__, "no" if alike is None else "sure" if alike.sure else "ask"] += 1
        found[truth, "", "plain"] += _plain_rule(one, other)
    return found


def _plain_rule(one: Person, other: Person) -> bool:
    """What most lists are merged by: one name, and one birth date, phone or e-mail."""
    named = all(folded(str(one.get(part))) == folded(str(other.get(part))) for part in ("family_name", "given_name"))
    return named and any(one.get(f) and one.get(f) == other.get(f) for f in ("born", "phone", "email"))


def main(pairs: int = 20_000, seed: int = 2027) -> int:
    """Print the table; 1 where anybody was merged wrongly."""
    found = measured(pairs, seed)
    makers = [("one", maker.__name__) for maker in SAME] + [("two", maker.__name__) for maker in TWO]
    print(f"{pairs} pairs, seed {seed}\n{'':36}{'taken for one':>15}{'asked':>8}{'left apart':>12}")
    for truth, maker in makers:
        counts = [found[truth, maker, verdict] for verdict in ("sure", "ask", "no")]
        print(f"{truth:4}{maker.replace('_', ' '):32}{counts[0]:>15}{counts[1]:>8}{counts[2]:>12}")
    totals = {
        (truth, verdict): sum(n for (t, _, v), n in found.items() if (t, v) == (truth, verdict))
        for truth in ("one", "two")
        for verdict in ("sure", "ask", "no")
    }
    people = sum(totals["one", verdict] for verdict in ("sure", "ask", "no"))
    print(f"\nfalse merges by rule: {totals['two', 'sure']} (goal 0); by “same name, and same birth, phone or e-mail”: "
          f"{found['two', '', 'plain']}")  # fmt: skip
    print(f"of {people} that are one person: found {totals['one', 'sure']}, asked {totals['one', 'ask']}, "
          f"missed {totals['one', 'no']} ({100 * totals['one', 'no'] / max(people, 1):.1f} %)")  # fmt: skip
    print(f"of {pairs - people} that are two people: asked {totals['two', 'ask']}, left apart {totals['two', 'no']}")
    return 1 if totals["two", "sure"] else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
