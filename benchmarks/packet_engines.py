"""Other engines setting the same outline: `python packet_engines.py ENGINE OUTLINE.json FONTS OUT.pdf`.

Needs nothing of this program: run it with an interpreter that has typst, weasyprint or fpdf2. Prints JSON: seconds
from the outline to the PDF (the import of the engine is not counted), pages, and the peak memory in MB.
"""

from __future__ import annotations

import base64
import html
import io
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

Node = dict[str, Any]


def typst_source(outline: Node, _photos: Path) -> str:
    """A typst document; every text is given as a string, so nothing in it is markup."""
    out = ['#set text(font: ("Noto Sans", "Noto Sans JP", "Noto Sans Arabic"), size: 12pt, fallback: true)',
           "#set par(leading: 0.5em)", "#set block(spacing: 4pt)"]  # fmt: skip
    for number, sheet in enumerate(outline["sheets"]):
        wide, high = sheet["paper"]
        foot = f"#text(size: 8pt, {json.dumps(sheet['foot'], ensure_ascii=False)})"
        out.append(
            f"#set page(width: {wide}pt, height: {high}pt, margin: (x: 56pt, y: 51pt), footer: [{foot}])"
            if number == 0 or sheet["paper"] != outline["sheets"][number - 1]["paper"]
            else "#pagebreak()"
        )
        out += [_typst(node) for node in sheet["nodes"]]
    return "\n".join(out)


def _typst(node: Node) -> str:
    kind = node["kind"]
    if kind == "text":
        parts = "".join(
            f"#text(size: {size}pt, weight: {'700' if bold else '400'}, {json.dumps(text, ensure_ascii=False)})"
            for text, size, bold in node["parts"]
        )
        return f"#block[{parts}]"
    if kind == "rule":
        return "#line(length: 100%, stroke: 0.5pt)"
    if kind == "box":
        inside = "\n".join(_typst(one) for one in node["inside"])
        return f"#block(stroke: 1.5pt, inset: 7pt, breakable: false, width: 100%)[{inside}]"
    if kind == "columns":
        inside = ", ".join("[" + "\n".join(_typst(one) for one in stack) + "]" for stack in node["inside"])
        return f"#grid(columns: {len(node['inside'])}, gutter: 18pt, {inside})"
    if kind == "photo":
        inside = "\n".join(_typst(one) for one in node["inside"])
        return f'#grid(columns: (1fr, 74pt), gutter: 11pt, [{inside}], image("photo{node["photo"]}.jpg", width: 74pt))'
    widths = ", ".join(f"{width}fr" for width in node["widths"])
    cells = ", ".join("[" + "".join(_typst(one) for one in cell) + "]" for row in node["rows"] for cell in row)
    head = ", ".join("[" + "".join(_typst(one) for one in cell) + "]" for cell in node["head"])
    header = f"table.header({head}), " if head else ""
    return f"#table(columns: ({widths}), stroke: none, inset: 3pt, {header}{cells})"


def as_html(outline: Node, photos: Path) -> str:
    """An HTML document with a page of its own for every sheet."""
    look = (
        "<meta charset=utf-8><style>@page{margin:51pt 56pt}@page letter{size:612pt 792pt}"
        "@page wide{size:792pt 612pt}@page a4{size:595pt 842pt}@page a4wide{size:842pt 595pt}"
        "body{font-family:'Noto Sans','Noto Sans JP';font-size:12pt}"
        ".sheet{break-before:page}.box{border:1.5pt solid;padding:7pt;break-inside:avoid}p{margin:0 0 2pt}"
        "table{width:100%;border-collapse:collapse}td,th{padding:3pt;vertical-align:top;text-align:left}"
        ".foot{font-size:8pt}img{float:right;width:74pt}</style>"
    )
    out = [look]
    for sheet in outline["sheets"]:
        wide, high = sheet["paper"]
        name = ("letter" if wide == 612 else "a4") if wide < high else ("wide" if high == 612 else "a4wide")
        inside = "".join(_html(node, photos) for node in sheet["nodes"])
        out.append(f"<div class=sheet style='page:{name}'>{inside}<p class=foot>{html.escape(sheet['foot'])}</p></div>")
    return "".join(out)


def _html(node: Node, photos: Path) -> str:
    kind = node["kind"]
    if kind == "text":
        return "<p>" + "".join(
            f"<span style='font-size:{size}pt;font-weight:{700 if bold else 400}'>{html.escape(text)}</span>"
            for text, size, bold in node["parts"]
        ) + "</p>"  # fmt: skip
    if kind == "rule":
        return "<hr>"
    if kind == "box":
        return "<div class=box>" + "".join(_html(one, photos) for one in node["inside"]) + "</div>"
    if kind == "photo":
        path = photos / f"photo{node['photo']}.jpg"
        image = f"<img src='{path.as_uri()}'>"
        return f"<div>{image}{''.join(_html(one, photos) for one in node['inside'])}</div>"
    if kind == "columns":
        cells = "".join("<td>" + "".join(_html(one, photos) for one in stack) + "</td>" for stack in node["inside"])
        return f"<table><tr>{cells}</tr></table>"
    whole = sum(node["widths"])
    columns = "".join(f"<col style='width:{100 * width / whole:.1f}%'>" for width in node["widths"])
    head = "".join("<th>" + "".join(_html(one, photos) for one in cell) + "</th>" for cell in node["head"])
    rows = "".join(
        "<tr>" + "".join("<td>" + "".join(_html(one, photos) for one in cell) + "</td>" for cell in row) + "</tr>"
        for row in node["rows"]
    )
    return f"<table>{columns}<thead><tr>{head}</tr></thead>{rows}</table>"


