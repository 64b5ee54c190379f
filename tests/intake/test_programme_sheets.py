"""Programmes against their answer key: days, hours, who, meals, questions; and other kinds of mess."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from exchange_desk.intake.drafts import ItemList, VisitFacts
from exchange_desk.intake.programme import read_programme

PORT_HARDY = Path(__file__).parents[1] / "data" / "samples" / "port-hardy-2027"
KEY: dict[str, Any] = json.loads((PORT_HARDY / "programme.expected.json").read_text(encoding="utf-8"))
NUMATA = VisitFacts(
    dt.date(2027, 10, 7), dt.date(2027, 10, 13), "Port Hardy", "CA", "America/Vancouver", ("Numata",), ("JP",)
)
HEAD = "Day,Date,From,To,What,Where,Who,Meal,Responsible,Notes\n"


def sample() -> ItemList:
    return read_programme(PORT_HARDY / "programme.csv", NUMATA)


def read(tmp_path: Path, text: str, **how: Any) -> ItemList:
    file = tmp_path / "programme.csv"
    file.write_text(text, encoding="utf-8")
    return read_programme(file, NUMATA, **how)


def doubts(items: ItemList) -> list[tuple[int, str, str]]:
    return [(d.row, d.code, d.severity) for d in items.report.doubts]


def test_the_counts_are_those_of_the_key() -> None:
    items = sample()
    inside = [i for i in items.items if NUMATA.starts <= i.values["starts_on"] <= NUMATA.ends]  # type: ignore[operator]
    by_group = [m for i in items.items if i.values["meal_by"] == "group" for m in i.values["meals"]]  # type: ignore[union-attr]
    everything = [m for i in items.items for m in i.values["meals"]]  # type: ignore[union-attr]
    assert {
        "rows": items.report.rows_read,
        "items_in_the_visit": len(inside),
        "days": len({i.values["starts_on"] for i in inside}),
        "group_lunches": by_group.count("lunch"),
        "group_dinners": by_group.count("dinner"),
        "packed_lunches": everything.count("packed lunch"),
    } == KEY["counts"]


def test_the_days_are_those_of_the_key() -> None:
    rows = (PORT_HARDY / "programme.csv").read_text(encoding="utf-8").splitlines()
    for item in sample().items:
        typed = rows[item.row - 1].split(",")[1]
        expected = "2027-10-10" if typed == "Sat Oct 10" else KEY["dates"][typed]
        assert str(item.values["starts_on"]) == expected


def test_what_the_key_wants_asked_about_one_row_is_asked() -> None:
    of_one_row = {(p["row"], p["code"], p.get("severity", "ask")) for p in KEY["problems_must_ask"] if "row" in p}
    assert set(doubts(sample())) == of_one_row


def test_the_weekday_that_contradicts_its_date_can_be_answered_either_way() -> None:
    (doubt,) = [d for d in sample().report.doubts if d.code == "weekday_disagrees_with_date"]
    assert doubt.choices == ("2027-10-10", "2027-10-09")
    assert (doubt.field, doubt.value) == ("item.starts_on", "Sat Oct 10")
    assert "Sunday" in doubt.text


def test_hours_words_people_and_meals() -> None:
    items = {i.row: i for i in sample().items}
    picnic, evening, all_day = items[13].values, items[3].values, items[11].values
    assert (picnic["starts_at"], picnic["ends_at"]) == (dt.time(12), dt.time(13))
    assert (evening["starts_at"], evening["time_note"], evening["kind"]) == (None, "evening", "home")
    assert (all_day["starts_at"], all_day["time_note"]) == (None, "all day")
    assert (all_day["meals"], all_day["meal_by"]) == (("breakfast", "lunch", "dinner"), "host")
    assert items[2].left_out == ("Mr Kudo",)
    assert (items[7].values["audience"], items[7].named) == ("leader,named", ("Mr Kudo",))
    assert items[12].values["audience"] == "students,chaperones"
    assert items[18].values["audience"] == "all,hosts"
    assert items[18].values["audience_typed"] == "all + hosts + mayor"
    assert items[19].values["notes"] == "meal: early"
    assert items[2].values["place_code"] == "YZT"


def test_a_blank_day_goes_on_from_the_row_above(tmp_path: Path) -> None:
    text = HEAD + "1,Thu Oct 7,9:00,,Welcome,,all,,,\n,,10:00,,Walk,,all,,,\n2,,9:00,,School,,students,,,\n"
    assert [i.values["starts_on"] for i in read(tmp_path, text).items] == [
        dt.date(2027, 10, 7),
        dt.date(2027, 10, 7),
        dt.date(2027, 10, 8),
    ]


def test_an_unreadable_day_is_asked_about_and_not_guessed(tmp_path: Path) -> None:
    items = read(tmp_path, HEAD + "1,Thu Oct 7,9:00,,Welcome,,all,,,\n,someday,10:00,,Walk,,all,,,\n")
    assert [i.values["title"] for i in items.items] == ["Welcome"]
    assert (3, "no_date", "ask") in doubts(items)


def test_an_item_past_midnight_ends_the_next_day(tmp_path: Path) -> None:
    (item,) = read(tmp_path, HEAD + "3,Sat Oct 9,21:00,0:30,Dance,Civic Centre,all,,,\n").items
    assert item.values["ends_on"] == dt.date(2027, 10, 10)


def test_one_column_of_hours_in_german(tmp_path: Path) -> None:
    text = "Tag;Datum;Uhrzeit;Programm;Ort;Wer;Essen\n"
    text += "1;Do, 7. Oktober;9:00 – 11.30 Uhr;Empfang im Rathaus;Rathaus;alle außer Frau Lin;\n"
    text += ";;mittags;Mittagessen;Schule;Schüler + Begleiter;Mittag\n"
    one, two = read(tmp_path, text).items
    assert (one.values["starts_at"], one.values["ends_at"]) == (dt.time(9), dt.time(11, 30))
    assert (one.values["kind"], one.left_out) == ("ceremony", ("Frau Lin",))
    assert (two.values["starts_at"], two.values["audience"]) == (dt.time(12), "students,chaperones")
    assert (two.values["meals"], two.values["meal_by"]) == (("lunch",), "group")


def test_a_japanese_programme(tmp_path: Path) -> None:
    text = (
        "日程,日付,開始,終了,内容,場所,参加者,食事,備考\n1日目,10月7日（木）,午後6時50分,19:30,歓迎会,空港,全員,夕食,\n"
    )
    (item,) = read(tmp_path, text).items
    assert (item.values["starts_on"], item.values["starts_at"]) == (dt.date(2027, 10, 7), dt.time(18, 50))
    assert (item.values["audience"], item.values["meals"]) == ("all", ("dinner",))


def test_an_hour_that_is_none_is_asked_about(tmp_path: Path) -> None:
    items = read(tmp_path, HEAD + "1,Thu Oct 7,25:70,,Welcome,,all,,,\n")
    assert (2, "unreadable_time", "ask") in doubts(items)
    assert items.items[0].values["starts_at"] is None


def test_columns_nobody_knows_go_to_the_notes(tmp_path: Path) -> None:
    text = "Date,From,What,Who,Dress code\nThu Oct 7,9:00,Welcome,all,warm jacket\n"
    assert read(tmp_path, text).items[0].values["notes"] == "Dress code: warm jacket"


def test_two_items_of_one_title_on_one_day_have_two_keys(tmp_path: Path) -> None:
    text = HEAD + "1,Thu Oct 7,9:00,,Free time,,all,,,\n1,Thu Oct 7,15:00,,Free time,,all,,,\n"
    assert len({i.key for i in read(tmp_path, text).items}) == 2


@pytest.mark.parametrize("answer", ["Sun Oct 10", "Sat Oct 9"])
def test_an_answer_settles_the_weekday(answer: str) -> None:
    items = read_programme(PORT_HARDY / "programme.csv", NUMATA, answers={"11:Date": answer})
    assert "weekday_disagrees_with_date" not in {d.code for d in items.report.doubts}
