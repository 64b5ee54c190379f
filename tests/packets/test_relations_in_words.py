"""Every relation that is read from a list is told in each language of the documents."""

from __future__ import annotations

from exchange_desk.basics.languages import LANGUAGES
from exchange_desk.intake.relation_words import KIN
from exchange_desk.packets.phrases.words import phrase_rows


def test_every_relation_that_is_read_has_its_word_in_every_language() -> None:
    told = {row["code"]: row for row in phrase_rows("values") if row["kind"] == "relation"}
    read = {relation.replace("-", "_").replace(" ", "_") for relation, _ in KIN.values()}
    assert "lodger" in read
    assert read <= set(told)
    assert all(told[relation][language] for relation in read for language in LANGUAGES)
