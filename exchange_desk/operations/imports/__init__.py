"""Files that become records: the whole import is one step, the same sheet twice changes nothing."""

from exchange_desk.operations.imports.importing import import_drafts, import_file
from exchange_desk.operations.imports.report import ImportReport

__all__ = ["ImportReport", "import_drafts", "import_file"]
