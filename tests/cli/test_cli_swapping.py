"""`swap` on the command line: one step, refused by name, and who is without a home now."""

from __future__ import annotations

import json

from sample_desks import open_sample

from exchange_desk.cli.main import main


def test_swap_is_one_step_and_tells_who_has_no_home_now(tmp_path, capsys):
    desk, known = open_sample("port-hardy-2027", tmp_path)
    desk.close()
    path = str(tmp_path / "sample.exdesk")

    def told(command, guest, *words, code=0):
        capsys.readouterr()
        about = ("--visit", known.visit, "--guest", known.guests[guest])
        assert main([command, path, *about, *words, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    told("place", "PH06", "--household", known.homes["F05"])
    done = told("swap", "PH08", "--with", known.guests["PH06"])
    assert done["unplaced"] == [known.guests["PH06"]]
    assert len(done["placements"]) == 1
    assert "in no home" in told("swap", "PH08", "--with", known.guests["PH06"], code=2)["error"]
    capsys.readouterr()
    assert main(["history", path, "--json"]) == 0
    labels = [step["label"] for step in json.loads(capsys.readouterr().out)]
    assert sum(label.startswith("Swap ") for label in labels) == 1
