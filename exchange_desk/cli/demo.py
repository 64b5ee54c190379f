"""The main job in one go: both sample visits imported, matched and printed (python -m exchange_desk.cli.demo)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

SAMPLES = (
    ("port-hardy-2027", "Port Hardy Twinning Society", "Port Hardy", "CA"),
    ("hennef-2027", "Partnerschaftsverein Hennef", "Hennef", "DE"),
)


def ask(*words: str) -> Any:
    """Run one command of the command line and return its JSON."""
    run = subprocess.run([sys.executable, "-m", "exchange_desk", *words, "--json"], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        sys.stderr.buffer.write(run.stderr)
        raise SystemExit(run.returncode)
    return json.loads(run.stdout)


def one_visit(folder: Path, sample: str, committee: str, town: str, country: str) -> list[str]:
    """Make, match and print one sample; the lines that say what came of it."""
    file, papers = folder / f"{sample}.exdesk", folder / sample
    ask("new", str(file), "--committee", committee, "--town", town, "--country", country, "--sample", sample)
    visit = ask("list", str(file), "visit")[0]
    plan = ask("match", str(file), "--visit", visit["id"])
    printed = ask("print", str(file), "--visit", visit["id"], "--documents", "all", "--out", str(papers))
    questions = [q for q in ask("questions", str(file), "--visit", visit["id"]) if q.get("severity", "ask") == "ask"]
    problems = ask("problems", str(file), "--visit", visit["id"])
    placed = len({p["guest"] for p in plan["placements"]})
    homes = len({p["household"] for p in plan["placements"]})
    pages = sum(row["pages"] for row in printed)
    return [
        f"{visit['title']}: {file}",
        f"   {placed} guests placed in {homes} homes ({plan['status']}), {len(plan['unplaced'])} without a home",
        f"   {len(printed)} sheets, {pages} pages: {papers}",
        f"   doubtful: {len(questions)} values to be asked, {len(problems)} problems in all",
    ]


def main() -> int:
    """Make everything anew in the folder; with a display, open the window on the first file."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/demo")
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    said = ["Exchange Desk: the two sample visits, imported, matched and printed."]
    for sample in SAMPLES:
        said += one_visit(folder, *sample)
    said.append(
        "See what is doubtful: .venv/bin/exchange-desk problems FILE --visit TITLE (also: questions, why, stale)"
    )
    print("\n".join(said))
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform in {"win32", "darwin"}:
        window = Path(__file__).resolve().parents[2] / "main.py"
        return subprocess.run(
            [sys.executable, str(window), str(folder / f"{SAMPLES[0][0]}.exdesk")], check=False
        ).returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
