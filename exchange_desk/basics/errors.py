"""The refusals: every one carries a sentence for people and an exit code for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class DeskError(Exception):
    """A refusal in plain words; anything else that is raised is a bug.

    `exit_code` follows the command line's contract: 2 refused input, 3 open elsewhere,
    4 no space or no permission, 5 damaged, 6 written by a newer version, 7 pass phrase.
    """

    exit_code = 2


class RefusedInput(DeskError):
    """What was given cannot be used; the message says what to do instead."""


class OpenElsewhere(DeskError):
    """Another process holds the desk file."""

    exit_code = 3


class NoRoomOrPermission(DeskError):
    """The disk is full, or the folder or file may not be written."""

    exit_code = 4


class DamagedFile(DeskError):
    """The desk file is not one, or is not sound."""

    exit_code = 5


class NewerFile(DeskError):
    """The desk file was written by a newer version; nothing was touched."""

    exit_code = 6


class KeyNeeded(DeskError):
    """The desk file is encrypted, or the pass phrase is wrong."""

    exit_code = 7


class Stopped(DeskError):
    """The person pressed Stop; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One verdict of a rule, in words: `rule` id, `level` block|warn|note, text, citation.

    `curable`: what is missing may still come, so that pencilling is allowed; confirming never is.
    """

    rule: str
    level: str
    text: str
    citation: str = ""
    may_overrule: bool = False
    curable: bool = False


class RuleBroken(DeskError):
    """A hard rule forbids the step; `findings` say which and why."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(f"{f.text} ({f.rule})" for f in self.findings))
