"""Amounts of money with either decimal sign; the sign of a column is decided by its own evidence or asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from exchange_desk.basics.money import digits_of
from exchange_desk.intake.table import Cell
from exchange_desk.intake.values.currency_words import (
    BESIDE,
    CURRENCY_SIGNS,
    NO_AMOUNT,
    OTHER_MONEY,
    RETURNED,
    SIGN_OF_COUNTRY,
    TO_COME,
)
from exchange_desk.intake.values.read import Read, Trouble, plain, with_ascii_digits

_CODE = re.compile(r"\b[A-Z]{3}\b")
_GOES_ON = re.compile(r"\s?(?:[kKmM]|тыс|万|만|mil|Mio|Tsd)\b|[万萬만千천百백億억亿]")
_TEN_THOUSANDS = re.compile(
    r"(?<![\d.,])(?:(?P<man>\d{1,4}(?:[.,]\d)?)\s?[万萬만])?\s?(?:(?P<sen>\d)\s?[千천])?\s?(?P<one>\d{1,4})?(?=\s?(?:円|元|日元|원|엔|块|欧元|美元|유로|달러|ユーロ|ドル))"
)
_ARABIC_SIGNS = str.maketrans({"٫": ".", "٬": ","})
_WORD_BEHIND = re.compile(r"\s?([^\W\d_\u3040-\u9fff\uac00-\ud7af]{1,4})(?![^\W\d_])")
_NUMBER = re.compile(r"(?:(?<![\d.,])[.,](?=\d))?\d(?:[\d.,'’]|[\s](?=\d{3}(?!\d)))*")
_GROUPED = re.compile(
    r"\d{1,3}(?:(?P<s>[.,])\d{3})(?:(?P=s)\d{3})*(?:[.,]\d+)?|\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?|\d+(?:[.,]\d+)?|[.,]\d+"
)
_BELOW = re.compile(
    r"(?<![^\W\d_])(?:cents?|ct|cts|centimes?|céntimos?|centavos?|centesimi|p|pence|pfennig|rappen|kopeks?|копе\w*|копі\w*|"
    r"grosz\w*|öre|øre)(?![^\W\d_])|تومان|toman|角|分", re.IGNORECASE
)  # fmt: skip
_NO_CENTS = ("JPY", "KRW", "ISK", "VND", "CLP", "HUF")  # as people write them; ISO gives the forint two
_THOUSAND = 3
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in the smallest unit of a currency (cents; whole yen) and its three-letter code."""

    minor: int
    currency: str

    def __str__(self) -> str:
        places = digits_of(self.currency)
        return f"{Decimal(self.minor).scaleb(-places):.{places}f} {self.currency}"


def decimal_sign(cells: Iterable[Cell | str]) -> str | None:
    """The decimal sign of a column ("." or ",") where its cells prove it, None where they do not or contradict."""
    seen: set[str] = set()
    for cell in cells:
        if isinstance(cell, Cell) and isinstance(cell.value, int | float):
            continue
        line = _line(cell)
        found = _NUMBER.search(line)
        sign = _proved(found[0].strip(), line[found.end() :]) if found else None
        if sign:
            seen.add(sign)
    return seen.pop() if len(seen) == 1 else None


def read_money(
    cell: Cell | str, *, decimal: str | None = None, currency: str | None = None, country: str | None = None
) -> Read[Money]:
    """An amount; brackets and a minus make it negative. A bare number is in `currency`; `country` tells whose "$".

    Asked where the decimal sign or the currency is open.
    """
    line = _line(cell)
    if not line:
        return Read()
    numbers = list(_NUMBER.finditer(line))
    if not numbers:
        return Read(troubles=(Trouble("unreadable_amount", f"“{line}” is no amount of money."),), rest=line)
    found = numbers[0]
    code = _currency(line, country, currency)
    typed = isinstance(cell, Cell) and isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    bare = re.sub(r"[\s'’]", "", found[0]).rstrip(".,")
    behind = _GOES_ON.match(line, found.end())
    odd = len(numbers) > 1 or bool(
        not _GROUPED.fullmatch(bare) or _BELOW.search(line) or NO_AMOUNT.search(line) or behind
    )
    if code is not None and code == currency and not odd and _strange(line, found.end()):
        code = None
    if code is None:
        told = Trouble("which_currency", f"In which currency is “{line}”? Answer with its three letters.")
        return Read(troubles=(told,), rest=line)
    if (odd and not typed) or sum(c.isdigit() for c in found[0]) > _MOST_DIGITS:
        told = Trouble("unreadable_amount", f"How much is “{line}”? Write the whole number.")
        return Read(troubles=(told,), rest=line)
    if typed and isinstance(cell, Cell) and isinstance(cell.value, int | float) and abs(cell.value) < 10**_MOST_DIGITS:
        return Read(Money(round(Decimal(str(cell.value)) * 10 ** digits_of(code)), code))
    number = bare
    sign = _proved(found[0].strip(), line[found.end() :]) or decimal
    if sign is None and re.search(r"[.,]\d{3}$", number):
        if code in _NO_CENTS:
            sign = "," if "." in number else "."
        else:
            whole, part = re.sub(r"[.,]", "", number), number.replace(",", ".")
            told = Trouble(
                "ambiguous_amount", f"Is “{line}” {whole} or {float(part):.2f}?", (whole, f"{float(part):.2f}")
            )
            return Read(troubles=(told,), rest=line)
    sign = sign or ("," if "," in number else ".")
    plain_number = number.replace("," if sign == "." else ".", "").replace(sign, ".")
    try:
        minor = round(Decimal(plain_number) * 10 ** digits_of(code))
    except InvalidOperation:
        return Read(troubles=(Trouble("unreadable_amount", f"“{line}” is no amount of money."),), rest=line)
    read = Money(-minor if _negative(line, found) else minor, code)
    if TO_COME.search(line):
        told = Trouble("unpaid_amount", f"“{line}” seems not to be paid yet. Leave the amount empty until it is.")
        return Read(troubles=(told,), rest=line)
    if RETURNED.search(line) and minor > 0 and read.minor > 0:
        told = Trouble("returned_amount", f"Is “{line}” money that was given back? Then write it with a minus.",
                       (f"-{read}", str(read)))  # fmt: skip
        return Read(troubles=(told,), rest=line)
    return Read(read)


