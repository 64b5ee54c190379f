"""Host forms made by a seed, read and judged value by value: `python -m benchmarks.corpus.homes [FILES]`.

Who lives there (names, ages, adults), beds, animals, smoking and how many guests, in the words of fourteen countries.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus.home_words import HOME_WORDS, HomeWords
from benchmarks.corpus.judging import ASKED, NOTED, RIGHT, WRONG
from benchmarks.corpus.tongues import Tongue
from benchmarks.corpus.tongues_east import TONGUES
from exchange_desk.intake.drafts import Doubt, HostDraft

_GLUED = frozenset({"CN", "TW", "KR"})
_FIELDS = ("street", "members", "most", "rooms", "animals", "smoking")


@dataclass(frozen=True, slots=True)
class Lives:
    """Somebody who lives in a home: the given name, the age, what the form calls the relation."""

    given: str
    age: int
    kin: str


@dataclass(frozen=True, slots=True)
class Home:
    """A home as it truly is."""

    family: str
    given: str
    others: tuple[Lives, ...]
    most: int
    beds: tuple[str, ...]
    animals: tuple[str, ...]
    smoking: str
    cells: dict[str, object]


@dataclass(frozen=True, slots=True)
class Judged:
    """One value: which, right or not, what was meant and read."""

    country: str
    row: int
    column: str
    verdict: str
    meant: object
    read: object


def one_file(number: int, seed: int = 1) -> list[Judged]:
    """Make, read and judge one list of 5 to 12 homes."""
    from exchange_desk.basics.errors import DeskError
    from exchange_desk.intake.drafts import VisitFacts
    from exchange_desk.intake.hosts.reading import read_hosts

    chance = random.Random(f"homes {seed}:{number}")
    tongue = TONGUES[number % len(TONGUES)]
    words = HOME_WORDS[tongue.country]
    columns = ["name", *(f for f in _FIELDS if f == "members" or chance.random() < 0.9)]
    homes = [_home(tongue, words, place, chance) for place in range(chance.randrange(5, 13))]
    headings = [chance.choice(words.headings[column]) for column in columns]
    visit = VisitFacts(
        dt.date(2027, 5, 6), dt.date(2027, 5, 9), tongue.town, tongue.country, None, ("Hennef",), ("DE",)
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "homes.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([headings, *([home.cells[c] for c in columns] for home in homes)])
        try:
            read = read_hosts(path, visit)
        except DeskError as refused:
            return [Judged(tongue.country, 0, "file", WRONG, headings, str(refused))]
    drafts = {draft.row: draft for draft in read.hosts}
    out = []
    for row, home in enumerate(homes, start=2):
        doubts = [d for d in read.report.doubts if d.row in (row, 1) and d.severity == "ask"]
        draft = drafts.get(row)
        if draft is None:
            out.append(Judged(tongue.country, row, "row", ASKED if doubts else WRONG, home.cells["name"], None))
            continue
        for column, meant, got in _values(home, draft, columns):
            verdict = RIGHT if meant == got else _less(column, got, doubts, draft, home)
            out.append(
                Judged(
                    tongue.country, row, column, verdict, (meant, home.cells.get(column, home.cells["members"])), got
                )
            )
    return out


def _home(tongue: Tongue, words: HomeWords, place: int, chance: random.Random) -> Home:
    family = chance.choice(tongue.families)[0]
    female = chance.random() < 0.5
    taken: set[str] = set()

    def given(woman: bool) -> str:
        name = chance.choice([n for n, _ in (tongue.female if woman else tongue.male) if n not in taken])
        taken.add(name)
        return name

    first = given(female)
    others = (
        [Lives(given(not female), chance.randrange(30, 66), words.kin[1 if female else 0])]
        if chance.random() < 0.8
        else []
    )
    for _ in range(chance.choice((0, 1, 1, 2))):
        girl = chance.random() < 0.5
        others.append(Lives(given(girl), chance.randrange(3, 17), words.kin[2 if girl else 3]))
    age = chance.choice(words.age)
    told = words.joined.join(_person(tongue.country, family, one, age) for one in others)
    glue = "" if tongue.country in _GLUED else " "
    name = f"{family}{glue}{first}" if tongue.family_first or tongue.country in ("RU", "UA") else f"{first} {family}"
    beds = chance.choice(list(words.rooms.items()))
    animals = chance.choice(list(words.animals.items()))
    smoking = chance.choice(list(words.smoking.items()))
    most = sum(2 if bed == "double" else 1 for bed in beds[1])
    cells: dict[str, object] = {
        "name": name, "street": f"{chance.choice(tongue.families)[0]} {place * 3 + 1}", "most": most,
        "members": told or chance.choice(words.nobody), "rooms": beds[0], "animals": animals[0], "smoking": smoking[0],
    }  # fmt: skip
    return Home(family, first, tuple(others), most, beds[1], animals[1], smoking[1], cells)


def _person(country: str, family: str, one: Lives, age: str) -> str:
    glue = "" if country in ("CN", "TW") else " "
    name = f"{family}{one.given}" if country in _GLUED else one.given
    told = age.format(one.age)
    return f"{one.kin}{glue}{name}{'' if told[0] in ',（ ' else glue}{told}"


def _values(home: Home, draft: HostDraft, columns: list[str]) -> Iterator[tuple[str, object, object]]:
    lives = {
        str(m.person.get("given_name") or m.person.get("given_name_original") or "")
        .casefold()
        .replace("\u2019", "’"): m
        for m in draft.members
    }
    me = lives.get(home.given.casefold())
    yield "name", (home.given, True), (home.given if me else sorted(lives), bool(me and me.member.get("adult")))
    for one in home.others:
        found = lives.get(one.given.casefold())
        read = (found.person.get("stated_age"), bool(found.member.get("adult"))) if found else sorted(lives)
        yield "members", (one.age, one.age >= 18), read
    yield "people", 1 + len(home.others), len(draft.members)
    if "most" in columns:
        yield "most", home.most, draft.offer.get("max_guests")
    if "rooms" in columns:
        yield "rooms", tuple(sorted(home.beds)), tuple(sorted(bed for room in draft.rooms for bed in room.beds))
    if "animals" in columns:
        yield "animals", home.animals, tuple(sorted(str(pet["animal"]) for pet in draft.pets))
    if "smoking" in columns:
        yield "smoking", home.smoking, draft.household.get("smoking")


_ASKS_OF = {
    "members": "member", "people": "member", "name": "member name", "rooms": "room bed double",
    "animals": "animal pet", "smoking": "smok", "most": "guests number",
}  # fmt: skip


def _less(column: str, got: object, doubts: list[Doubt], draft: HostDraft, home: Home) -> str:
    """Asked, kept as a note, or wrong: what was read is none of these where it says something else than was meant."""
    said = _ASKS_OF[column].split()
    asked = any(word in f"{d.code} {d.field}" for d in doubts for word in said) or any(
        str(home.cells.get(column, "")) and str(home.cells.get(column)) in d.value for d in doubts
    )
    if asked:
        return ASKED
    noted = got in (None, ()) and str(home.cells.get(column, "")) in str(draft.household.get("notes") or "")
    return NOTED if noted and home.cells.get(column) else WRONG


def main() -> None:
    """Print the table of the host forms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="?", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=40, help="how many values that are not right to show")
    said = parser.parse_args()
    began = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        judged = [
            j for each in pool.map(one_file, range(said.files), [said.seed] * said.files, chunksize=20) for j in each
        ]
    told = Counter(j.verdict for j in judged)
    print(f"{said.files} host forms, {len(judged)} values, {time.perf_counter() - began:.0f} s")
    print(f"wrong without a word: {told[WRONG]} (goal 0)")
    print(f"right without asking: {100 * told[RIGHT] / len(judged):.2f} %; asked {told[ASKED]}, noted {told[NOTED]}")
    for name in ("country", "column"):
        groups: dict[str, Counter[str]] = {}
        for j in judged:
            groups.setdefault(getattr(j, name), Counter())[j.verdict] += 1
        line = (f"{k} {n[RIGHT]}/{n[ASKED]}/{n[NOTED]}/{n[WRONG]}" for k, n in sorted(groups.items()))
        print(f"by {name} (right/asked/noted/wrong): " + ", ".join(line))
    shown: Counter[tuple[str, str, str]] = Counter()
    for j in sorted(judged, key=lambda j: j.verdict != WRONG):
        key = (j.country, j.column, j.verdict)
        if j.verdict != RIGHT and shown[key] < 2 and shown.total() < said.show:
            shown[key] += 1
            print(f"{j.verdict} {j.country} row {j.row} {j.column}: {j.meant!r} read as {j.read!r}")


if __name__ == "__main__":
    main()
