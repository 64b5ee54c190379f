"""Is a packed workbook what it says? Counts, sizes and overlaps are looked at before anything is unpacked."""

from __future__ import annotations

import struct
import zipfile
from itertools import pairwise
from pathlib import Path

from exchange_desk.basics.errors import RefusedInput
from exchange_desk.intake.readers import limits

_LOCAL_HEADER = 30


def checked_names(path: Path) -> frozenset[str]:
    """The names inside, once the archive has passed every check; raises RefusedInput."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
        with path.open("rb") as file:
            spans = []
            for entry in entries:
                file.seek(entry.header_offset)
                header = file.read(_LOCAL_HEADER)
                name, extra = struct.unpack("<HH", header[26:30])
                begins = entry.header_offset
                spans.append((begins, begins + _LOCAL_HEADER + name + extra + entry.compress_size))
    except (zipfile.BadZipFile, struct.error, OSError, ValueError, NotImplementedError):
        raise RefusedInput(
            f"“{path.name}” is damaged or cut off. Ask for the file again, or save it again and try once more."
        ) from None
    size = sum(entry.file_size for entry in entries)
    too_many = len(entries) > limits.MAX_ZIP_ENTRIES or size > limits.MAX_ZIP_BYTES
    bomb = size > limits.RATIO_MATTERS_FROM and size > limits.MAX_ZIP_RATIO * path.stat().st_size
    spans.sort()
    overlap = any(end > following for (_, end), (following, _) in pairwise(spans))
    if too_many or bomb or overlap or any(entry.flag_bits & 1 for entry in entries):
        raise RefusedInput(
            f"“{path.name}” is not an ordinary workbook: what is packed in it is too large or hidden. "
            "Open it in a spreadsheet program, copy the list into a new file and import that."
        )
    return frozenset(entry.filename for entry in entries)