def _line(cell: Cell | str) -> str:
    """The text of a cell with plain digits and signs; "1万5千円" is 15000円."""
    line = with_ascii_digits(plain(cell.text if isinstance(cell, Cell) else cell))
    if "٫" in line or "٬" in line:  # the signs of Arabic numbers tell themselves which is which
        line = line.replace("٬", "").translate(_ARABIC_SIGNS)
    return _TEN_THOUSANDS.sub(_counted, line) if re.search("[万萬만千천]", line) else line


def _counted(found: re.Match[str]) -> str:
    if not found["man"] and not found["sen"]:
        return found[0]
    man = float((found["man"] or "0").replace(",", ".")) * 10_000
    return str(round(man) + int(found["sen"] or 0) * 1000 + int(found["one"] or 0))


def _strange(line: str, end: int) -> bool:
    """Whether money that we do not know may stand beside a number without a currency: "50 xyz", "50 ¤"."""
    behind = _WORD_BEHIND.match(line, end)
    unknown = behind is not None and behind[1].lower() not in BESIDE and not _CODE.fullmatch(behind[1])
    signs = any(unicodedata.category(char) == "Sc" for char in line)
    named = any(pattern.search(line) for pattern, _ in _SIGNS)
    return not named and (signs or unknown)


def _negative(line: str, number: re.Match[str]) -> bool:
    """A minus before or behind, or brackets around the number; the stroke of "20,-" stands for no cents."""
    before, after = line[: number.start()], line[number.end() :]
    brackets = before.rfind("(") > before.rfind(")") and ")" in after
    behind = after.startswith("-") and number[0][-1].isdigit()
    return brackets or behind or bool(re.search(r"-\s*[^\d\s-]{0,3}\s*$", before))


def _proved(number: str, behind: str = "") -> str | None:
    """The decimal sign that a number proves by itself: two kinds of signs, or not three digits behind the last.

    In "1.200,-" the comma is proved by what stands behind.
    """
    if number.endswith(",") and re.match(r"\s?-{1,2}(?!\d)", behind):
        return ","
    number = re.sub(r"[\s'’]", "", number).rstrip(".,")
    signs = [c for c in number if c in ".,"]
    if not signs:
        return None
    if len(set(signs)) == 2:
        return signs[-1]
    if len(signs) > 1:
        return "," if signs[0] == "." else "."
    return signs[0] if len(number) - number.index(signs[0]) - 1 != _THOUSAND else None


def _currency(line: str, country: str | None, bare: str | None) -> str | None:
    """The currency that a line names; `bare` where it names none.

    None where its sign is of several countries, where it names two, or one that we do not know.
    """
    from babel import Locale

    codes = {code for code in _CODE.findall(line) if code in Locale("en").currencies}
    if codes:
        return codes.pop() if len(codes) == 1 else None
    left, said = line, list[str]()
    for pattern, code in _SIGNS:
        left, times = pattern.subn(" ", left)
        if times:
            said.append(code)
    if len(set(said)) > 1 or (not said and OTHER_MONEY.search(line)):
        return None
    if said:
        return said[0] if len(said[0]) == _THOUSAND else SIGN_OF_COUNTRY[said[0]].get(country or "")
    return bare


def _pattern(sign: str) -> re.Pattern[str]:
    """A sign anywhere; a word as a word, with any ending where a star says so."""
    if not sign.strip("*").isalpha() or not any(c.isascii() or "Ѐ" <= c <= "ӿ" for c in sign):
        return re.compile(re.escape(sign), re.IGNORECASE)
    ending = r"[^\W\d_]*" if sign.endswith("*") else ""
    return re.compile(rf"(?<![^\W\d_]){re.escape(sign.rstrip('*'))}{ending}(?![^\W\d_])", re.IGNORECASE)


_SIGNS = tuple((_pattern(sign), code) for sign, code in CURRENCY_SIGNS)
