"""Text tables in the encodings of their countries, right or asked: `python -m benchmarks.encodings [FILES]`.

Each file is a list of people as its country writes it, in one of the encodings that its computers write; the same seed
makes the same files. A reading is right when every letter is, also where other readings are shown beside it ("but
asked"). Else it is asked where the right one is among those shown, "otherwise" where it is not, and wrong silently
where none is. The peer, charset-normalizer, names one encoding and never asks.
"""

from __future__ import annotations

import argparse
import csv
import io
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.corpus.layouts import as_text, lay_out
from benchmarks.corpus.tongues_east import TONGUES
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers.encodings import decoded

RIGHT, SHOWN, ASKED, AMONG, WRONG, REFUSED = (
    "right", "right, but asked", "asked", "asked otherwise", "WRONG silently", "refused",
)  # fmt: skip
_WIDE = ("utf-8", "utf-8-sig", "utf-16", "utf_16_le")

# countries that the corpus has no people of: headings, names, remarks; and what their computers write
_FURTHER: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "PL": ("Imię i nazwisko;Płeć;Uwagi", ("Łukasz Żółtowski,Małgorzata Świątek,Jędrzej Kościuszko,Zofia Wróbel,"
           "Stanisław Gąsior,Bożena Cieśla,Michał Dąbek,Agnieszka Lis"), "orzechy,brak,pyłki traw,mleko,nie je mięsa",
           ("cp1250", "iso8859_2")),
    "CZ": ("Jméno a příjmení;Pohlaví;Poznámky", ("Jiří Dvořák,Kateřina Němcová,Václav Říha,Zdeňka Šťastná,"
           "Ondřej Kučera,Lucie Malá,Tomáš Žák,Anežka Hájková"), "ořechy,žádné,pyl břízy,mléko,bez masa",
           ("cp1250", "iso8859_2")),
    "HU": ("Név;Nem;Megjegyzés", ("Szőke Győző,Kűrthy Őszike,Nagy Ágnes,Tóth Béla,Fehér Csilla,Gődény Éva,"
           "Szűcs Imre,Varga Zsófia"), "mogyoró,nincs,tej,parlagfű,húst nem eszik", ("cp1250", "iso8859_2")),
    "GR": ("Ονοματεπώνυμο;Φύλο;Παρατηρήσεις", ("Νίκος Παπαδόπουλος,Ελένη Γεωργίου,Άννα Ιωάννου,Γιώργος Δήμου,"
           "Σοφία Κώστα,Χρήστος Ζέρβας,Μαρία Ξένου,Ηλίας Ψαρός"), "καρύδια,καμία,γάλα,γύρη,χωρίς κρέας",
           ("cp1253", "iso8859_7")),
    "TR": ("Adı Soyadı;Cinsiyet;Notlar", ("Çağla Yıldız,Şükrü Öztürk,İbrahim Güneş,Ayşe Doğan,Ümit Işık,Gökçe Şahin,"
           "Oğuz Kılıç,Nur Aydın"), "fındık,yok,süt,polen,et yemiyor", ("cp1254", "iso8859_9")),
    "IL": ("שם מלא;מין;הערות", "דוד כהן,שרה לוי,יוסף מזרחי,רחל פרץ,משה ביטון,נועה אברהם,אבי פרידמן,תמר שפירא",
           "אגוזים,אין,חלב,אבקת פרחים,לא אוכלת בשר", ("cp1255",)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Made:
    """One text table: its letters, its bytes, the encoding it was written in and the country it is from."""

    text: str
    raw: bytes
    encoding: str
    country: str


def files(count: int, seed: int = 1) -> Iterator[Made]:
    """As many files as wanted; countries and the encodings of each take turns."""
    countries = [*(tongue.country for tongue in TONGUES), *_FURTHER]
    for number in range(count):
        chance = random.Random(f"{seed}:{number}")
        country = countries[number % len(countries)]
        rows, legacy = _list_of(country, chance)
        text = _written(rows, chance)
        encodings = [*legacy, *legacy, *legacy, *_WIDE]  # what every program reads alike is the smaller part
        turn = number // len(countries)
        for step in range(len(encodings)):
            encoding = encodings[(turn + step) % len(encodings)]
            try:
                raw = text.encode(encoding)
            except UnicodeEncodeError:
                continue
            yield Made(text, raw, encoding, country)
            break


def _list_of(country: str, chance: random.Random) -> tuple[list[list[str]], tuple[str, ...]]:
    for tongue in TONGUES:
        if tongue.country == country:
            laid = lay_out(tongue, chance)
            while (
                "letters broken" in laid.style
            ):  # its letters, in an old encoding, are those of the whole list in UTF-8
                laid = lay_out(tongue, chance)
            return [[as_text(value) for value in row] for row in laid.grid], tongue.encodings
    headings, names, remarks, encodings = _FURTHER[country]
    people = [[chance.choice(names.split(",")), chance.choice("MF"), chance.choice(remarks.split(","))]
              for _ in range(chance.choice((3, 6, 12, 30, 80)))]  # fmt: skip
    return [headings.split(";"), *people], encodings


def _written(rows: list[list[str]], chance: random.Random) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=chance.choice(",;\t"), lineterminator=chance.choice(("\n", "\r\n"))).writerows(rows)
    return text.getvalue()


