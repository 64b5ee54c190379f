"""Both samples from end to end through the command line: imported as their answer keys say, matched, undone, redone."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from exchange_desk.cli.commands import COMMANDS
from exchange_desk.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
KEYS = ROOT / "tests" / "data" / "samples"
PORT_HARDY = ("guests guests.xlsx", "hosts host-families.csv", "travel travel.csv", "programme programme.csv")
HENNEF = (
    "guests gaeste_banbury.csv", "guests liste_le_pecq.ods", "hosts gastgeber.xlsx", "history unterbringung_2025.csv",
    "travel anreise.csv",
)  # fmt: skip


def told(*words: str, code: int = 0) -> Any:
    """The JSON that a command prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert main([*words, "--json"]) == code
    return json.loads(out.getvalue())


def begun(path: Path, sample: str) -> str:
    """A new desk with the partners and the visit of a sample; returns the title of the visit."""
    if sample == "port-hardy-2027":
        told("new", str(path), "--committee", "Society", "--town", "Port Hardy", "--country", "CA")
        told("partner", "add", str(path), "--name", "Numata", "--country", "JP")
        days, partners = ("2027-10-07", "2027-10-13"), ["--partner", "Numata"]
    else:
        told("new", str(path), "--committee", "Verein", "--town", "Hennef", "--country", "DE")
        told("partner", "add", str(path), "--name", "Banbury", "--country", "GB")
        told("partner", "add", str(path), "--name", "Le Pecq", "--country", "FR")
        days, partners = ("2027-05-06", "2027-05-09"), ["--partner", "Banbury", "--partner", "Le Pecq"]
    words = ["--direction", "inbound", "--from", days[0], "--to", days[1], "--title", "The visit"]
    told("visit", "add", str(path), *partners, *words)
    return "The visit"


