"""The programme from the command line: items told, added, changed, removed, and who takes part with which seat."""

from __future__ import annotations

import json

import pytest
from sample_desks import open_sample

from exchange_desk.cli.main import main


@pytest.fixture
def call(tmp_path, capsys):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    desk.close()

    def run(command, *words):
        code = main([*command.split(), str(desk.path), "--visit", known.visit, *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def told(run, command, *words):
    code, out, err = run(command, *words, "--json")
    assert code == 0, err
    return json.loads(out)


def test_items_are_told_with_every_clock(call):
    rows = told(call, "items", "--day", "2027-10-07")
    flight = next(row for row in rows if row["number"] == "NH 116")
    assert flight["starts"]["words"] == "Thu 7 Oct 21:55 Tokyo · 05:55 Vancouver, same day"
    assert flight["change"] == "7 h 45 min"
    assert "NH 116" in call("items")[1]


def test_what_is_typed_is_added_with_what_options_say(call):
    row = told(
        call, "item add", "18-20 Reception @ Town hall", "--day", "2027-10-09", "--who", "adults,hosts", "--dress",
        "jacket", "--who-pays", "our committee", "--status", "draft", "--private",
    )  # fmt: skip
    assert (row["title"], row["hours"], row["place"]) == ("Reception", "18:00–20:00", "Town hall")
    assert (row["dress"], row["who_pays"]) == ("jacket", "our committee")
    assert (row["status"], row["private"], row["who"]) == ("draft", True, "adults, hosts")


def test_what_is_typed_with_its_days_is_repeated_and_what_is_no_day_is_refused(call):
    before = len(told(call, "items"))
    code, out, err = call("item add", "every weekday 7:30 Choir until 12 Oct", "--day", "2027-10-09", "--dress", "red")
    assert (code, out.splitlines()[1:]) == (0, ["  Tue 12 Oct"]), err
    rows = [row for row in told(call, "items") if row["title"] == "Choir"]
    assert [(row["day"], row["hours"], row["dress"]) for row in rows] == [
        ("2027-10-11", "07:30", "red"), ("2027-10-12", "07:30", "red"),
    ]  # fmt: skip
    code, out, err = call("item add", "every day 7:30 Choir until 31 Nov", "--day", "2027-10-09")
    assert (code, "“until 31 Nov” is not a day" in err) == (2, True)
    assert len(told(call, "items")) == before + 2


def test_a_leg_takes_the_zones_of_its_places_and_its_day_from_the_times(call):
    row = told(
        call, "item add", "home", "--leg", "--day", "2027-10-13", "--from", "16:20", "--to", "18:40", "--place", "YVR",
        "--to-place", "HND", "--number", "NH 115", "--booking", "ZZGRP1", "--terminal", "M",
    )  # fmt: skip
    assert (row["ends"]["on"], row["ends"]["zone"], row["duration"]) == ("2027-10-14", "Asia/Tokyo", "10 h 20 min")
    assert (row["booking"], row["terminal"]) == ("ZZGRP1", "M")


def test_an_item_is_changed_moved_and_emptied(call):
    told(call, "item add", "20:00-23:30 Party @ Hall", "--day", "2027-10-09", "--notes", "loud")
    row = told(call, "item change", "Party", "--to", "0:30", "--notes", "-")
    assert (row["starts"]["on"], row["ends"]["on"], row["notes"]) == ("2027-10-09", "2027-10-10", None)
    row = told(call, "item change", "Party", "--day", "2027-10-10")
    assert (row["starts"]["on"], row["ends"]["on"]) == ("2027-10-10", "2027-10-11")


def test_the_second_showing_of_an_hour_can_be_said(call):
    words = ("Night walk", "--day", "2027-11-07", "--from", "1:30", "--to", "3:00", "--zone", "America/New_York")
    assert told(call, "item add", *words)["duration"] == "2 h 30 min"
    assert told(call, "item change", "Night walk", "--from", "1:30", "--second", "starts")["duration"] == "1 h 30 min"


def test_an_hour_that_does_not_exist_is_refused(call):
    code, _out, err = call("item add", "Night walk", "--day", "2027-03-28", "--from", "2:30", "--zone", "Europe/Berlin")
    assert code == 2
    assert "put forward" in err


def test_removing_says_what_went(call):
    told(call, "item add", "12:00 Lunch at the harbour", "--day", "2027-10-09")
    assert told(call, "item remove", "harbour")["title"] == "Lunch at the harbour"
    assert call("item remove", "harbour")[0] == 2


def test_one_guest_has_a_seat_and_is_not_named_for_it(call):
    rows = told(call, "item who", "NH 116", "--guest", "Honma Shuichi", "--seat", "34 A", "--booking", "ZZONE1")
    row = next(row for row in rows if row["name"].startswith("Honma"))
    assert (row["seat"], row["booking"], row["takes_part"]) == ("34 A", "ZZONE1", True)
    assert next(row for row in told(call, "items") if row["number"] == "NH 116")["who"] == "all but Kudo Daisuke"


def test_a_guest_is_named_out_and_left_to_the_audience_again(call):
    def named(*words):
        rows = told(call, "item who", "NH 116", *words)
        return next((row["takes_part"], row["named"]) for row in rows if row["name"].startswith("Honma"))

    assert named() == (True, None)
    assert named("--guest", "Honma Shuichi", "--out") == (False, False)
    assert named("--guest", "Honma Shuichi", "--by-audience") == (True, None)
    assert call("item who", "NH 116", "--out")[0] == 2


@pytest.mark.parametrize(
    "words",
    [("--groups", "Purple"), ("--meals", "brunch"), ("--who", "parents"), ("--from", "25:00"), ("--community", "Oslo")],
)
def test_what_is_not_known_is_refused_in_words(call, words):
    code, _out, err = call("item change", "NH 116", *words)
    assert code == 2
    assert err.strip()
    assert "Traceback" not in err


def test_places_are_found_added_changed_and_removed(tmp_path, capsys):
    desk, _known = open_sample("port-hardy-2027", tmp_path)
    desk.close()

    def run(command, *words):
        code = main([*command.split(), str(desk.path), *words, "--json"])
        said = capsys.readouterr()
        return json.loads(said.out) if code == 0 else said.err

    assert run("places", "東京")[0]["code"] == "HND"
    assert (
        run("own-place add", "Tokyo House", "--kind", "hall", "--address", "1 Main St")["zone"] == "America/Vancouver"
    )
    assert [row["name"] for row in run("places", "tokyo")[:2]] == ["Tokyo House", "Haneda Airport"]
    changed = run("own-place change", "tokyo house", "--code", "TKH", "--address", "-")
    assert (changed["code"], changed["address"]) == ("TKH", "")
    assert [row["code"] for row in run("places")] == ["TKH"]
    assert run("own-place remove", "TKH")["name"] == "Tokyo House"
    assert run("places") == []
    assert "no place" in run("own-place remove", "TKH")


def test_an_item_is_repeated_changed_with_the_later_ones_and_removed(call):
    told(call, "item add", "7:30 breakfast @ Hall", "--day", "2027-10-08")
    shown = told(call, "item repeat", "breakfast", "--weekdays", "--dry-run")
    assert [day["day"] for day in shown["days"]] == ["2027-10-11", "2027-10-12", "2027-10-13"]
    assert shown["made"] == []
    made = told(call, "item repeat", "breakfast", "--weekdays")["made"]
    assert len(made) == 3
    told(call, "item change", made[1], "--from", "8:00", "--later")
    rows = [row for row in told(call, "items") if row["title"] == "breakfast"]
    assert [row["hours"] for row in rows] == ["07:30", "07:30", "08:00", "08:00"]
    assert told(call, "item remove", made[2], "--series")["items"] == 4
    assert call("item repeat", "NH 116", "--on", "Caturday")[0] == 2
    assert call("item repeat", "NH 116", "--on", "Mon", "--weekdays")[0] == 2


def test_a_programme_is_copied_kept_as_a_template_and_confirmed(tmp_path, capsys):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    desk.close()

    def run(command, *words):
        code = main([*command.split(), str(desk.path), *words, "--json"])
        said = capsys.readouterr()
        return json.loads(said.out) if code == 0 else said.err

    partner = run("list", "community")[0]["id"]
    new = run(
        "visit add", "--partner", partner, "--direction", "inbound", "--from", "2029-10-04", "--to", "2029-10-09",
        "--title", "Numata 2029",
    )["id"]  # fmt: skip
    shown = run("programme copy", "--visit", new, "--from", known.visit, "--dry-run")
    coming = [row for row in shown["items"] if not row["why_not"]]
    assert shown["made"] == []
    assert coming[0]["to_day"] == "2029-10-04"
    assert len(run("programme copy", "--visit", new, "--from", known.visit)["made"]) == len(coming)
    assert all(row["status"] == "draft" for row in run("items", "--visit", new))
    assert run("drafts confirm", "--visit", new)["confirmed"] == len(coming)
    template = run("template save", "Mayor", "--visit", known.visit, "--item", "Meeting with the mayor")
    assert template["items"] == ["Meeting with the mayor"]
    again = run("programme copy", "--visit", new, "--from", "Template: Mayor", "--day", "1", "--onto", "6")
    assert len(again["made"]) == 1
    assert "Say with --item or --day" in run("template save", "Empty", "--visit", known.visit)
    assert "another day" in run("programme copy", "--visit", new, "--from", new)
