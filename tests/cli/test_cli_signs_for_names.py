"""Slips of the hand: a name of signs alone fits nobody, a wrong option is one document of JSON too."""

from __future__ import annotations

import json

import pytest
from sample_desks import open_sample

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.cli.main import main
from exchange_desk.queries.which import which_record


@pytest.mark.parametrize("word", ["-", "()", "…/…", "'"])
@pytest.mark.parametrize("kind", ["participation", "household", "visit"])
def test_signs_alone_name_nobody(numata, kind, word):
    with numata.reading() as session, pytest.raises(RefusedInput, match="There is no"):
        which_record(session, kind, word)


@pytest.fixture(scope="module")
def numata(tmp_path_factory):
    desk, _known = open_sample("port-hardy-2027", tmp_path_factory.mktemp("signs"))
    yield desk
    desk.close()


def test_a_slip_of_the_command_line_is_one_json_document_too(capsys):
    assert main(["match", "--json", "--bogus"]) == 2
    said = capsys.readouterr()
    assert json.loads(said.out)["code"] == 2
    assert said.err.count("\n") == 1
    assert "--help" in said.err
