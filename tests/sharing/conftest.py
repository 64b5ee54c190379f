"""Desks filled with the samples, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from exchange_desk.desk import Desk
from exchange_desk.operations.samples import fill_sample, sample_named


@pytest.fixture(scope="session")
def sample_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("samples")
    files = {}
    for name, town, country in (("port-hardy-2027", "Port Hardy", "CA"), ("hennef-2027", "Hennef", "DE")):
        files[name] = folder / f"{name}.exdesk"
        fill = ("Fill", "test", lambda session, name=name: fill_sample(session, sample_named(name)))
        Desk.create(files[name], name=f"Committee of {town}", town=town, country=country, fill=fill).close()
    return files


def _copy(file: Path, folder: Path) -> Iterator[Desk]:
    path = folder / file.name
    shutil.copy(file, path)
    with Desk.open(path) as desk:
        yield desk


@pytest.fixture
def port_hardy(sample_files: dict[str, Path], tmp_path: Path) -> Iterator[Desk]:
    yield from _copy(sample_files["port-hardy-2027"], tmp_path)


@pytest.fixture
def hennef(sample_files: dict[str, Path], tmp_path: Path) -> Iterator[Desk]:
    yield from _copy(sample_files["hennef-2027"], tmp_path)
