"""The registers: visible tuples with unique keys, complete."""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

from exchange_desk import records
from exchange_desk.records import RECORDS
from exchange_desk.records.base import Base
from exchange_desk.storage.format import FORMAT

ROOT = Path(__file__).parents[2]


def test_every_kind_of_record_is_registered_once_under_its_own_name() -> None:
    assert len({r.__tablename__ for r in RECORDS}) == len(RECORDS)
    assert {r.__table__ for r in RECORDS} == set(Base.metadata.tables.values())
    files = {m.name for m in pkgutil.iter_modules(records.__path__)} - {"base"}
    assert files == {r.__tablename__ for r in RECORDS}


def test_every_column_has_words_for_the_screen_and_a_privacy_level() -> None:
    for record in RECORDS:
        for column in record.__table__.columns:
            if column.name != "id":
                assert column.info.get("label"), f"{record.__tablename__}.{column.name}"
                assert column.info["level"] in {"P0", "P1", "P2", "P3", "P4"}


def test_no_reference_cascades_behind_the_journal() -> None:
    for table in Base.metadata.tables.values():
        for key in table.foreign_keys:
            assert (key.ondelete, key.onupdate) == (None, None)


def test_every_released_format_has_an_old_file() -> None:
    kept = {p.stem for p in (ROOT / "tests" / "data" / "formats").glob("*.exdesk")}
    assert kept == {str(n) for n in range(1, FORMAT + 1)}


def test_every_rule_has_a_citation_and_a_name_of_its_own() -> None:
    packs = import_module("exchange_desk.rules.packs")
    assert len({rule.name for rule in packs.RULES}) == len(packs.RULES) > 0
    for rule in packs.RULES:
        assert rule.citation.strip(), rule.id
        assert rule.level in {"block", "warn", "note"}, rule.id


def test_every_document_has_a_key_a_golden_text_and_a_row_in_the_disclosure_matrix() -> None:
    documents = import_module("exchange_desk.packets.documents").DOCUMENTS
    assert len({d.key for d in documents}) == len(documents) == len({d.number for d in documents})
    golden = {p.stem for p in (ROOT / "tests" / "packets" / "golden").iterdir()}
    judged = {p.stem for p in (ROOT / "resources" / "disclosure").glob("*.csv")}
    for document in documents:
        assert any(name.startswith(document.key) for name in golden), document.key
        assert document.key in judged, document.key


def test_every_command_and_page_has_a_name_of_its_own() -> None:
    commands = import_module("exchange_desk.cli.commands").COMMANDS
    assert len({c.name for c in commands}) == len(commands)
    pages = import_module("ui.pages").PAGES
    assert len({p.key for p in pages}) == len(pages)
