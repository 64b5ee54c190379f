"""Travel plans against their answer keys: both ends, zones, real minutes, questions; and other kinds of mess."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from exchange_desk.basics.clock import Moment, minutes_between
from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.drafts import ItemDraft, ItemList, VisitFacts
from exchange_desk.intake.travel import read_travel

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
NUMATA = VisitFacts(
    dt.date(2027, 10, 7), dt.date(2027, 10, 13), "Port Hardy", "CA", "America/Vancouver", ("Numata",), ("JP",)
)
HENNEF = VisitFacts(
    dt.date(2027, 5, 6), dt.date(2027, 5, 9), "Hennef", "DE", "Europe/Berlin", ("Banbury", "Le Pecq"), ("GB", "FR")
)


def key_of(name: str) -> dict[str, Any]:
    key: dict[str, Any] = json.loads((SAMPLES / name).read_text(encoding="utf-8"))
    return key


def starts(item: ItemDraft) -> Moment:
    v = item.values
    return Moment(v["starts_on"], v["starts_at"], v["starts_zone"])  # type: ignore[arg-type]


def ends(item: ItemDraft) -> Moment:
    v = item.values
    return Moment(v["ends_on"], v["ends_at"], v["ends_zone"])  # type: ignore[arg-type]


def iso(moment: Moment) -> str:
    assert moment.at is not None
    return dt.datetime.combine(moment.day, moment.at).isoformat(timespec="minutes")


def utc(moment: Moment) -> str:
    assert moment.instant is not None
    return moment.instant.strftime("%Y-%m-%dT%H:%MZ")


def as_key(item: ItemDraft) -> dict[str, Any]:
    """A leg in the words of the answer key."""
    v, start, end = item.values, starts(item), ends(item)
    return {
        "leg": v["reference"],
        "who": v["audience_typed"],
        "number": v["number"] or "",
        "origin": v["place_code"] or v["place"],
        "destination": v["to_place_code"] or v["to_place"],
        "depart_local": iso(start),
        "depart_zone": start.zone,
        "arrive_local": iso(end),
        "arrive_zone": end.zone,
        "depart_utc": utc(start),
        "arrive_utc": utc(end),
        "minutes": minutes_between(start, end),
        "earlier_by_the_clock": (end.day, end.at) < (start.day, start.at),
    }


def read(tmp_path: Path, text: str, visit: VisitFacts = NUMATA, **how: Any) -> ItemList:
    file = tmp_path / "plan.csv"
    file.write_text(text, encoding="utf-8")
    return read_travel(file, visit, **how)


def doubts(items: ItemList) -> list[tuple[int, str, str]]:
    return [(d.row, d.code, d.severity) for d in items.report.doubts]


def test_the_legs_from_numata_are_those_of_the_key() -> None:
    items = read_travel(SAMPLES / "port-hardy-2027" / "travel.csv", NUMATA)
    key = key_of("port-hardy-2027/travel.expected.json")
    assert [as_key(i) for i in items.items] == key["legs"]
    kinds = [i.values["kind"] for i in items.items]
    assert (len(kinds), kinds.count("flight"), kinds.count("coach")) == (
        key["counts"]["legs"],
        key["counts"]["flights"],
        key["counts"]["coaches"],
    )
    assert items.report.rows_read == 11
    assert items.report.skipped == ()


def test_only_the_city_code_is_asked_about_and_no_date_line() -> None:
    items = read_travel(SAMPLES / "port-hardy-2027" / "travel.csv", NUMATA)
    assert doubts(items) == [(2, "city_code", "ask")]
    (doubt,) = items.report.doubts
    assert (doubt.subject, doubt.field, doubt.choices, doubt.value) == ("1", "item.to_place_code", ("CTS",), "SPK")


def test_the_group_is_everybody_without_legs_of_their_own() -> None:
    legs = {i.key: i for i in read_travel(SAMPLES / "port-hardy-2027" / "travel.csv", NUMATA).items}
    assert legs["3"].left_out == ("Mr Kudo",)
    assert (legs["6"].values["audience"], legs["6"].named) == ("named", ("Mr Kudo",))
    assert (legs["9"].values["audience"], legs["9"].left_out) == ("all", ())


def test_the_coaches_to_hennef_are_those_of_the_key() -> None:
    items = read_travel(SAMPLES / "hennef-2027" / "anreise.csv", HENNEF)
    key = key_of("hennef-2027/anreise.expected.json")
    assert len(items.items) == key["counts"]["legs"]
    assert [minutes_between(starts(i), ends(i)) for i in items.items] == key["durations_minutes"]
    zones = key["how_to_read"]["zones"]
    for item in items.items:
        for place, zone in (("place", "starts_zone"), ("to_place", "ends_zone")):
            name = str(item.values[place])
            assert item.values[zone] == zones.get(name, "Europe/Berlin"), name
    assert [i.values["kind"] for i in items.items] == ["coach", "coach", "car", "train", "train", "coach", "coach"]
    asked = [d for d in items.report.doubts if d.severity == "ask"]
    assert [(d.row, d.code, d.field) for d in asked] == [(4, "about_time", "item.ends_at")]
    assert items.items[2].values["time_note"] == "ca. 21:00"


def test_who_is_on_which_coach() -> None:
    there = read_travel(SAMPLES / "hennef-2027" / "anreise.csv", HENNEF)
    banbury, le_pecq, car, *_, home = there.items
    assert (banbury.group_town, banbury.left_out) == ("Banbury", ("Fairbrother",))
    assert (le_pecq.group_town, le_pecq.named) == ("Le Pecq", ("Frau Fairbrother",))
    assert set(le_pecq.left_out) == {"Fam. Caillaud", "M. Pommier"}
    assert car.named == ("Fam. Caillaud",)
    assert set(home.left_out) == {"Fam. Caillaud", "M. Pommier"}
    assert (8, "way_not_said", "warning") in doubts(there)


AMERICAN = """Seg,Mode,Carrier + no.,Dep place,Dep date,Dep time,Arr place,Arr date,Arr time,Conf.,Travelers
1,Flight,AA 4310,PIA,Mon 06/12/28,1:05p,ORD,06/12/28,2:10p,ZYCLON,all 12
2,Flight,EI 136,BOS,06/12/28,8:40p,DUB,06/13/28,8:10a,ZYCLON,all 12
3,Train,IE,Clonmel,06/25/28,6:50a,Limerick Junction,06/25/28,7:41a,,11 (not Delacroix-Boone)
"""


def test_american_dates_and_times(tmp_path: Path) -> None:
    visit = VisitFacts(
        dt.date(2028, 6, 13), dt.date(2028, 6, 25), "Clonmel", "IE", "Europe/Dublin", ("Peoria",), ("US",)
    )
    items = read(tmp_path, AMERICAN, visit)
    one, two, three = items.items
    assert (utc(starts(one)), utc(ends(one))) == ("2028-06-12T18:05Z", "2028-06-12T19:10Z")
    assert (utc(starts(two)), utc(ends(two))) == ("2028-06-13T00:40Z", "2028-06-13T07:10Z")
    assert one.values["notes"] == "Booking ZYCLON"
    assert (three.values["audience"], three.left_out) == ("all", ("Delacroix-Boone",))
    assert doubts(items) == [(4, "missing_number", "info")]


HEAD = "Who,By,Number,From,To,Date,Leaves,Arrives,Arrival day,Remarks\n"


def test_a_city_with_two_airports_is_asked_about(tmp_path: Path) -> None:
    items = read(tmp_path, HEAD + "All,Flight,NH 1,TYO,YVR,7 Oct 2027,21:55,14:40,same,\n")
    (doubt,) = items.report.doubts
    assert (doubt.code, set(doubt.choices)) == ("city_code", {"HND", "NRT"})
    assert items.items[0].values["place_code"] is None
    assert items.items[0].values["starts_zone"] == "Asia/Tokyo"


def test_a_remark_says_which_airport_of_a_city(tmp_path: Path) -> None:
    items = read(tmp_path, HEAD + "All,Flight,NH 1,TYO,YVR,7 Oct 2027,21:55,14:40,same,Narita!\n")
    assert items.items[0].values["place_code"] == "NRT"


def test_the_day_of_arrival_follows_from_the_hours_and_is_shown(tmp_path: Path) -> None:
    items = read(tmp_path, HEAD + "All,Flight,NH 115,YVR,HND,13 Oct 2027,16:20,18:40,,\n")
    assert ends(items.items[0]).day == dt.date(2027, 10, 14)
    assert doubts(items) == [(2, "arrival_day_assumed", "info")]


def test_a_wrong_day_of_arrival_is_asked_about(tmp_path: Path) -> None:
    items = read(tmp_path, HEAD + "All,Flight,NH 115,YVR,HND,13 Oct 2027,16:20,18:40,same,\n")
    assert doubts(items) == [(2, "arrives_before_it_leaves", "ask")]


def test_an_unknown_place_is_asked_about(tmp_path: Path) -> None:
    items = read(tmp_path, HEAD + "All,Coach,,Nowhere Bay,YZT,7 Oct 2027,9:00,10:00,,\n")
    assert [(d.code, d.field) for d in items.report.doubts] == [("unknown_place", "item.starts_zone")]


def test_a_leg_without_a_day_is_not_made_up(tmp_path: Path) -> None:
    items = read(tmp_path, HEAD + "All,Flight,NH 1,HND,YVR,,21:55,14:40,same,\n")
    assert items.items == ()
    assert doubts(items) == [(2, "no_date", "ask")]
    assert [s.row for s in items.report.skipped] == [2]


def test_japanese_words(tmp_path: Path) -> None:
    text = "参加者,交通手段,便名,出発地,到着地,日付,出発時刻,到着時刻,到着日,備考\n"
    text += "全員（工藤先生以外）,飛行機,NH 116,HND,YVR,10月7日(木),午後9時55分,14:40,10月7日,\n"
    (leg,) = read(tmp_path, text).items
    assert (leg.values["kind"], leg.values["audience"], leg.left_out) == ("flight", "all", ("工藤先生",))
    assert as_key(leg)["minutes"] == 525


def test_french_words_a_car_is_a_coach(tmp_path: Path) -> None:
    text = "Qui;Moyen;De;À;Date;Départ;Arrivée\n"
    text += "tous sauf M. Pommier;car;Le Pecq Mairie;Hennef Meys Fabrik;jeudi 6 mai;9h00;16h15\n"
    (leg,) = read(tmp_path, text, HENNEF).items
    assert (leg.values["kind"], leg.left_out, iso(starts(leg))) == ("coach", ("M. Pommier",), "2027-05-06T09:00")


def test_a_time_by_the_other_sides_clock_is_turned_into_local_time(tmp_path: Path) -> None:
    text = "Gruppe;Verkehrsmittel;Ab;Abfahrt;An;Ankunft\n"
    text += "Banbury;Bus;Banbury Town Hall;6.5.2027, 06:15 (deutsche Zeit);Hennef Meys Fabrik;6.5.2027, 17:45\n"
    items = read(tmp_path, text, HENNEF)
    assert iso(starts(items.items[0])) == "2027-05-06T05:15"
    assert doubts(items) == [(2, "time_of_another_zone", "info")]


def test_a_group_that_does_not_add_up_is_asked_about(tmp_path: Path) -> None:
    text = HEAD + "Group (12),Flight,NH 1,HND,YVR,7 Oct 2027,21:55,14:40,same,\n"
    text += "Mr Kudo,Flight,NH 3,HND,YVR,8 Oct 2027,21:55,14:40,same,\n"
    text += "All (15),Flight,NH 2,YVR,HND,13 Oct 2027,16:20,18:40,+1,\n"
    assert (2, "group_not_clear", "ask") in doubts(read(tmp_path, text))


def test_a_mapping_overrules_the_headings_and_an_answer_a_cell(tmp_path: Path) -> None:
    text = "Wer,Wie,Nr.,X,Y,Tag,Los,Da\nAll,Flight,NH 1,HND,YVR,7 Oct 2027,21:55,14:40\n"
    mapping = {"X": "from", "Y": "to", "Los": "leaves", "Da": "arrives", "Wie": "by", "Tag": "date", "Nr.": "number"}
    items = read(tmp_path, text, mapping=mapping)
    assert items.items[0].values["place_code"] == "HND"
    changed = read(tmp_path, text, mapping=mapping, answers={"2:X": "NRT"})
    assert changed.items[0].values["place_code"] == "NRT"


def test_a_file_that_is_no_travel_plan_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedInput):
        read(tmp_path, "a,b\n1,2\n")
