"""Clashes as values: both sides named, people named, nothing said where all is well."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable

from exchange_desk.itinerary.clashes import CLASHES, Clash, clashes
from exchange_desk.itinerary.item import Item, Participant, Stay
from exchange_desk.itinerary.scene import scene
from tests.itinerary.itinerary_builders import STAY, TOKYO, VANCOUVER, a_guest, a_leg, an_item

HONMA = a_guest("Honma", role="leader", first_night=dt.date(2027, 10, 7), last_night=dt.date(2027, 10, 12))
KUDO = a_guest("Kudo", role="chaperone", first_night=dt.date(2027, 10, 8), last_night=dt.date(2027, 10, 12))
YUNA = a_guest("Yuna", role="student", adult=False)
GROUP = (HONMA, KUDO, YUNA)
BUT_KUDO = frozenset({"Kudo"})


def the_way_there() -> tuple[Item, ...]:
    alone = {"audience": ("named",), "included": BUT_KUDO}
    return (
        a_leg("NH 58", "CTS", "10-07 12:30", "HND", "10-07 14:10", left_out=BUT_KUDO),
        a_leg("NH 116", "HND", "10-07 21:55", "YVR", "10-07 14:40", left_out=BUT_KUDO),
        a_leg(
            "8P 1427", "YVR", "10-07 17:45", "YZT", "10-07 18:50", left_out=BUT_KUDO, notes="South Terminal: shuttle"
        ),
        a_leg("JL 504", "CTS", "10-08 10:30", "HND", "10-08 12:10", **alone),
        a_leg("AC 4", "NRT", "10-08 17:20", "YVR", "10-08 09:55", **alone),
        a_leg("8P 1423", "YVR", "10-08 12:35", "YZT", "10-08 13:40", **alone),
    )


def the_way_home() -> tuple[Item, ...]:
    return (
        a_leg("8P 1420", "YZT", "10-13 07:30", "YVR", "10-13 08:35"),
        a_leg("NH 115", "YVR", "10-13 16:20", "HND", "10-14 18:40"),
        a_leg("NH 79", "HND", "10-14 20:30", "CTS", "10-14 22:05"),
    )


def found(items: Iterable[Item], people: Iterable[Participant] = GROUP, stay: Stay = STAY) -> dict[str, list[Clash]]:
    result: dict[str, list[Clash]] = {}
    for clash in clashes(scene(items, people, stay)):
        result.setdefault(clash.code, []).append(clash)
    return result


def test_every_clash_function_has_a_name_of_its_own_and_says_what_it_looks_for() -> None:
    assert len({f.__name__ for f in CLASHES}) == len(CLASHES)
    assert all(f.__doc__ for f in CLASHES)


def test_the_date_line_is_no_clash() -> None:
    codes = found(the_way_there() + the_way_home())
    assert set(codes) == {
        "airport_change", "short_connection", "terminal_change", "different_arrival",
    }  # fmt: skip


def test_haneda_to_narita_is_a_change_of_airport() -> None:
    (change,) = found(the_way_there())["airport_change"]
    assert change.items == ("JL 504", "AC 4")
    assert change.people == ("Kudo",)
    assert "5 h 10 min" in change.text
    assert "Haneda" in change.text
    assert "Narita" in change.text


def test_immigration_needs_more_time_than_a_change_at_home() -> None:
    (short,) = found(the_way_home())["short_connection"]
    assert short.items == ("NH 115", "NH 79")
    assert short.level == "note"
    assert "1 h 50 min" in short.text


def test_a_terminal_in_the_remark_is_mentioned() -> None:
    (terminal,) = found(the_way_there())["terminal_change"]
    assert terminal.items == ("NH 116", "8P 1427")


def test_who_comes_apart_is_named() -> None:
    (apart,) = found(the_way_there())["different_arrival"]
    assert apart.people == ("Kudo",)
    assert "Fri 8 Oct 13:40" in apart.text


def test_a_train_that_leaves_before_the_other_arrives() -> None:
    dublin = {"zone": "Europe/Dublin", "kind": "train", "travel": True}
    one = an_item("A", "10-07 11:00", "10-07 12:37", place="Dublin Heuston", to_place="Limerick Junction", **dublin)
    two = an_item("B", "10-07 12:31", "10-07 13:23", place="Limerick Junction", to_place="Clonmel", **dublin)
    codes = found((one, two))
    (clash,) = codes["connection_leaves_before_arrival"]
    assert "person_twice_at_the_same_time" not in codes
    assert clash.level == "problem"
    assert "6 min" in clash.text


def test_the_same_person_twice_at_a_time() -> None:
    board = an_item("Board meeting", "10-11 14:00", "10-11 16:00", place="Municipal Hall", audience=("leader",))
    press = an_item("Interview", "10-11 15:30", "10-11 16:00", place="Arena", audience=("leader",))
    skating = an_item("Skating", "10-11 13:30", "10-11 16:30", place="Arena", audience=("students",))
    (twice,) = found((board, press, skating))["person_twice_at_the_same_time"]
    assert (twice.items, twice.people, twice.level) == (("Board meeting", "Interview"), ("Honma",), "warn")
    assert "Board meeting 14:00–16:00" in twice.text


def test_items_that_touch_do_not_overlap() -> None:
    lunch = an_item("Lunch", "10-08 11:45", "10-08 12:45")
    walk = an_item("Walk", "10-08 12:45", "10-08 14:00")
    assert "person_twice_at_the_same_time" not in found((lunch, walk))


def test_who_has_not_arrived_yet_is_not_counted_and_one_line_says_so() -> None:
    lunch = an_item("Lunch", "10-08 11:45", "10-08 12:45")
    evening = an_item("At home", "10-07", kind="home", time_note="evening")
    stage = scene((*the_way_there(), lunch, evening), GROUP, STAY)
    assert "Kudo" not in stage.present["Lunch"]
    assert "Kudo" not in stage.present["At home"]
    (note,) = [c for c in clashes(stage) if c.code == "programme_before_arrival"]
    assert note.people == ("Kudo",)
    assert set(note.items) == {"Lunch", "At home"}


def test_who_lands_during_an_item_joins_late() -> None:
    centre = an_item("Salmon centre", "10-08 13:30", "10-08 16:00")
    (note,) = found((*the_way_there(), centre))["programme_during_travel"]
    assert (note.people, note.level) == (("Kudo",), "note")
    assert "until 13:40" in note.text


def test_an_item_after_everybody_left_is_outside_the_visit() -> None:
    thanks = an_item("Thank-you evening", "10-15 19:00", audience=("hosts",))
    codes = found((thanks,))
    assert codes["outside_the_visit"][0].level == "note"
    assert "nobody_attends" not in codes


def test_an_item_of_another_year_is_told_with_its_year() -> None:
    stay = dataclasses.replace(STAY, starts=dt.date(2028, 2, 29), ends=dt.date(2028, 3, 5))
    (moved,) = [
        c for c in clashes(scene((an_item("Tea", "10-08 16:00"),), GROUP, stay)) if c.code == "outside_the_visit"
    ]
    assert (moved.level, "Fri 8 Oct 2027" in moved.text, "Sun 5 Mar 2028" in moved.text) == ("warn", True, True)


def test_hours_by_no_towns_clock_are_told_once() -> None:
    items = [an_item(name, f"10-08 {hour}:00", zone="UTC") for name, hour in (("Tea", 16), ("Songs", 18))]
    (told,) = found(items)["clock_not_known"]
    assert (told.level, told.items) == ("warn", ("Tea", "Songs"))
    assert "Tea on Fri 8 Oct and 1 more: the hour is kept as UTC" in told.text


def test_a_bed_kept_too_early_and_a_bed_that_is_missing() -> None:
    early = a_guest("Kudo", role="chaperone", first_night=dt.date(2027, 10, 7), last_night=dt.date(2027, 10, 12))
    (clash,) = found(the_way_there(), (HONMA, early, YUNA))["arrival_after_the_first_night"]
    assert clash.people == ("Kudo",)
    late = a_guest("Honma", role="leader", first_night=dt.date(2027, 10, 8), last_night=dt.date(2027, 10, 12))
    assert found(the_way_there(), (late, KUDO, YUNA))["arrival_before_the_first_night"][0].level == "problem"


def test_a_bed_kept_after_departure() -> None:
    stays = a_guest("Honma", first_night=dt.date(2027, 10, 7), last_night=dt.date(2027, 10, 13))
    goes = a_guest("Honma", first_night=dt.date(2027, 10, 7), last_night=dt.date(2027, 10, 11))
    assert "departure_before_the_last_night" in found(the_way_home(), (stays,))
    assert "departure_after_the_last_night" in found(the_way_home(), (goes,))


def test_arrival_after_midnight_belongs_to_the_night_before() -> None:
    late = a_leg("LATE", "YVR", "10-08 00:10", "YZT", "10-08 01:20")
    assert "arrival_after_the_first_night" not in found((late,), (HONMA,))


def test_children_do_not_travel_without_an_adult() -> None:
    alone = a_leg("8P 1", "YVR", "10-07 17:45", "YZT", "10-07 18:50", audience=("students",))
    grown = a_guest("Eighteen", role="student", adult=True)
    (clash,) = found((alone,), (HONMA, YUNA, grown))["children_without_an_adult"]
    assert (clash.level, clash.people) == ("problem", ("Yuna",))
    assert "children_without_an_adult" not in found(the_way_there())


def test_a_guest_without_a_way_home_is_named() -> None:
    home = [an_item("Coach", "10-13 07:30", "10-13 12:00", travel=True, kind="coach", left_out=BUT_KUDO)]
    (clash,) = found(home)["no_way_home"]
    assert clash.people == ("Kudo",)


def test_clocks_that_change_are_seen() -> None:
    stay = Stay(dt.date(2027, 3, 27), dt.date(2027, 3, 29), "Europe/Berlin")
    skipped = an_item("Night walk", "2027-03-28 02:30", zone="Europe/Berlin")
    assert found((skipped,), GROUP, stay)["clock_skips_this_hour"][0].level == "problem"
    stay = Stay(dt.date(2027, 10, 30), dt.date(2027, 11, 1), "Europe/Berlin")
    twice = an_item("Night walk", "2027-10-31 02:30", zone="Europe/Berlin")
    assert found((twice,), GROUP, stay)["clock_shows_this_hour_twice"][0].level == "warn"


def test_a_wrong_day_of_arrival_is_seen() -> None:
    backwards = a_leg("NH 115", "YVR", "10-13 16:20", "HND", "10-13 18:40")
    assert "ends_before_it_starts" in found((backwards,))
    slow = a_leg("NH 116", "HND", "10-07 21:55", "YVR", "10-08 14:40")
    assert "very_long_leg" in found((slow,))


def test_an_item_for_nobody_is_asked_about() -> None:
    talk = an_item("Talk", "10-08 09:00", audience=("interpreter",), audience_typed="interpreter")
    (clash,) = found((talk,))["nobody_attends"]
    assert "interpreter" in clash.text


def test_an_empty_visit_has_no_clashes() -> None:
    assert found((), ()) == {}
    assert TOKYO != VANCOUVER
