"""`python -m exchange_desk`: the command line."""

from __future__ import annotations

import sys

from exchange_desk.cli.main import main

sys.exit(main())
