"""Ids are random UUIDs of version 4."""

from __future__ import annotations

import uuid

from exchange_desk.basics.ids import new_id


def test_every_id_is_a_random_uuid_and_no_two_are_the_same() -> None:
    made = [new_id() for _ in range(2000)]
    assert len(set(made)) == 2000
    for each in map(uuid.UUID, made):
        assert (each.version, each.variant) == (4, uuid.RFC_4122)
    assert all(len(each) == 36 for each in made)