def brought_in(path: Path, sample: str, lists: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """The reports of all imports, by file."""
    reports = {}
    for each in lists:
        kind, name = each.split()
        reports[name] = told("import", str(path), str(SAMPLES / sample / name), "--as", kind)
    return reports


def key(sample: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((KEYS / sample / f"{Path(name).stem}.expected.json").read_text("utf-8"))
    return found


def must_ask(sample: str, name: str) -> Counter[str]:
    """How many times each code must be asked about (one for each row, guest or home of the key)."""
    found: Counter[str] = Counter()
    for problem in key(sample, name)["problems_must_ask"]:
        if problem.get("severity", "ask") == "ask":
            several = problem.get("rows") or problem.get("ids") or problem.get("homes") or [1]
            found[problem["code"]] += len(several)
    return found


def asked(reports: dict[str, dict[str, Any]]) -> Counter[str]:
    return Counter(question["code"] for report in reports.values() for question in report["questions"])


def of_kind(path: Path, kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = told("list", str(path), kind, "--visit", "The visit")
    return found


@dataclass(frozen=True)
class Ready:
    """A sample imported once: the file, what each import said, and the dump before the first."""

    path: Path
    reports: dict[str, dict[str, Any]]
    first: Any


LISTS = {"port-hardy-2027": PORT_HARDY, "hennef-2027": HENNEF}
Sample = Callable[[str], Ready]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Each sample is imported once for all tests of this file."""
    made: dict[str, Ready] = {}

    def of(sample: str) -> Ready:
        if sample not in made:
            path = tmp_path_factory.mktemp(sample) / "s.exdesk"
            begun(path, sample)
            first = told("dump", str(path))
            made[sample] = Ready(path, brought_in(path, sample, LISTS[sample]), first)
        return made[sample]

    return of


@pytest.fixture
def sample(imported: Sample, tmp_path: Path) -> Sample:
    """A copy of an imported sample that a test may change."""

    def of(name: str) -> Ready:
        ready = imported(name)
        path = tmp_path / f"{name}.exdesk"
        shutil.copy(ready.path, path)
        return Ready(path, ready.reports, ready.first)

    return of


def test_port_hardy_comes_in_as_its_keys_say(sample: Sample) -> None:
    ready = sample("port-hardy-2027")
    path, reports = ready.path, ready.reports
    guests = key("port-hardy-2027", "guests.xlsx")
    people = {row["id"]: row for row in of_kind(path, "person")}
    parts = of_kind(path, "participation")
    assert len(parts) == guests["counts"]["guests"]
    found = {(people[p["person_id"]]["family_name"], people[p["person_id"]]["given_name"]): p for p in parts}
    for wanted in guests["people"]:
        part = found[wanted["family"], wanted["given"]]
        person = people[part["person_id"]]
        assert person["born"] == wanted["born"] or wanted["id"] == "PH12"
        assert (part["first_night"], part["last_night"]) == (wanted["first_night"], wanted["last_night"])
        assert person["phone"] == wanted["phone_e164"]
    homes = of_kind(path, "household")
    assert len(homes) == key("port-hardy-2027", "host-families.csv")["counts"]["families"]
    for name in ("guests.xlsx", "host-families.csv"):
        wanted_codes = must_ask("port-hardy-2027", name)
        assert wanted_codes <= asked(reports), wanted_codes - asked(reports)
    assert reports["travel.csv"]["new"] == key("port-hardy-2027", "travel.csv")["counts"]["legs"]
    assert reports["programme.csv"]["rows_read"] == key("port-hardy-2027", "programme.csv")["counts"]["rows"]
    assert asked(reports)["city_code"] == 1
    assert asked(reports)["weekday_disagrees_with_date"] == 1
    assert asked(reports)["spelling_differs"] == 1  # Halvorsen, once
    assert asked(reports)["who_is_this"] == 0  # Mr Kudo is a man


def test_hennef_comes_in_as_its_keys_say(sample: Sample) -> None:
    ready = sample("hennef-2027")
    path, reports = ready.path, ready.reports
    parts = of_kind(path, "participation")
    assert Counter(part["status"] for part in parts) == {"going": 46, "waiting": 2}
    offers = Counter(offer["kind"] for offer in of_kind(path, "host_offer"))
    counts = key("hennef-2027", "gastgeber.xlsx")["counts"]
    assert offers == {"overnight": counts["overnight"], "day": counts["day_hosts"], "meal": counts["meal_hosts"]}
    for name in ("gaeste_banbury.csv", "gastgeber.xlsx", "liste_le_pecq.ods", "unterbringung_2025.csv"):
        wanted = must_ask("hennef-2027", name)
        wanted.pop("nights_not_possible", None)  # nothing is open about it: the night is not offered, and shown
        assert wanted <= asked(reports), (name, wanted - asked(reports))
    people = {row["id"]: row for row in of_kind(path, "person")}
    homes = {row["id"]: row["name"] for row in of_kind(path, "household")}
    stays = Counter(
        (people[stay["person_id"]]["family_name"], homes[stay["household_id"]])
        for stay in told("list", str(path), "hosting")
        if stay["person_id"] and stay["household_id"] and stay["ended"]
    )
    assert stays["Caillaud", "Pütz"] == 3
    assert stays["Ashdown", "Rademacher"] == 2
    assert stays["Vasseur", "Söntgerath"] == 2
    assert stays["Gautreau", "Büchel"] == 2
    assert sum(stays.values()) == 16


@pytest.mark.parametrize("name", LISTS)
def test_everything_can_be_undone_and_redone(name: str, sample: Sample) -> None:
    ready = sample(name)
    path = str(ready.path)
    told("match", path, "--visit", "The visit")
    matched = told("dump", path)
    undone = 0
    while told("dump", path) != ready.first:
        assert told("undo", path)["undone"] is not None
        undone += 1
    assert undone == len(LISTS[name]) + 1
    for _ in range(undone):
        assert told("redo", path)["redone"] is not None
    assert told("redo", path)["redone"] is None
    assert told("dump", path) == matched
    assert told("check", path)["ok"]


@pytest.mark.parametrize("name", LISTS)
def test_the_same_lists_twice_change_nothing(name: str, sample: Sample) -> None:
    ready = sample(name)
    imported, steps = told("dump", str(ready.path)), told("history", str(ready.path))
    again = brought_in(ready.path, name, LISTS[name])
    assert all(report["new"] == report["changed"] == 0 for report in again.values())
    assert told("dump", str(ready.path)) == imported
    assert told("history", str(ready.path)) == steps


def test_the_verbs_of_placing_are_one_step_each(sample: Sample) -> None:
    path = sample("port-hardy-2027").path
    visit = ("--visit", "The visit")
    first = told("dump", str(path))
    kasai = ("--guest", "Kasai Soma")
    reasons = {row["household_name"]: row["rule"] for row in told("why", str(path), *visit, *kasai)}
    assert (reasons["Prescott"], reasons["Poirier"], reasons["Rourke"]) == ("allergy", "allergy", "background_check")
    told("match", str(path), *visit, "--dry-run")
    assert told("dump", str(path)) == first
    plan = told("match", str(path), *visit)
    assert (plan["status"], len(plan["placements"]), plan["unplaced"]) == ("optimal", 15, [])
    refusal = told("place", str(path), *visit, *kasai, "--household", "Prescott", code=2)
    assert [finding["rule"] for finding in refusal["findings"]] == ["allergy"]
    steps = len(told("history", str(path)))
    for words in (
        ("lock", *kasai), ("lock", *kasai, "--off"), ("confirm", *kasai), ("confirm", *kasai, "--off"),
        ("unplace", *kasai), ("place", *kasai, "--household", "Stepanenko", "--room", "B"),
        ("withdraw", "--household", "Halvorson", "--because", "flu"), ("withdraw", "--guest", "Abe Himari"),
    ):  # fmt: skip
        told(words[0], str(path), *visit, *words[1:])
        steps += 1
        assert len(told("history", str(path))) == steps
    again = told("match", str(path), *visit)
    assert len({row["guest"] for row in again["placements"]}) == 14
    assert {row["household_name"] for row in again["placements"]}.isdisjoint({"Halvorson"})
    for _ in range(10):
        told("undo", str(path))
    assert told("dump", str(path)) == first


def test_papers_are_printed_and_their_state_is_told(sample: Sample, tmp_path: Path) -> None:
    path, out = sample("port-hardy-2027").path, tmp_path / "papers"
    told("match", str(path), "--visit", "The visit")
    words = ("--visit", "The visit", "--documents", "host-sheet")
    printed = told("print", str(path), *words, "--out", str(out))
    assert printed
    assert all(Path(row["path"]).is_file() for row in printed)
    states = Counter(row["state"] for row in told("stale", str(path), "--visit", "The visit"))
    assert states["current"] == len(printed)
    assert told("print", str(path), *words, "--stale-only", "--out", str(out)) == []


def test_a_dry_run_tells_the_same_and_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "p.exdesk"
    begun(path, "port-hardy-2027")
    before = told("dump", str(path))
    words = ("import", str(path), str(SAMPLES / "port-hardy-2027" / "guests.xlsx"), "--as", "guests")
    dry = told(*words, "--dry-run")
    assert told("dump", str(path)) == before
    real = told(*words)
    assert dry.pop("copy") is None  # nothing changes, so there is nothing to keep a copy of
    assert Path(real.pop("copy")).is_file()
    for report in (dry, real):
        for question in report["questions"]:
            del question["id"]
    assert dry == real


def test_answers_can_come_with_the_list(tmp_path: Path) -> None:
    path, answers = tmp_path / "p.exdesk", tmp_path / "answers.json"
    begun(path, "port-hardy-2027")
    answers.write_text(json.dumps({"ambiguous_date@14": "2011-08-07"}))
    sheet = str(SAMPLES / "port-hardy-2027" / "guests.xlsx")
    told("import", str(path), sheet, "--as", "guests", "--answers", str(answers))
    assert "ambiguous_date" not in {q["code"] for q in told("questions", str(path))}
    assert "2011-08-07" in {person["born"] for person in of_kind(path, "person")}


@pytest.mark.parametrize("name", LISTS)
def test_a_new_file_can_hold_a_sample(name: str, tmp_path: Path) -> None:
    path = tmp_path / "s.exdesk"
    made = told("new", str(path), "--committee", "C", "--town", "Hennef", "--country", "DE", "--sample", name)
    assert all(report["new"] > 0 for report in made["imports"])
    assert told("list", str(path), "committee")[0]["sample"] is True
    assert told("undo", str(path))["undone"]["label"].startswith("Sample visit")
    assert told("list", str(path), "person") == []


def test_an_acknowledgement_names_the_step_that_is_on_the_disk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "p.exdesk"
    begun(path, "port-hardy-2027")
    assert main(["set", str(path), "visit", "The visit", "title=Numata", "--ack"]) == 0
    line = capsys.readouterr().out.splitlines()[0]
    assert line == f"ACK {told('history', str(path))[0]['id']}"
    assert main(["set", str(path), "visit", "Numata", "title=Numata", "--ack"]) == 0
    assert "ACK" not in capsys.readouterr().out


def test_commands_lists_every_command_without_loading_the_desk() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from exchange_desk.cli.main import main; main(['commands', '--json']); "
        "sys.exit(bool({'sqlalchemy', 'reportlab', 'openpyxl', 'highspy'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0
    names = [command["name"] for command in json.loads(run.stdout)]
    assert names == list(dict.fromkeys(command.name for command in COMMANDS))
    for name in ("new", "partner add", "visit add", "import", "match", "why", "print", "dump", "commands"):
        assert name in names


@pytest.mark.parametrize("name", LISTS)
def test_every_question_can_be_answered_and_the_lists_come_again(name: str, sample: Sample) -> None:
    path = sample(name).path
    for question in told("questions", str(path)):
        answer = (question["choices"] or ["2020-05-01"])[0]
        assert told("answer", str(path), question["id"], answer)["state"] == "answered"
    assert told("questions", str(path)) == []
    answered = told("dump", str(path))
    again = brought_in(path, name, LISTS[name])
    assert all(report["new"] == report["changed"] == 0 for report in again.values())
    assert told("dump", str(path)) == answered
    assert told("check", str(path))["ok"]


def test_the_row_of_headings_encoding_and_separator_can_be_told(tmp_path: Path) -> None:
    path, sheet = tmp_path / "p.exdesk", tmp_path / "list.csv"
    begun(path, "port-hardy-2027")
    sheet.write_bytes("Name|Allergies\nliste|liste\nName|Allergies\nИван Петров|орехи\n".encode("cp1251"))
    words = ("import", str(path), str(sheet), "--as", "guests", "--encoding", "cp1251", "--delimiter", "|")
    assert told(*words, "--heading-row", "3", "--dry-run")["rows_read"] == 1
    told(*words, "--heading-row", "30", "--dry-run", code=2)
