"""The command line: the same desk without a window."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from exchange_desk import __version__
from exchange_desk.basics.errors import DeskError, RefusedInput, RuleBroken, Stopped
from exchange_desk.cli.command import Answer, Command
from exchange_desk.cli.commands import COMMANDS
from exchange_desk.cli.words import for_terminal, in_one_line, look_at_words


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code follows the contract, and nothing but a sentence ever reaches the terminal."""
    _speak_utf8()
    words = list(sys.argv[1:] if argv is None else argv)
    as_json, debug = "--json" in words, "--debug" in words
    try:
        arguments = _parser().parse_args(words)
    except SystemExit as ended:  # --help, or --version
        return ended.code if isinstance(ended.code, int) else 2
    except RefusedInput as usage:
        return _refuse(usage, as_json)
    command: Command = arguments.command_
    try:
        look_at_words(arguments)
        _say(command.run(arguments), arguments)
    except DeskError as refusal:
        return _refuse(refusal, as_json)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        stopped = Stopped("Stopped. Nothing was changed.")
        stopped.exit_code = 130
        return _refuse(stopped, as_json)
    except Exception as error:
        if debug:
            raise
        fault = f"Something went wrong inside the program ({type(error).__name__}); nothing was changed. "
        return _refuse(DeskError(fault + "Run the command again with --debug and send us what it prints."), as_json)
    return int(arguments.code_)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line and where the help is."""

    def error(self, message: str) -> NoReturn:
        if message.startswith("argument COMMAND:"):  # the commands are many: --help lists them
            message = message.partition(" (choose from")[0]
        raise RefusedInput(f"{in_one_line(f'{self.prog}: {message}')}. Try {self.prog} --help.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="exchange-desk", description="The desk of a sister-city committee, without its window.")
    parser.add_argument("--version", action="version", version=f"exchange-desk {__version__}")
    verbs = parser.add_subparsers(required=True, metavar="COMMAND")
    groups: dict[str, Any] = {}
    for command in COMMANDS:
        place, name = verbs, command.name
        if " " in name:
            family, name = name.split(" ", 1)
            if family not in groups:
                below = verbs.add_parser(family, help=f"{family} add …")
                groups[family] = below.add_subparsers(required=True, metavar="COMMAND")
            place = groups[family]
        _arguments(place.add_parser(name, help=command.help, description=command.help, allow_abbrev=False), command)
    return parser


def _arguments(parser: argparse.ArgumentParser, command: Command) -> None:
    for argument in command.arguments:
        parser.add_argument(argument.name, help=argument.help, **argument.more)
    parser.add_argument("--json", action="store_true", help="one JSON document on the standard output")
    parser.add_argument("--debug", action="store_true", help="show where a bug happened")
    if command.changes:
        parser.add_argument("--ack", action="store_true", help="ACK and the id of the step, once it is on the disk")
    options = {a.more.get("dest", a.name[2:].replace("-", "_")): a.name for a in command.arguments if a.name[0] == "-"}
    parser.set_defaults(command_=command, code_=0, options_=options)


def _say(answer: Answer, arguments: argparse.Namespace) -> None:
    arguments.code_ = answer.code
    if answer.step and getattr(arguments, "ack", False):
        print(f"ACK {answer.step}", flush=True)
    if arguments.json:
        print(json.dumps(answer.data, ensure_ascii=False, indent=1, sort_keys=True))
    elif answer.text:
        print(for_terminal(answer.text))
    sys.stdout.flush()


def _refuse(refusal: DeskError, as_json: bool) -> int:
    print(in_one_line(str(refusal)), file=sys.stderr)
    if as_json:
        said: dict[str, Any] = {"error": str(refusal), "code": refusal.exit_code}
        if isinstance(refusal, RuleBroken):
            said["findings"] = [
                {"rule": f.rule, "level": f.level, "text": f.text, "citation": f.citation} for f in refusal.findings
            ]
        print(json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True), flush=True)
    return refusal.exit_code


def _speak_utf8() -> None:
    """Names in any script must come out, whatever the terminal believes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
