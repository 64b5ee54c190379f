"""Weights are the committee's: kept with the visit, refused in words, previewed without a trace."""

from __future__ import annotations

import json

import pytest
from sample_desks import open_sample
from sample_worlds import a_guest, a_home, a_world

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.main import main
from exchange_desk.matching.comparing import preview_weights
from exchange_desk.matching.points import WEIGHTS
from exchange_desk.matching.weight_words import WORDS
from exchange_desk.operations.weights import set_usual_weights, set_weights
from exchange_desk.queries.facts import world_of
from exchange_desk.queries.weights import weight_rows
from exchange_desk.rules.facts import PlacementFacts


@pytest.fixture
def desk(tmp_path):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    with desk:
        yield desk, known.visit


def rows_of(desk, visit):
    with desk.reading() as session:
        return {row.rule: row for row in weight_rows(session, visit)}


def test_every_weight_is_told_in_words():
    assert set(WORDS) == set(WEIGHTS)


def test_a_number_of_the_visit_goes_before_the_committees_and_that_before_ours(desk):
    desk, visit = desk
    with desk.writing("Usual") as session:
        set_usual_weights(session, weights={"language": 20, "interest": 9})
    with desk.writing("Visit") as session:
        set_weights(session, visit_id=visit, weights={"language": 30})
    rows = rows_of(desk, visit)
    assert (rows["language"].now, rows["language"].usual, rows["language"].own) == (30, 20, True)
    assert (rows["interest"].now, rows["interest"].own) == (9, False)
    assert rows["home_wish"].now == WEIGHTS["home_wish"]
    with desk.reading() as session:
        weights = world_of(session, visit).rules.weights
    assert (weights["language"], weights["interest"]) == (30, 9)


def test_a_number_is_given_back_and_a_change_is_one_step_that_can_be_undone(desk):
    desk, visit = desk
    with desk.writing("Visit") as session:
        set_weights(session, visit_id=visit, weights={"language": 30})
    with desk.writing("Back") as session:
        set_weights(session, visit_id=visit, weights={"language": None})
    assert not rows_of(desk, visit)["language"].own
    desk.undo()
    assert rows_of(desk, visit)["language"].now == 30


@pytest.mark.parametrize(("weights", "words"), [({"colour": 3}, "no weight"), ({"language": 1001}, "-1,000 to 1,000")])
def test_what_is_no_weight_or_out_of_range_is_refused_and_nothing_is_kept(desk, weights, words):
    desk, visit = desk
    with pytest.raises(RefusedInput, match=words), desk.writing("Wrong") as session:
        set_weights(session, visit_id=visit, weights={"interest": 5, **weights})
    assert not rows_of(desk, visit)["interest"].own


def a_tie():
    near = a_home("near", languages=("en",))
    far = a_home("far", distance_km=12.0, languages=("ja",))
    guest = a_guest("g", languages=("ja",))
    return a_world([guest], [near, far], placements=(PlacementFacts("p", "g", "near", None, guest.nights),))


def test_the_preview_tells_who_would_move_and_why():
    world = a_tie()
    (move,) = preview_weights(world, {"language": 20, "far_away": 0}).moves
    assert (move.was, move.goes) == (world.homes["near"].name, world.homes["far"].name)
    assert "Japanese" in move.why
    assert world.placements == a_tie().placements


def test_the_preview_moves_nobody_for_numbers_that_count_for_nothing():
    seen = preview_weights(a_tie(), {"language": 0, "far_away": 0})
    assert (seen.moves, seen.stay) == ((), 1)


def test_a_locked_guest_stays_whatever_counts():
    world = a_tie()
    placement = PlacementFacts("p", "g", "near", None, world.guests["g"].nights, locked=True)
    locked = a_world([world.guests["g"]], list(world.homes.values()), placements=(placement,))
    assert preview_weights(locked, {"language": 90, "far_away": 0}).moves == ()


def test_the_command_line_shows_changes_and_previews(tmp_path, capsys):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    desk.close()
    file = [str(tmp_path / "sample.exdesk"), "--visit", known.visit]
    assert main(["weights", *file, "--set", "language=30", "--set", "interest=", "--json"]) == 0
    shown = {row["rule"]: row for row in json.loads(capsys.readouterr().out)}
    assert (shown["language"]["points"], shown["language"]["own"], shown["interest"]["own"]) == (30, True, False)
    assert main(["weights", *file, "--committee", "--set", "diet_served=9", "--json"]) == 0
    usual = {row["rule"]: row for row in json.loads(capsys.readouterr().out)}["diet_served"]
    assert (usual["points"], usual["usual"], usual["own"]) == (9, 9, False)
    for wrong in ("colour=3", "language", "language=many", "language=1e9", "language=²"):
        assert main(["weights", *file, "--set", wrong]) == 2
        assert "Traceback" not in capsys.readouterr().err
    assert main(["weights", *file, "--set", "language=0", "--preview", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["stay"] == 0  # nobody is placed yet
    assert main(["weights", *file, "--json"]) == 0
    assert {row["rule"]: row["points"] for row in json.loads(capsys.readouterr().out)}["language"] == 30
