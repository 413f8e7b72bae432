"""How much one report may ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep one bad file from costing more than itself. What exceeds one is set aside and named.

    All but `seconds` and `memory` give the same result on every machine; those two are for pages that slip
    through the others.


    Attributes:
        bytes: Largest text, page or JSONL line, in bytes. The longest news reports stay under 200 kB.
        characters: Longest text of one report, in code points. It is what a parser reads in some ten seconds; a
            text beyond it is a book or a dump, not a report.
        collection: Largest JSONL file, in bytes; it is read line by line.
        seconds: Longest that one page may take in the extraction process, in seconds.
        memory: What the extraction process may use beyond its own start, in bytes (enforced on Linux).
        elements: Most elements in one page; large live blogs have some 20,000.
        attributes: Most attributes on one element: parsers compare each with all others.
        notes: Most broken lines of one JSONL file that are named one by one.
    """

    bytes: int = 5_000_000
    characters: int = 200_000
    collection: int = 100_000_000
    seconds: float = 8.0
    memory: int = 700_000_000
    elements: int = 50_000
    attributes: int = 5_000
    notes: int = 100
