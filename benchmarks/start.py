"""Start of the window against a bare PySide6 main window, interleaved: to the first frame and to the first rows."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GOALS = {"first-frame": 1.6, "first-rows": 3.0}
BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
app = QApplication(sys.argv)
class Middle(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, done)
def done():
    print("first-frame", time.monotonic(), flush=True)
    app.quit()
window = QMainWindow()
window.setCentralWidget(Middle())
window.resize(1200, 760)
window.show()
app.exec()
"""


def moments(words: list[str], environment: dict[str, str]) -> dict[str, float]:
    """Milliseconds from the start of a process to each moment that it names."""
    began = time.monotonic()
    done = subprocess.run(words, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
    said = (line.split() for line in done.stdout.splitlines())
    return {each[0]: (float(each[1]) - began) * 1000 for each in said if len(each) == 2}


def main() -> int:
    """Print the table; exit code 1 when a goal is missed."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as scratch:
        environment = os.environ | {
            "EXCHANGE_DESK_SAY_WHEN": "1",
            "XDG_CONFIG_HOME": scratch,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        file = Path(scratch) / "sample.exdesk"
        making = [sys.executable, "-m", "exchange_desk", "new", str(file), "--committee", "Port Hardy Twinning Society"]
        making += ["--town", "Port Hardy", "--country", "CA", "--sample", "port-hardy-2027", "--json"]
        subprocess.run(making, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        bare: list[float] = []
        ours: dict[str, list[float]] = {name: [] for name in GOALS}
        for number in range(runs + 1):
            alone = moments([sys.executable, "-c", BARE], environment)
            found = moments([sys.executable, "main.py", str(file)], environment)
            if number:  # the first pair warms the disk
                bare.append(alone["first-frame"])
                for name in GOALS:
                    ours[name].append(found[name])
    base = statistics.median(bare)
    print(f"machine: {platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}, {runs} runs")
    print(f"{'':28}{'median ms':>12}{'ratio':>8}{'goal':>8}")
    print(f"{'bare PySide6, first frame':28}{base:12.0f}{1.0:8.2f}")
    missed = False
    for name, goal in GOALS.items():
        value = statistics.median(ours[name])
        missed |= value / base > goal
        print(f"{'Exchange Desk, ' + name:28}{value:12.0f}{value / base:8.2f}{goal:8.1f}")
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
