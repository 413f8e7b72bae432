"""How much of a pack's corpus of figures the program finds, construction by construction.

    python -m evaluation.figures                        precision and recall of each construction
    python -m evaluation.figures --list failed          every open line that is not as marked, with what was found
    python -m evaluation.figures --only parts           the constructions and files whose name holds the word
    python -m evaluation.figures --numbers              the numbers with their hedges alone, whatever they count
    python -m evaluation.figures --json out/figures.json

The corpus is `src/relaas/lang/packs/nl/corpus/figures/`; its format is told in `relaas.lang.corpus`. Every line goes
through what a user gets: the shipped pipeline, the times, numbers and attributions of a document that consists of the
line, and the figures made of them. A figure

* is *found* when one stands at exactly the marked characters: the number with its hedge;
* is *whole* when its number, hedge and category are right too (of a range its ends; a line may name others to accept);
* costs nothing, found or not, when its mark is `optional`.

Who is counted is right when it is the noun phrase marked, with or without what follows the noun; it is scored where the
sentence says it. The other aspects (source, chain, part of, status, scope) are scored on every figure found, also where
there is nothing to say; the precision and recall beside them are of those where something is said. A false alarm is a
line without figures in which one was found.

Held lines are scored apart and not listed: whoever writes rules does not look at them. `--held` lists them all the
same, for a last look when the rules are done.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from evaluation.corpora import chosen, parser, part, write
from evaluation.figures_judging import judge, misread, tally
from evaluation.figures_reading import Reader
from evaluation.figures_tables import figures, listed, numbers_told, table, told
from relaas.lang.corpus import read_corpus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.corpora import Figures
    from evaluation.figures_judging import Judged
    from relaas.lang.corpus import CorpusLine


def run(lines: Sequence[CorpusLine], code: str = "nl") -> list[Judged]:
    """Judge lines of a corpus.

    Args:
        lines: The lines, of one language.
        code: The language.
    """
    reader = Reader(code)
    return [judge(line, reader.read(line).figures) for line in lines]


def shares(code: str = "nl") -> dict[str, Figures]:
    """The figures that can have a floor, of the open lines and of the held ones.

    Args:
        code: Language of the pack whose corpus is read.
    """
    results = run(read_corpus(code), code)
    return {
        name: figures(tally(part(results, held=held))) for name, held in (("open", False), ("held", True))
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the corpus and tell how much of it is found."""
    command = parser("Measure the figures on a pack's corpus of constructions.")
    command.add_argument("--numbers", action="store_true", help="score the numbers with their hedges alone")
    given = command.parse_args(arguments)
    lines = chosen(read_corpus(given.language), given.only)
    if given.numbers:
        reader = Reader(given.language)
        print("\n".join(numbers_told([(line, misread(line, reader.read(line).numbers)) for line in lines])))
        return 0
    results = run(lines, given.language)
    if given.list or given.held:
        print("\n".join(listed(part(results, held=given.held))))
    else:
        print("\n".join(table(results)))
    write(given.json, told(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
