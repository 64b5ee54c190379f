"""Whatever families write, a list of homes is read without a crash, and their words are kept."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange_desk.intake.drafts import HostDraft, HostList, VisitFacts
from exchange_desk.intake.hosts.nights import nights_in, visit_nights
from exchange_desk.intake.hosts.reading import hosts_in
from exchange_desk.intake.hosts.room_reading import rooms_in
from exchange_desk.intake.table import Cell, Sheet

VISIT = VisitFacts(dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Banbury",), ("GB",))
NIGHTS = visit_nights(VISIT.starts, VISIT.ends)
HEADINGS = (
    "Family name", "Household members", "Street", "Phone", "E-mail", "Offer", "Guest rooms", "Nights", "Pets",
    "Smoking", "Steps",
    "Languages", "Kitchen", "Wunschgast", "Bitte nicht", "Background check", "Max guests", "Remarks",
)  # fmt: skip


def read(*homes: dict[str, str], comments: dict[str, str] | None = None) -> HostList:
    rows = [tuple(Cell(h) for h in HEADINGS)]
    for home in homes:
        rows.append(tuple(Cell(home.get(h, ""), home.get(h), (comments or {}).get(h)) for h in HEADINGS))
    return hosts_in((Sheet("1", tuple(rows)),), VISIT, "homes.csv")


def one(**cells: str) -> HostDraft:
    said = {
        "Family name": "Weber",
        "Offer": "overnight",
        "Nights": "all",
        **{k.replace("_", " "): v for k, v in cells.items()},
    }
    return read(said).hosts[0]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=len(HEADINGS), max_size=len(HEADINGS)))
def test_no_words_crash_the_reading(words: list[str]) -> None:
    read({**dict(zip(HEADINGS, words, strict=True)), "Family name": "Weber", "Street": "Hauptstr. 1"})


@given(st.text(max_size=40))
def test_no_words_crash_rooms_and_nights(text: str) -> None:
    rooms_in(text)
    nights_in(text, NIGHTS)


def test_a_night_column_that_cannot_be_read_offers_none_and_asks() -> None:
    homes = read({"Family name": "Weber", "Offer": "overnight", "Nights": "mal sehen"})
    assert homes.hosts[0].nights == ()
    assert "unclear_nights" in {d.code for d in homes.report.doubts}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Do–So", (6, 7, 8)), ("nur Fr+Sa", (7, 8)), ("7.5. und 8.5.", (7, 8)), ("May 6 - May 8", (6, 7, 8)),
            ("jeudi, vendredi", (6, 7)),
        ("木金", None), ("Do-Fr", None), ("irgendwann", None),
    ],
)  # fmt: skip
def test_nights_by_weekday_date_and_range(text: str, days: tuple[int, ...] | None) -> None:
    nights = nights_in(text, NIGHTS)
    assert (nights and tuple(n.day for n in nights)) == days


THREE = visit_nights(dt.date(2027, 10, 14), dt.date(2027, 10, 17))  # a Thursday, a Friday and a Saturday


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("jueves y viernes", (14, 15)), ("quinta-feira, sexta-feira", (14, 15)), ("giovedì e venerdì", (14, 15)),
        ("du 14 au 17 octobre", (14, 15, 16)), ("14. und 15. Oktober", (14, 15)), ("чт, пт", (14, 15)),
        ("с четверга по воскресенье", (14, 15, 16)), ("14–16 октября", (14, 15, 16)), ("п'ятниця", (15,)),
        ("除了周五都可以", (14, 16)), ("10月14日、15日", (14, 15)), ("金曜日以外", (14, 16)), ("금요일 제외", (14, 16)),
        ("14일, 15일", (14, 15)), ("금요일만", (15,)),
        ("كل الليالي ماعدا الجمعة", (14, 16)), ("پنجشنبه و جمعه", (14, 15)),
        ("١٤ أكتوبر", (14,)), ("همه شب‌ها", (14, 15, 16)), ("czwartek i piątek", (14, 15)),
        ("alle behalve vrijdag", (14, 16)),
        ("all except Friday", (14, 16)), ("alle außer Fr", (14, 16)), ("ab Freitag", (15, 16)), ("金曜から", (15, 16)),
        ("2027-10-14 to 2027-10-17", (14, 15, 16)), ("Oct 14, 15", (14, 15)), ("いつでも可", (14, 15, 16)),
    ],
)  # fmt: skip
def test_nights_in_the_words_of_partner_towns(text: str, days: tuple[int, ...]) -> None:
    assert [night.day for night in nights_in(text, THREE) or ()] == list(days)


@pytest.mark.parametrize(
    "text",
    ["nicht am Freitag", "Friday not possible", "金曜日は不可", "周五不行", "bis Freitag", "until Friday", "金曜まで",
     "2 nights", "2", "Fri and Sat, maybe Thu", "almost all", "Thu? Fri yes", "14 November", "全部不可", "vor Freitag",
     "14-го или 15-го"],
)  # fmt: skip
def test_what_does_not_say_which_nights_is_asked(text: str) -> None:
    assert nights_in(text, THREE) is None


def test_two_days_in_japanese_may_be_a_number_of_days() -> None:
    second = visit_nights(dt.date(2027, 10, 1), dt.date(2027, 10, 4))
    assert nights_in("2日", second) is None
    assert nights_in("10月2日", second) == (dt.date(2027, 10, 2),)


@pytest.mark.parametrize(
    ("text", "beds"),
    [
        ("2 Einzelzimmer", [("single",), ("single",)]), ("Queen bed + twin room", [("double",), ("single", "single")]),
        ("1 Zi. mit Doppelbett und Einzelbett", [("double", "single")]), ("Luftmatratze", [("inflatable",)]),
        ("1 chambre avec grand lit", [("double",)]), ("no second bedroom", []), ("二段ベッド", [("bunk", "bunk")]),
    ],
)  # fmt: skip
def test_rooms_in_many_words(text: str, beds: list[tuple[str, ...]]) -> None:
    assert [r.beds for r in rooms_in(text) or ()] == beds


def test_two_sleepers_in_the_living_room_are_no_bedroom() -> None:
    home = one(Guest_rooms="1 Einzelzimmer, Schlafsofa im Wohnzimmer")
    assert [r.room["living_room"] for r in home.rooms] == [False, True]


def test_a_named_refusal_stays_confidential_in_the_column_and_in_a_comment() -> None:
    home = one(Bitte_nicht="Familie Meier")
    (veto,) = home.wishes
    assert (veto.kind, veto.about_guest, veto.confidential) == ("veto", "Familie Meier", True)
    assert "Meier" in str(home.household["confidential_note"])
    assert "Meier" not in str({k: v for k, v in home.household.items() if k != "confidential_note"})
    commented = read(
        {"Family name": "Weber", "Offer": "overnight", "Nights": "all"}, comments={"Remarks": "ruft ungern an"}
    )
    assert commented.hosts[0].household["confidential_note"] == "ruft ungern an"
    assert "note_in_cell_comment" in {d.code for d in commented.report.doubts}


def test_an_adult_whom_the_check_leaves_out_is_missing_one() -> None:
    home = one(Household_members="Anna Weber 1980\nBernd Weber 1979", Background_check="Anna 2027-01-02")
    assert [m.check["state"] for m in home.members if m.check] == ["clear", "missing"]


def test_twins_at_one_address_with_other_phones_and_names_stay_two_homes() -> None:
    homes = read({"Family name": "Weber", "Street": "Hauptstr. 1", "Phone": "02242 111111"},
                 {"Family name": "Klein", "Street": "Hauptstr. 1", "Phone": "02242 222222"})  # fmt: skip
    assert len(homes.hosts) == 2
    assert not homes.report.duplicates
