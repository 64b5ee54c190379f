"""Money of one currency in another, by the rate of a day; without a rate nothing is converted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal

from exchange_desk.basics.dates import day_words
from exchange_desk.basics.money import digits_of, money

_EXACT = Context(prec=60)


@dataclass(frozen=True, slots=True)
class Rate:
    """From a day on, one whole unit of `currency` is `rate` whole units of `into`."""

    currency: str
    into: str
    valid_from: dt.date
    rate: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True)
class UsedRate:
    """A rate as it is used from one currency into another; `inverse` where only the other way round is known."""

    rate: Rate
    inverse: bool

    @property
    def told(self) -> str:
        """For people: "€1 = $1.08 (rate of Monday 1 May 2028)"."""
        turned = ", turned round" if self.inverse else ""
        source = f", {self.rate.source}" if self.rate.source else ""
        return (
            f"1 {self.rate.currency} = {self.rate.rate.normalize():f} {self.rate.into} "
            f"(rate of {day_words(self.rate.valid_from)}{source}{turned})"
        )


@dataclass(frozen=True, slots=True)
class Converted:
    """An amount in another currency, in its smallest unit, with the rate; no rate where it was in that currency."""

    minor: int
    currency: str
    used: UsedRate | None = None


def rate_of_day(rates: Iterable[Rate], currency: str, into: str, day: dt.date | None) -> UsedRate | None:
    """The latest rate from one currency into another that holds on a day, or its inverse where that is later.

    On the same day the direct one goes before. Nothing without a rate or without a day.
    """
    if day is None:
        return None
    found: UsedRate | None = None
    for rate in rates:
        if {rate.currency, rate.into} != {currency, into} or rate.valid_from > day or rate.rate <= 0:
            continue
        each = UsedRate(rate, inverse=rate.currency != currency)
        if found is None or (rate.valid_from, not each.inverse) > (found.rate.valid_from, not found.inverse):
            found = each
    return found


def convert(minor: int, currency: str, into: str, day: dt.date | None, rates: Iterable[Rate]) -> Converted | None:
    """An amount in another currency, rounded half-even to its smallest unit; nothing where no rate holds that day."""
    if currency == into:
        return Converted(minor, into)
    used = rate_of_day(rates, currency, into, day)
    if used is None:
        return None
    return Converted(at_rate(minor, currency, into, used), into, used)


def at_rate(minor: int, currency: str, into: str, used: UsedRate) -> int:
    """An amount at a rate, in the smallest unit of the other currency, rounded half-even."""
    exact = exactly_at_rate(minor, currency, into, used)
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_EVEN, context=_EXACT))


def exactly_at_rate(minor: int, currency: str, into: str, used: UsedRate) -> Decimal:
    """An amount at a rate, not rounded yet."""
    whole = _EXACT.scaleb(Decimal(minor), digits_of(into) - digits_of(currency))
    return _EXACT.divide(whole, used.rate.rate) if used.inverse else _EXACT.multiply(whole, used.rate.rate)


def no_rate(minor: int, currency: str, into: str, day: dt.date | None) -> str:
    """What to say of money that cannot be converted."""
    if day is None:
        return f"{money(minor, currency)} has no day, so that no rate into {into} can be chosen."
    return f"{money(minor, currency)} has no rate into {into} for {day_words(day)}."
