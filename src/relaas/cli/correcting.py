"""`relaas correct`: what a person decides, checked against a bundle and added to a file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from relaas.cli.endings import DONE
from relaas.cli.streams import say
from relaas.cli.wishes import Wish, decision_of, values_of
from relaas.errors import UsageError
from relaas.export import bundle
from relaas.export.corrections import Decidable, decidable, line
from relaas.model.corrections import ON, PAIRED, Correction, Decision, Subject, identified
from relaas.model.given import fault, is_day, requantified
from relaas.model.quantities import Quantity
from relaas.model.time.reading import value_of
from relaas.report.controls import one_line
from relaas.report.facts import PAIR, find
from relaas.workflow import read_corrections

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.accounts import Account
    from relaas.model.corrections import Given

NOBODY = "nobody"
"""What stands for a speaker where no one is named: the outlet itself."""
_PUBLISHED = ("year", "month", "day", "minute", "second")


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line was asked for.

    Attributes:
        bundle: The file that `--json` wrote.
        id: The fact, or the decision to take back.
        file: The file of corrections.
        who: Who decides.
        why: The reason.
        on: The day of the decision, or None for today.
        wish: What is decided.
    """

    bundle: Path
    id: str
    file: Path
    who: str
    why: str
    on: str | None
    wish: Wish


def carry_out(order: Order) -> int:
    """Check a decision against its bundle and add it to its file; the exit status.

    Raises:
        RelaasError: The decision makes no sense on this fact, or a file cannot be read or written.
    """
    decision = decision_of(order.wish)
    account = bundle.load(order.bundle)
    made = _undo(order, account) if decision == "undo" else _made(order, decision, account)
    signed = replace(made, who=_words(order.who, "--by"), why=_words(order.why, "--why"), when=_day(order.on))
    record = replace(signed, id=identified(signed))
    if order.file.exists():
        # A file that cannot be read would be refused by `relaas account` later; it is refused before it grows.
        read_corrections(order.file)
    _append(order.file, line(record))
    say(one_line(f"{record.id}: {_told(record)}; added to {order.file}."))
    return DONE


def _made(order: Order, decision: Decision, account: Account) -> Correction:
    known = decidable(account)
    fact = _decidable(account, known, order.id)
    if fact.kind not in ON[decision]:
        kinds = " or a ".join(ON[decision])
        raise UsageError(f"{order.id} is a {fact.kind}; --{decision} is for a {kinds}.")
    value = values_of(order.wish)
    if said := fault(decision, value) or _unfit(account, fact, value):
        raise UsageError(f"The correction {said}.")
    other = _other(account, known, order.wish)
    _check_pair(decision, fact, other)
    return Correction("", "", "", "", decision, fact.subject, value, other.subject if other else None)


def _decidable(account: Account, known: Mapping[str, Decidable], id_: str) -> Decidable:
    whole, _ = find(account, id_)
    if whole in known:
        return known[whole]
    if PAIR in whole:
        raise UsageError(
            f"{whole} is how two figures stand to each other; decide on one of the two, or --merge or --never both."
        )
    raise UsageError(
        f"{whole} is no mention: decisions name mentions, never clusters; give the id of one in it."
    )


def _other(account: Account, known: Mapping[str, Decidable], wish: Wish) -> Decidable | None:
    id_ = wish.merge or wish.never or (wish.speaker if wish.speaker != NOBODY else None)
    return _decidable(account, known, id_) if id_ else None


def _check_pair(decision: Decision, fact: Decidable, other: Decidable | None) -> None:
    if other is None:
        return
    if decision == "speaker" and other.kind != "name":
        raise UsageError(
            f"{other.subject.fact} is a {other.kind}; --speaker takes the id of a name, or nobody."
        )
    if decision in PAIRED and other.kind != fact.kind:
        raise UsageError(f"One is a {fact.kind}, the other a {other.kind}; --{decision} takes two of a kind.")
    if decision in PAIRED and other.subject.fact == fact.subject.fact:
        raise UsageError(f"{fact.subject.fact} is named twice; --{decision} takes two mentions.")


