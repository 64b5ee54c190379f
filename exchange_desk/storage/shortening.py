"""Set a drafted migration in few lines: one short call a column, several on a line."""

from __future__ import annotations

import re
import textwrap

_COLUMN = re.compile(r"sa\.Column\('(\w+)', sa\.(\w+)\(\), nullable=(True|False)\)")
_HEAD = '''
# fmt: off
def c(name: str, kind: Any = sa.Text, null: bool = False) -> Any:
    """A column; `null` says that it may be unknown."""
    return sa.Column(name, kind(), nullable=null)


def upgrade() -> None:'''


def shortened(text: str) -> str:
    """The same migration, shorter."""
    text = re.sub(r"\n *# ###.*", "", text).replace("\nfrom alembic import op\n\n\n", "\nfrom alembic import op\n\n")
    text = text.replace("\nimport sqlalchemy as sa", "\nfrom typing import Any\n\nimport sqlalchemy as sa", 1)
    text = text.replace("\ndef upgrade() -> None:", _HEAD, 1)
    text = re.sub(r"op\.create_table\((.*?)\n    \)\n", _table, text, flags=re.S)
    text = re.sub(
        r"    with op\.batch_alter_table\('(\w+)', schema=None\) as batch_op:\n((?:        .*\n)+)", _indexes, text
    )
    return re.sub(r"\n{3,}def ", "\n\n\ndef ", text.replace("batch_op.f(", "op.f(").replace(", unique=False", ""))


def _column(found: re.Match[str]) -> str:
    name, kind, null = found.groups()
    words = [f"'{name}'"] + ([f"sa.{kind}"] if kind != "Text" else []) + (["null=True"] if null == "True" else [])
    return f"c({', '.join(words)})"


def _table(found: re.Match[str]) -> str:
    inside = _one_piece(" ".join(_COLUMN.sub(_column, found[1]).split()))
    lines = textwrap.wrap(inside, 110, break_long_words=False, break_on_hyphens=False)
    return "op.create_table(\n" + "".join(f"        {line}\n" for line in lines).replace("\0", " ") + "    )\n"


def _one_piece(text: str) -> str:
    """Spaces inside brackets become NUL, so that no call is broken over two lines."""
    depth, out = 0, []
    for char in text:
        depth += (char in "([") - (char in ")]")
        out.append("\0" if char == " " and depth else char)
    return "".join(out)


def _indexes(found: re.Match[str]) -> str:
    table, lines = found[1], found[2].splitlines()
    calls = [
        re.sub(
            r"batch_op\.add_column\(",
            f"op.add_column('{table}', ",
            re.sub(r"batch_op\.create_index\((.*), (\[.*?\])", rf"op.create_index(\1, '{table}', \2", x.strip()),
        )
        for x in lines
    ]
    return "".join(f"    {call}\n" for call in calls if call)
