"""The sheets of a run as a neutral outline (texts, tables, boxes, photos) that any other engine can set."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from exchange_desk.packets.block import Block, Columns, Rule, Stack, Text
from exchange_desk.packets.boxes import Frame, Ticked
from exchange_desk.packets.labels import LabelPage
from exchange_desk.packets.pictures import Pictured
from exchange_desk.packets.press import Job, Press
from exchange_desk.packets.sheet import Sheet
from exchange_desk.packets.table import Table
from exchange_desk.packets.text.style import plain, spans

Node = dict[str, Any]
ROOM = 500.0  # points, about the width of a page between its margins


def outline(ours: Press, jobs: Sequence[Job]) -> Node:
    """Sheets, each with its paper in points, its nodes and its foot; and the photos, in base64."""
    photos: dict[bytes, int] = {}
    sheets = []
    for job in jobs:
        paper = ours.paper_of(job.document)
        sheet = Sheet(paper, ours.languages_of(job.subject))
        nodes = [node for block in job.document.tell(job.content, sheet) for node in _nodes(block, photos)]
        foot = f"{job.document.title} · {job.subject.name} · revision {job.revision} · {job.document.level}"
        sheets.append({"paper": [paper.width, paper.height], "nodes": nodes, "foot": foot})
    return {"sheets": sheets, "photos": [base64.b64encode(jpeg).decode() for jpeg in photos]}


def _nodes(block: Block, photos: dict[bytes, int]) -> list[Node]:
    match block:
        case Text():
            parts = [
                [s.text, s.size or block.style.size, block.style.bold if s.bold is None else s.bold]
                for s in spans(block.words)
            ]
            return [{"kind": "text", "parts": parts, "align": block.style.align}]
        case Pictured():
            number = photos.setdefault(block.jpeg, len(photos))
            return [{"kind": "photo", "photo": number, "inside": _nodes(block.inside, photos)}]
        case Stack():
            return [node for one in block.blocks for node in _nodes(one, photos)]
        case Rule():
            return [{"kind": "rule"}]
        case Columns():
            return [{"kind": "columns", "inside": [_nodes(one, photos) for one in block.stacks]}]
        case Frame():
            return [{"kind": "box", "inside": _nodes(block.inside, photos)}]
        case Ticked():
            return _nodes(block.inside, photos)
        case LabelPage():
            cells = [[{"kind": "text", "parts": [[plain(t.words), 16.0, t.bold]], "align": "centre"} for t in label]
                     for label in block.labels]  # fmt: skip
            rows = [cells[at : at + 2] for at in range(0, len(cells) - len(cells) % 2, 2)]
            return [{"kind": "table", "widths": [1, 1], "head": [], "rows": rows}] if rows else []
        case Table():
            return [
                {
                    "kind": "table",
                    "widths": [max(width, 1.0) for width in block.widths(ROOM)],
                    "head": [_nodes(cell, photos) for cell in block._head],
                    "rows": [[_nodes(cell, photos) for cell in row] for row in block._rows],
                }
            ]
        case _:
            return []
