"""A name of signs alone fits nobody, where it once fitted everybody."""

from __future__ import annotations

import pytest
from sample_desks import open_sample

from exchange_desk.basics.errors import RefusedInput
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
