"""An invented guest list of any length, the same for the same seed: what the import is measured with."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from pathlib import Path

HEADINGS = ("No.", "Surname", "First name", "Sex", "Date of birth", "Phone", "E-mail", "Allergies", "Diet", "Remarks")
_FAMILIES = [
    "Adler",
    "Bauer",
    "Castro",
    "Dubois",
    "Endo",
    "Ferrari",
    "Garcia",
    "Hansen",
    "Ito",
    "Jensen",
    "Kowalska",
    "Laurent",
    "Moreau",
    "Nakamura",
    "Olsen",
    "Petrov",
    "Quinn",
    "Rossi",
    "Silva",
    "Tanaka",
    "Ueda",
    "Vogel",
    "Watanabe",
    "Xu",
    "Yamada",
    "Zimmer",
    "Brandt",
    "Carvalho",
    "Dahl",
    "Eriksen",
    "Fontaine",
    "Greco",
]
_GIVEN = [
    "Anna",
    "Ben",
    "Clara",
    "David",
    "Emma",
    "Felix",
    "Greta",
    "Hugo",
    "Ida",
    "Jonas",
    "Karin",
    "Leo",
    "Mia",
    "Noah",
    "Olga",
    "Paul",
    "Rosa",
    "Simon",
    "Tina",
    "Uwe",
    "Vera",
    "Walter",
    "Yuki",
    "Zoe",
    "Akira",
    "Beatriz",
    "Carlos",
    "Daria",
    "Elena",
    "Franco",
    "Gabriel",
    "Haruka",
]
_ALLERGIES = ("", "", "", "", "none", "peanuts (severe, EpiPen)", "cats", "bee stings", "lactose", "hazelnuts")
_DIETS = ("", "", "", "vegetarian", "vegan", "no pork", "halal")
_REMARKS = ("", "", "", "", "Plays the violin.", "Arrives a day later.", "Afraid of big dogs")
_MONTHS_FROM = dt.date(1940, 1, 1)


def people(count: int, seed: int = 7) -> Iterator[tuple[object, ...]]:
    """Rows under HEADINGS; no two people of one name and birth date."""
    chance = random.Random(seed)
    taken: set[tuple[str, str, dt.date]] = set()
    number = 0
    while number < count:
        family = chance.choice(_FAMILIES) + chance.choice(("", "", "mann", "son", "-" + chance.choice(_FAMILIES)))
        given = chance.choice(_GIVEN) + chance.choice(("", "", " " + chance.choice(_GIVEN)))
        born = _MONTHS_FROM + dt.timedelta(days=chance.randrange(27_000))
        if (family, given, born) in taken:
            continue
        taken.add((family, given, born))
        number += 1
        yield (
            number, family, given, chance.choice("MF"), born, f"+4930{chance.randrange(1_000_000, 9_999_999)}",
            f"p{number}@example.org", chance.choice(_ALLERGIES), chance.choice(_DIETS), chance.choice(_REMARKS),
        )  # fmt: skip


def write_workbook(path: Path, count: int, seed: int = 7) -> None:
    """The list as an Excel workbook with true dates."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Guests")
    as_date = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, HEADINGS)
    for place, row in enumerate(people(count, seed), start=1):
        for column, value in enumerate(row):
            if isinstance(value, dt.date):
                sheet.write_datetime(place, column, dt.datetime.combine(value, dt.time()), as_date)
            elif isinstance(value, int):
                sheet.write_number(place, column, value)
            elif value:
                sheet.write_string(place, column, str(value))
    book.close()