def _unfit(account: Account, fact: Decidable, value: Mapping[str, Given]) -> str:
    """Why what is given does not go with what the fact is; empty where it does."""
    if "date" in value and fact.kind == "document":
        published = value_of(str(value["date"])).grain in _PUBLISHED
        return "" if published else "gives a stretch for a publication; give a day, a month or a year"
    if fact.kind != "figure":
        return "" if not value.keys() - {"date", "value"} else "gives a figure's fields to a time"
    if "value" in value:
        return "gives a figure the value of a time; give --number, --low, --high, --hedge …"
    figure = next((row for row in account.figures if row.id == fact.subject.fact), None)
    if figure is not None:
        was = Quantity(figure.number, figure.hedge, figure.hedges, figure.low, figure.high)
        try:
            requantified(was, value)
        except ValueError as error:
            return str(error)
    return ""


def _undo(order: Order, account: Account) -> Correction:
    """The record that takes back one of a file: by its id, or the only one that holds on a fact."""
    standing = _standing(read_corrections(order.file))
    if order.id in standing:
        return Correction("", "", "", "", "undo", Subject(order.id, "", ""))
    taken = (id_ for id_, row in standing.items() if row.decision == "undo" and row.on.fact == order.id)
    if (by := next(taken, None)) is not None:
        raise UsageError(f"{order.id} is taken back already; to let it hold again take back {by}.")
    whole = order.id if order.id.startswith("c-") else find(account, order.id)[0]
    found = [id_ for id_, row in standing.items() if row.on.fact == whole]
    if len(found) == 1:
        return Correction("", "", "", "", "undo", Subject(found[0], "", ""))
    if found:
        raise UsageError(f"{len(found)} decisions hold on {whole}: {', '.join(found)}; name one of them.")
    raise UsageError(f"{order.file} holds no decision {order.id} that could be taken back.")


def _standing(rows: Sequence[Correction]) -> dict[str, Correction]:
    """What nobody took back, by id; an undo is taken back as any other decision is."""
    undos: dict[str, Correction] = {row.id: row for row in rows if row.decision == "undo"}
    dead = {row.on.fact for row in undos.values()}
    standing: dict[str, Correction] = {}
    for row in rows:
        if row.id in dead and row.id in undos:
            continue
        if row.decision == "undo":
            standing.pop(row.on.fact, None)
        standing[row.id] = row
    return standing


def _words(text: str, option: str) -> str:
    plain = " ".join(text.split())
    if not plain:
        raise UsageError(f"{option} is empty; every decision says who made it and why.")
    return plain


def _day(given: str | None) -> str:
    """The day of the decision.

    The one place where the clock may be read: it is written down as the date of a decision, as a person would write
    it, and from then on read from the file. No run of `relaas account` asks what day it is.
    """
    if given is None:
        return date.today().isoformat()  # noqa: DTZ011 - the day on the desk of whoever decides
    if not is_day(given):
        raise UsageError(f"--on takes a day such as 2024-05-13, not {given!r}.")
    return given


def _append(path: Path, record: str) -> None:
    """Add a line, on a line of its own even where the last one was not ended."""
    try:
        with path.open("a+b") as file:
            file.seek(0, 2)
            if file.tell():
                file.seek(-1, 2)
                record = record if file.read(1) == b"\n" else f"\n{record}"
            file.write(f"{record}\n".encode())
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror or error}).") from error


def _told(record: Correction) -> str:
    on = f"{record.on.fact}" + (f" “{record.on.words}”" if record.on.words else "")
    value = ", ".join(f"{name} {given}" for name, given in record.value.items())
    other = f"{record.other.fact} “{record.other.words}”" if record.other else ""
    return " ".join(part for part in (record.decision, on, value, other) if part)