def run_fpdf(outline: Node, photos: Path, fonts: Path, out: Path) -> None:
    """Flowing text and tables in fpdf2."""
    from fpdf import FPDF

    pdf = FPDF(unit="pt")
    for family, file in (("n", "NotoSans"), ("j", "NotoSansJP")):
        pdf.add_font(family, "", str(fonts / f"{file}-Regular.ttf"))
        pdf.add_font(family, "B", str(fonts / f"{file}-Bold.ttf"))
    pdf.set_fallback_fonts(["j"])
    pdf.set_margins(56, 51, 56)
    pdf.set_auto_page_break(True, 51)

    def put(node: Node, width: float) -> None:
        kind = node["kind"]
        if kind == "text":
            for text, size, bold in node["parts"]:
                pdf.set_font("n", "B" if bold else "", size)
                pdf.multi_cell(width, size * 1.33, text or " ", new_x="LMARGIN", new_y="NEXT")
        elif kind == "rule":
            pdf.line(pdf.l_margin, pdf.get_y(), pdf.l_margin + width, pdf.get_y())
        elif kind == "photo":
            pdf.image(str(photos / f"photo{node['photo']}.jpg"), x=pdf.l_margin + width - 74, y=pdf.get_y(), w=74)
            for one in node["inside"]:
                put(one, width - 85)
        elif kind == "box":
            for one in node["inside"]:
                put(one, width)
        elif kind == "columns":
            for stack in node["inside"]:
                for one in stack:
                    put(one, width)
        else:
            pdf.set_font("n", "", 11)
            with pdf.table(col_widths=tuple(node["widths"]), width=width, first_row_as_headings=bool(node["head"]),
                           line_height=14, borders_layout="NONE") as table:  # fmt: skip
                for row in ([node["head"]] if node["head"] else []) + node["rows"]:
                    made = table.row()
                    for cell in row:
                        made.cell(" ".join(_words(one) for one in cell))

    for sheet in outline["sheets"]:
        wide, high = sheet["paper"]
        pdf.add_page(format=(min(wide, high), max(wide, high)), orientation="L" if wide > high else "P")
        for node in sheet["nodes"]:
            put(node, wide - 112)
        pdf.set_font("n", "", 8)
        pdf.multi_cell(wide - 112, 10, sheet["foot"], new_x="LMARGIN", new_y="NEXT")
    pdf.output(str(out))


def _words(node: Node) -> str:
    if node["kind"] == "text":
        return "".join(part[0] for part in node["parts"])
    inside = node.get("inside") or [cell for row in node.get("rows", ()) for cell in row]
    return " ".join(_words(one) if isinstance(one, dict) else " ".join(map(_words, one)) for one in inside)


def main() -> None:
    """Run one engine."""
    engine, given, fonts, out = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
    outline = json.loads(given.read_text(encoding="utf-8"))
    whose = resource.RUSAGE_SELF
    with tempfile.TemporaryDirectory() as folder:
        photos = Path(folder)
        for number, jpeg in enumerate(outline["photos"]):
            (photos / f"photo{number}.jpg").write_bytes(base64.b64decode(jpeg))
        if engine == "typst":
            import typst

            begin = time.perf_counter()
            source = photos / "sheets.typ"
            source.write_text(typst_source(outline, photos), encoding="utf-8")
            typst.compile(str(source), output=str(out), font_paths=[str(fonts)])
        elif engine == "weasyprint":
            import weasyprint

            begin = time.perf_counter()
            weasyprint.HTML(string=as_html(outline, photos)).write_pdf(str(out))
        elif engine == "fpdf2":
            import fpdf  # noqa: F401

            begin = time.perf_counter()
            run_fpdf(outline, photos, fonts, out)
        else:
            whose = resource.RUSAGE_CHILDREN
            page = photos / "sheets.html"
            program = shutil.which("soffice") or shutil.which("libreoffice") or "soffice"
            home = f"-env:UserInstallation={(photos / 'profile').as_uri()}"
            subprocess.run([program, home, "--headless", "--terminate_after_init"], capture_output=True, check=False)
            begin = time.perf_counter()
            page.write_text(as_html(outline, photos), encoding="utf-8")
            to = "pdf:writer_web_pdf_Export"
            subprocess.run(
                [program, home, "--headless", "--convert-to", to, "--outdir", folder, str(page)],
                capture_output=True, check=True,
            )  # fmt: skip
            shutil.copy(photos / "sheets.pdf", out)
        seconds = time.perf_counter() - begin
    peak = resource.getrusage(whose).ru_maxrss / 1024
    data = io.BytesIO(out.read_bytes()).getvalue()
    print(json.dumps({"seconds": seconds, "mb": peak, "bytes": len(data)}))


if __name__ == "__main__":
    main()
