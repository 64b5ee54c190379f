"""The figures of the journey: keys of the samples, ten thousand legs on every clock, day view and search for clashes.

Run `python -m benchmarks.journey`. Each figure stands beside its limit or its peer; milliseconds are of this machine.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
import time
from collections import Counter
from pathlib import Path

import icalendar
import pytz
import vobject
from dateutil import __version__ as dateutil_version

from benchmarks.journey_keys import sample_keys
from benchmarks.journey_legs import all_zones, by_year, random_legs
from benchmarks.journey_peer import wrong_by_peer
from benchmarks.journey_screen import clash_search, day_view
from benchmarks.journey_wrong import calendar, moments, wrong_in_calendar, wrong_instants
from exchange_desk.queries.itinerary_rows import when_row

OPENS, SEARCHES = 200.0, 100.0


def keys() -> bool:
    """Print how many answers of each key are met."""
    print(f"\n{'keys of the samples':56}{'met':>7}{'of':>7}")
    found = sample_keys()
    for key in found:
        print(f"{key.what:56}{key.met:7}{key.of:7}")
        for missed in key.missed:
            print(f"  missed: {missed}")
    print(f"{'together':56}{sum(key.met for key in found):7}{sum(key.of for key in found):7}")
    return all(key.met == key.of for key in found)


def legs(count: int, of_peer: int) -> bool:
    """Print how many ends of legs are wrong, for us and for a peer."""
    data = f"pytz {pytz.__version__} with its own zone data {pytz.OLSON_VERSION}"
    print(f"\n{count} legs at random over {len(all_zones())} zones, 1970 to 2040, beside {data}")
    began = time.process_time()
    known = list(random_legs(count))
    hours: Counter[str] = Counter(leg.kind for leg in known)
    hours.update({"skipped": sum(leg.skipped for leg in known), "twice": sum(leg.twice for leg in known)})
    print(", ".join(f"{name} {number}" for name, number in hours.items()))
    shown = sum(
        (row.day, row.at) != (wall.date(), wall.time())
        for leg in known
        for moment, wall in zip(moments(leg), (leg.starts, leg.ends), strict=True)
        for row in [when_row(moment, leg.ends_zone, leg.zone)]
    )
    instants = sum(len(list(wrong_instants(leg))) for leg in known)
    ours, peer, peers = Counter[str](), Counter[str](), 0
    for some in by_year(known).values():
        ours.update(wrong_in_calendar(some, calendar(some)))
        few = some[: max(1, len(some) * of_peer // count)]
        peer.update(wrong_by_peer(few))
        peers += len(few)
    print(f"{'ends of legs that are wrong':56}{'ours':>7}{'peer':>7}")
    print(f"{'hour and day shown, beside those entered':56}{shown:7}")
    print(f"{'instants, beside pytz':56}{instants:7}")
    versions = {"icalendar": icalendar.__version__, "vobject": vobject.VERSION, "dateutil": dateutil_version}
    for name, version in versions.items():
        print(f"{f'calendar read back by {name} {version}':56}{ours[name]:7}{peer[name]:7}")
    spent = f"{time.process_time() - began:.0f} s of the processor"
    print(f"(the peer is icalendar's own calendar of {peers} of these legs; {spent})")
    return not (shown or instants or ours.total())


def screen() -> bool:
    """Print how long the day view takes to open, and the search for clashes after an edit."""
    with tempfile.TemporaryDirectory() as folder:
        empty, full = day_view(Path(folder))
        search, found = clash_search(Path(folder) / "clashes.exdesk")
    print(f"\n{'milliseconds':56}{'middle':>9}{'worst':>9}{'processor':>11}{'limit':>9}")
    for row, limit in ((empty, ""), (full, f"+{OPENS:.0f}"), (search, f"{SEARCHES:.0f}")):
        what = row.what if row is search else f"day view of {row.what}"
        print(f"{what:56}{row.wall:9.0f}{row.worst:9.0f}{row.processor:11.0f}{limit:>9}")
    wall, over = full.wall - empty.wall, full.processor - empty.processor
    print(
        f"the day view opens {wall:.0f} ms ({over:.0f} of the processor) over an empty page; {found} clashes are found"
    )
    return over <= OPENS and search.processor <= SEARCHES  # what others on the machine do is not counted


def main() -> int:
    """Print the tables; exit code 1 when a figure misses its limit."""
    reader = argparse.ArgumentParser()
    reader.add_argument("--legs", type=int, default=10_000)
    reader.add_argument("--peer-legs", type=int, default=1_000)
    reader.add_argument("--only", choices=("keys", "legs", "screen"))
    asked = reader.parse_args()
    print(f"machine: {platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    parts = {"keys": keys, "legs": lambda: legs(asked.legs, asked.peer_legs), "screen": screen}
    fine = [part() for name, part in parts.items() if asked.only in (None, name)]
    return int(not all(fine))


if __name__ == "__main__":
    raise SystemExit(main())
