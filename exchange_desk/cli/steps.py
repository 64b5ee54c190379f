"""Undo, redo, history, and the list of all commands."""

from __future__ import annotations

from typing import Any

from exchange_desk.cli.command import Answer


def undo(arguments: Any) -> Answer:
    """Take the last step back."""
    from exchange_desk.cli.opening import opened

    with opened(arguments) as desk:
        step = desk.undo()
    return _replayed("undone", step)


def redo(arguments: Any) -> Answer:
    """Do the last undone step again."""
    from exchange_desk.cli.opening import opened

    with opened(arguments) as desk:
        step = desk.redo()
    return _replayed("redone", step)


def history(arguments: Any) -> Answer:
    """The newest steps first."""
    from exchange_desk.cli.opening import opened, table

    with opened(arguments) as desk:
        steps = desk.history(min(max(1, arguments.limit), 1_000_000))
    data = [
        {
            "id": step.id,
            "number": step.number,
            "at": step.at,
            "by": step.by,
            "label": step.label,
            "state": step.state,
            "undoable": step.undoable,
            "kinds": list(step.tables),
        }
        for step in steps
    ]
    rows = [(step.number, step.at, step.by, step.state, step.label) for step in steps]
    return Answer(data, table(rows, ("no", "when (UTC)", "by", "state", "what")))


def commands(arguments: Any) -> Answer:
    """Every command, whether it changes the file, and its arguments."""
    from exchange_desk.cli.commands import COMMANDS

    data = [
        {
            "name": command.name,
            "changes": command.changes,
            "help": command.help,
            "arguments": [
                {"name": argument.name, "help": argument.help, "required": argument.required}
                for argument in command.arguments
            ],
        }
        for command in COMMANDS
    ]
    width = max(len(command.name) for command in COMMANDS)
    lines = [
        f"{command.name.ljust(width)}  {'changes the file' if command.changes else 'only looks':16}  {command.help}"
        for command in COMMANDS
    ]
    return Answer(data, "\n".join(lines))


def _replayed(word: str, step: Any) -> Answer:
    if step is None:
        return Answer({word: None}, f"There is nothing to be {word}.")
    return Answer(
        {word: {"id": step.id, "number": step.number, "label": step.label}}, f"{word}: {step.label}", 0, step.id
    )
