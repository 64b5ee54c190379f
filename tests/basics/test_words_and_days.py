"""The words everybody uses: kept text, search keys, partial dates, ages, nights, zones."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange_desk.basics.clock import Moment, is_zone
from exchange_desk.basics.dates import Nights, PartialDate, age_on, age_range
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.basics.places import by_city_code, by_code, zone_of_town
from exchange_desk.basics.text import folded, kept, search_key

days = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@pytest.mark.parametrize(
    ("typed", "as_kept"),
    [("Élodie", "elodie"), ("Satō", "sato"), ("Groß", "gross"), ("タカハシ", "たかはし"), ("髙橋", "高橋"),
     ("０９０", "090"), ("O’Brien", "o brien"), ("Đặng", "dang"), ("𠮷川", "吉川")],
)  # fmt: skip
def test_what_is_searched_forgives_accents_width_kana_and_variants(typed: str, as_kept: str) -> None:
    assert folded(typed) == as_kept


def test_the_dots_of_kana_carry_meaning() -> None:
    assert folded("が") != folded("か")


def test_digits_of_a_phone_are_found_without_gaps() -> None:
    assert "12505550141" in search_key("Fraser", "+1 250-555-0141")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_text_is_kept_composed_and_means_the_same(text: str) -> None:
    assert kept(text) == unicodedata.normalize("NFC", text)
    assert kept(kept(text)) == kept(text)


@pytest.mark.parametrize("broken", ["a\0b", "a\ud800b"])
def test_half_characters_and_nul_are_refused(broken: str) -> None:
    with pytest.raises(RefusedInput):
        kept(broken)


@given(days)
def test_a_whole_date_reads_back_as_it_was_written(day: dt.date) -> None:
    assert PartialDate.parse(str(PartialDate.of(day))).whole == day


@pytest.mark.parametrize("words", ["2027-13", "2027-02-30", "27-01-01", "2027-1-1", "", "summer 1992"])
def test_what_is_no_date_is_refused(words: str) -> None:
    with pytest.raises(RefusedInput):
        PartialDate.parse(words)


def test_a_partial_birth_date_gives_a_span_of_ages() -> None:
    assert age_range(PartialDate(2009), dt.date(2027, 10, 7)) == (17, 18)
    assert age_range(PartialDate(2009, 10), dt.date(2027, 10, 7)) == (17, 18)
    assert age_range(PartialDate(2009, 10, 8), dt.date(2027, 10, 7)) == (17, 17)


def test_who_was_born_on_29_february_is_a_year_older_on_1_march() -> None:
    born = dt.date(2008, 2, 29)
    assert age_on(born, dt.date(2026, 2, 28)) == 17
    assert age_on(born, dt.date(2026, 3, 1)) == 18


@given(days, st.integers(0, 400))
def test_nights_hold_both_their_ends(first: dt.date, more: int) -> None:
    nights = Nights(first, first + dt.timedelta(days=more))
    assert len(list(nights)) == len(nights) == more + 1
    assert nights.first in nights
    assert nights.last in nights
    assert nights.last + dt.timedelta(days=1) not in nights


def test_nights_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(RefusedInput):
        Nights(dt.date(2027, 10, 7), dt.date(2027, 10, 6))


def test_a_city_code_is_no_airport() -> None:
    assert by_code("SPK") is None
    assert [place.code for place in by_city_code("SPK")] == ["CTS"]
    assert {place.code for place in by_city_code("TYO")} == {"HND", "NRT"}


def test_a_zone_is_only_given_where_it_is_sure() -> None:
    assert zone_of_town("Port Hardy", "CA") == "America/Vancouver"
    assert zone_of_town("Nowhere", "US") is None


def test_zones_come_from_the_shipped_data_and_not_from_the_computer() -> None:
    """British Columbia keeps summer time all year since 2026; older system tables do not know it."""
    import zoneinfo

    assert zoneinfo.TZPATH == ()
    noon = Moment(dt.date(2027, 12, 1), dt.time(12), "America/Vancouver")
    there = noon.elsewhere("Asia/Tokyo")
    assert (there.day, there.at) == (dt.date(2027, 12, 2), dt.time(4))
    assert not is_zone("Mars/Base")
