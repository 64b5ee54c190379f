"""The fonts inside one PDF: codes handed out as glyphs are used, embedded as subsets when the file is closed."""

from __future__ import annotations

import hashlib
import struct
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc

from exchange_desk.packets.fonts import Typeface

_DROPPED = (
    "GSUB",
    "GPOS",
    "GDEF",
    "name",
    "OS/2",
    "cmap",
    "post",
    "BASE",
    "STAT",
    "kern",
    "meta",
    "DSIG",
    "vhea",
    "vmtx",
)


class Codes(dict[int, str]):
    """Character (its number) to the four hex digits of its code, for text set plainly; fills itself."""

    def __init__(self, font: Embedded) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, char: int) -> str:
        code = self[char] = self._font.code(self._font.face.glyph(char), chr(char))
        return code


class Embedded:
    """One typeface in one document. ReportLab asks `addObjects` when it closes the file."""

    def __init__(self, face: Typeface, document: Any) -> None:
        self.face = face
        self.plain = Codes(self)
        self._codes: dict[tuple[int, str], str] = {}
        self._glyphs: list[tuple[int, str]] = []
        self._drawn: dict[str, str] = {}
        self.code(0, "")
        self.name = f"F{len(document.delayedFonts) + 1}"
        document.delayedFonts.append(self)

    def code(self, glyph: int, text: str) -> str:
        """The code of a glyph that stands for a text; a glyph that stands for two texts has two codes."""
        try:
            return self._codes[glyph, text]
        except KeyError:
            code = self._codes[glyph, text] = f"{len(self._glyphs):04X}"
            self._glyphs.append((glyph, text))
            return code

    def hex(self, text: str) -> str:
        """The codes of a text set plainly."""
        try:
            return self._drawn[text]
        except KeyError:
            found = self._drawn[text] = text.translate(self.plain)
            return found

    def addObjects(self, document: Any) -> None:
        """Write the font and its subset into the document."""
        array, mapping = pdfdoc.PDFArray, pdfdoc.PDFDictionary
        data, new_ids = self._subset()
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
        base = pdfdoc.PDFName(f"{tag}+Noto{self.face.key}")
        extents = self.face.font.get_font_extents("ltr")
        head = self.face.face.reference_table("head").data
        box = [round(value * self.face.scale) for value in struct.unpack(">4h", head[36:44])]
        descriptor = mapping(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": 4,
                "FontBBox": array(box),
                "ItalicAngle": 0,
                "Ascent": round(extents.ascender * self.face.scale),
                "Descent": round(extents.descender * self.face.scale),
                "CapHeight": 714,
                "StemV": 80,
                "FontFile2": self._stream(document, "file", data, {"Length1": len(data)}),
            }
        )
        to_glyph = b"".join(struct.pack(">H", new_ids[glyph]) for glyph, _ in self._glyphs)
        widths = [round(self.face.width(glyph), 2) for glyph, _ in self._glyphs]
        descendant = mapping(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": base,
                "CIDSystemInfo": mapping(
                    {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(descriptor, f"descriptor:{self.name}"),
                "DW": 1000,
                "W": array([0, array(widths)]),
                "CIDToGIDMap": self._stream(document, "glyphs", to_glyph),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(
            mapping(
                {
                    "Type": pdfdoc.PDFName("Font"),
                    "Subtype": pdfdoc.PDFName("Type0"),
                    "BaseFont": base,
                    "Encoding": pdfdoc.PDFName("Identity-H"),
                    "DescendantFonts": array([document.Reference(descendant, f"descendant:{self.name}")]),
                    "ToUnicode": self._stream(document, "text", self._to_unicode().encode("ascii")),
                }
            ),
            f"font:{self.name}",
        )

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({glyph for glyph, _ in self._glyphs})
        wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
        wanted.drop_table_tag_set.update({int.from_bytes(tag.ljust(4).encode(), "big") for tag in _DROPPED})
        plan = hb.SubsetPlan(self.face.face, wanted)
        new_ids = plan.old_to_new_glyph_mapping
        return plan.execute().blob.data, {glyph: new_ids[glyph] for glyph, _ in self._glyphs}

    def _stream(self, document: Any, what: str, data: bytes, more: dict[str, int] | None = None) -> Any:
        stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(dict(more or {})), data)
        stream.filters = [pdfdoc.PDFZCompress] if document.compression else []
        return document.Reference(stream, f"{what}:{self.name}")

    def _to_unicode(self) -> str:
        lines = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for code, (_, text) in enumerate(self._glyphs)
            if text
        ]
        blocks = [lines[at : at + 100] for at in range(0, len(lines), 100)]
        body = "\n".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        )
