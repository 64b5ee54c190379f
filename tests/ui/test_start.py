"""The window stands before anything heavy is imported."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("sqlalchemy", "alembic", "reportlab", "highspy", "numpy", "openpyxl", "phonenumbers", "babel",
         "exchange_desk.records", "exchange_desk.storage", "exchange_desk.queries", "PySide6.QtPdf")  # fmt: skip


def test_nothing_heavy_is_imported_for_the_first_picture() -> None:
    ask = (
        "import sys, ui.app\n"
        "app, window = ui.app.make_window()\n"
        "window.show_page('welcome')\n"
        "window.show(); app.processEvents()\n"
        "print('\\n'.join(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", ask], stdout=subprocess.PIPE, text=True, check=True)
    loaded = run.stdout.splitlines()
    assert not [name for name in loaded if name.startswith(HEAVY)]
