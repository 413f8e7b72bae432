"""How much of a pack's corpus of statements the program finds, construction by construction.

    python -m evaluation.attributions                     precision and recall of each construction
    python -m evaluation.attributions --list failed       every open line that is not as marked, with what was found
    python -m evaluation.attributions --only quotes       the constructions and files whose name holds the word
    python -m evaluation.attributions --json out/attributions.json

The corpus is `src/relaas/lang/packs/nl/corpus/statements/`; its format is told in `relaas.lang.corpus_statements`.
Every line goes through what a user gets: the shipped pipeline, and the attributions of a document that consists of the
line. A statement

* is *found* when one shares at least half of its content with it;
* is *whole* when all that is scored of it is right: its content to the character, who speaks, the words of saying, who
  passed it on, whose words it is in, what saying it is, and what is made of it.

The table gives precision and recall of the statements found, of the whole ones, and of each of these where it says
anything that does not go without saying (a statement is indirect, said, asserted and passed on by nobody). A false
alarm is a line without statements in which one was found.

Held lines are scored apart and not listed: whoever writes rules does not look at them. `--held` lists them all the
same, for a last look when the rules are done.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from evaluation.attributions_judging import judge, tally
from evaluation.attributions_tables import figures, listed, table, told
from evaluation.corpora import Texts, chosen, parser, part, write
from relaas.extract.attributions.finding import attributions
from relaas.lang.corpus_statements import read_statements

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.attributions_judging import Judged
    from evaluation.corpora import Figures
    from relaas.lang.corpus_statements import SaidLine


def run(lines: Sequence[SaidLine], code: str = "nl") -> list[Judged]:
    """Judge lines of a corpus.

    Args:
        lines: The lines, of one language.
        code: The language.
    """
    texts, results = Texts(code), []
    for line in lines:
        text = texts.read(line)
        results.append(judge(line, attributions(text.analysis, text.parts, text.pack, text.dates)))
    return results


def shares(code: str = "nl") -> dict[str, Figures]:
    """The figures that can have a floor, of the open lines and of the held ones.

    Args:
        code: Language of the pack whose corpus is read.
    """
    results = run(read_statements(code), code)
    return {
        name: figures(tally(part(results, held=held))) for name, held in (("open", False), ("held", True))
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the corpus and tell how much of it is found."""
    command = parser("Measure the statements on a pack's corpus of constructions.")
    given = command.parse_args(arguments)
    results = run(chosen(read_statements(given.language), given.only), given.language)
    if given.list or given.held:
        print("\n".join(listed(part(results, held=given.held))))
    else:
        print("\n".join(table(results)))
    write(given.json, told(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
