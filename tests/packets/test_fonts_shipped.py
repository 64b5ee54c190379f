"""The shipped fonts: there, embeddable, licensed, and opened only when a text needs them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

import exchange_desk.packets
from exchange_desk.basics.resources import resource
from exchange_desk.packets.fonts import HAN, LATIN, SCRIPTS, chain, han_language, typeface

FAMILIES = (LATIN, *SCRIPTS, *HAN.values())


def test_every_listed_file_is_shipped_and_none_is_left_over() -> None:
    listed = {name for family in FAMILIES for name in (family.regular, family.bold) if name}
    assert listed == {path.name for path in resource("fonts").glob("*.ttf")}


def test_every_font_may_be_embedded_and_has_glyf_outlines() -> None:
    for family in FAMILIES:
        with TTFont(resource("fonts", family.regular), lazy=True) as font:
            assert font["OS/2"].fsType == 0, family.key
            assert "glyf" in font, family.key


def test_the_licences_lie_beside_the_fonts_and_in_the_notice() -> None:
    notice = resource("NOTICE.md").read_text(encoding="utf-8")
    for name in ("OFL.txt", "OFL-cjk.txt"):
        assert "SIL OPEN FONT LICENSE" in resource("fonts", name).read_text(encoding="utf-8")
        assert name in notice


def test_importing_the_room_opens_no_font() -> None:
    code = (
        "import exchange_desk.packets.sheet, exchange_desk.packets.printing\n"
        "from exchange_desk.packets.fonts import typeface\n"
        "print(typeface.cache_info().currsize)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "0\n"


def test_language_tags_find_their_han_shapes() -> None:
    tags = {
        "ja": "ja",
        "ja-JP": "ja",
        "zh": "zh-Hans",
        "zh_TW": "zh-Hant",
        "zh-Hant-HK": "zh-Hant",
        "ko": "ko",
        "en": "",
    }
    assert {tag: han_language(tag) for tag in tags} == tags
    assert chain("ko")[chain("ko").index(HAN["ko"]) + 1] is not HAN["ko"]


def test_a_family_without_a_bold_file_is_drawn_with_a_heavier_pen() -> None:
    assert typeface(HAN["ko"], True).faked_bold
    assert not typeface(HAN["ja"], True).faked_bold


def test_only_one_place_turns_text_into_ink() -> None:
    """No ReportLab paragraph, string table or drawString anywhere: their texts are markup or boxes."""
    room = Path(exchange_desk.packets.__file__).parent
    forbidden = re.compile(r"platypus|Paragraph\b|drawString|drawCentredString|drawRightString|textLine|beginText")
    for path in room.rglob("*.py"):
        found = forbidden.search(path.read_text(encoding="utf-8"))
        assert found is None, f"{path.name}: {found and found[0]}"
        if path.name not in ("pen.py", "embed.py", "qr.py"):  # the last one computes squares and draws nothing
            assert "reportlab" not in path.read_text(encoding="utf-8"), path.name
