"""Cars, rides and the roll call from the command line."""

from __future__ import annotations

import json

import pytest

from exchange_desk.cli.main import main
from exchange_desk.desk import Desk
from tests.queries.arrival_desk import arrivals


@pytest.fixture
def call(tmp_path, capsys):
    path = tmp_path / "hardy.exdesk"
    desk = Desk.create(path, name="Port Hardy", town="Port Hardy", country="CA")
    with desk, desk.writing("Visit") as session:
        visit = arrivals(session).visit

    def run(name, *words):
        code = main([name, str(path), "--visit", visit, *words, "--json"])
        said = capsys.readouterr()
        return code, json.loads(said.out)

    return run


def test_a_car_is_added_changed_told_and_taken_away(call):
    assert call("car", "Van")[0] == 2  # nobody said how many seats
    code, told = call("car", "Van", "--seats", "7", "--driver", "Tom Morin", "--phone", "+1 250 555 0142")
    assert (code, told["seats"], told["driver"], told["cleared"]) == (0, 7, "Tom Morin", True)
    assert call("car", "van", "--seats", "6", "--child-seats", "2")[1]["name"] == "Van"
    (row,) = call("cars")[1]
    assert (row["seats"], row["child_seats"]) == (6, 2)
    assert call("car", "Van", "--remove")[1]["rides"] == 0
    assert call("cars")[1] == []


def test_guests_are_seated_and_what_does_not_fit_is_said(call):
    call("car", "Mini", "--seats", "1", "--driver", "Tom Morin")
    ride = ("ride", "--item", "NH 116", "--way", "meet", "--car", "Mini")
    code, told = call(*ride, "--seat", "Honma Abe", "--leaves-at", "13:00")
    assert (code, told["rides"][0]["leaves_at"], told["words"]) == (0, "13:00", [])
    told = call(*ride, "--seat", "Kudo Abe")[1]
    assert "2 need a seat, there is 1" in told["words"][0]
    assert call(*ride, "--unseat", "Kudo Abe", "--confirm")[1]["rides"][0]["confirmed"]
    board = {row["way"]: row for row in call("rides")[1]}
    assert (board["meet"]["of"], len(board["meet"]["without_car"])) == (4, 3)
    assert board["see_off"]["number"] == "NH 115"
    assert call(*ride, "--off")[1]["seats"] == 1
    assert call(*ride, "--off")[0] == 2


def test_the_roll_is_called_by_names(call):
    told = call("roll", "--item", "NH 116", "--way", "meet", "--here", "Mei Ito", "--missing", "Ren Ito")[1]
    assert (told["of"], told["here"], told["missing"]) == (4, 1, 1)
    assert call("roll", "--item", "NH 116", "--way", "meet", "--clear", "Ren Ito")[1]["missing"] == 0
    assert call("roll", "--item", "NH 116", "--way", "meet", "--anew")[1]["here"] == 0
    assert call("roll", "--item", "Flight")[0] == 0
    assert call("roll", "--item", "AC 9")[0] == 2


def test_the_fewest_cars_are_told_first_and_taken_then(call):
    assert call("fewest-cars", "--item", "NH 116", "--way", "meet")[0] == 2  # no cars yet
    call("car", "Mini", "--seats", "2", "--driver", "Tom Morin")
    call("car", "Van", "--seats", "5", "--driver", "Tom Morin")
    told = call("fewest-cars", "--item", "NH 116", "--way", "meet", "--dry-run")[1]
    assert [(car["car"], len(car["riders"])) for car in told["cars"]] == [("Van", 4)]
    assert call("rides")[1][0]["rides"] == []
    assert call("fewest-cars", "--item", "NH 116", "--way", "meet")[1] == told
    assert call("rides")[1][0]["without_car"] == []


def test_meals_are_counted(call):
    assert call("meals") == (0, [])