def ours(made: Made, *, told: bool) -> str:
    """What our reader makes of a file; `told` says that it knows which country the list may be from."""
    try:
        read = decoded(made.raw, "list.csv", countries=[made.country] if told else [])
    except RefusedInput:
        return REFUSED
    if read.text == made.text:
        return SHOWN if read.others else RIGHT
    if not read.others:
        return WRONG
    shown = [codec for codec, _, _ in read.others if _reads(made, codec)]
    return ASKED if shown else AMONG


def _reads(made: Made, codec: str) -> bool:
    try:
        return made.raw.decode(codec) == made.text
    except (UnicodeDecodeError, LookupError):
        return False


def peer(made: Made) -> str:
    """What charset-normalizer makes of it."""
    from charset_normalizer import from_bytes

    best = from_bytes(made.raw).best()
    if best is None:
        return REFUSED
    return RIGHT if str(best).removeprefix("\ufeff") == made.text else WRONG


READERS: tuple[tuple[str, Callable[[Made], str]], ...] = (
    ("ours, the country told", lambda made: ours(made, told=True)),
    ("ours, nothing told", lambda made: ours(made, told=False)),
    ("charset-normalizer", peer),
)


def main() -> None:
    """Print the table, and for our own readers the encodings in which letters were read wrong silently."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="?", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    made = list(files(asked.files, asked.seed))
    kinds = len({(each.country, each.encoding) for each in made})
    print(f"{len(made)} files, {len({m.country for m in made})} countries, {kinds} pairs of country and encoding")
    print(f"{'':24}" + "".join(f"{word:>17}" for word in _WORDS) + f"{'s':>6}")
    for name, read in READERS:
        began = time.process_time()
        verdicts = [read(each) for each in made]
        seconds = time.process_time() - began
        counts = Counter(verdicts)
        shares = [f"{counts[word]} ({100 * counts[word] / len(made):.1f} %)" for word in _WORDS]
        print(f"{name:24}" + "".join(f"{share:>17}" for share in shares) + f"{seconds:6.1f}")
        silent = Counter(f"{m.country} {m.encoding}" for m, v in zip(made, verdicts, strict=True) if v == WRONG)
        if silent and read is not peer:
            print("    wrong silently: " + ", ".join(f"{what} {times}" for what, times in silent.most_common(12)))


_WORDS = (RIGHT, SHOWN, ASKED, AMONG, WRONG, REFUSED)

if __name__ == "__main__":
    main()
