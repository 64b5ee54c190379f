"""How much a file may ask of the machine before it is refused; a committee's longest list is far below."""

MAX_BYTES = 50_000_000
MAX_ROWS = 100_000
MAX_COLUMNS = 1_000
MAX_CELLS = 2_000_000
MAX_LETTERS = 100_000  # in one cell: three times what a workbook holds, for a text list of ours can hold more
MAX_ZIP_ENTRIES = 5_000
MAX_ZIP_BYTES = 300_000_000
MAX_ZIP_RATIO = 250
RATIO_MATTERS_FROM = 20_000_000
MEMORY = 768 * 1024 * 1024
CPU_SECONDS = 10
WALL_SECONDS = 40
