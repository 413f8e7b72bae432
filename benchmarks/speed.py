"""Words per second and memory: the whole account beside the pipeline alone, on the same text, in one run.

    python benchmarks/speed.py                # the example story and the project's own reports, repeated
    python benchmarks/speed.py --reports 2000 # a large pile, for memory

One core: BLAS threads are held to one. Loading the model is left out of both. Times are the best of several rounds
in turn, in processor time, since a machine is slowed by others but never sped up by them.
"""

from __future__ import annotations

import os

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_variable, "1")

import argparse  # noqa: E402 - the threads must be set first
import sys  # noqa: E402
import tempfile  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402

import relaas  # noqa: E402
from relaas.analyze.pipelines import parse  # noqa: E402
from relaas.analyze.shelf import Shelf  # noqa: E402
from relaas.export.bundle import write  # noqa: E402
from relaas.report.page import render  # noqa: E402

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--reports", type=int, default=60, help="how many reports to make an account of")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        pile = _pile(Path(place), arguments.reports)
        words = sum(len(d.text.split()) for d in relaas.read([pile]).documents)
        _speed(pile, words, arguments.rounds)
    print(f"peak memory          {_peak():8.0f} MB")


def _speed(pile: Path, words: int, rounds: int) -> None:
    nlp = Shelf({}).pipeline("nl")
    documents = relaas.read([pile]).documents
    alone, told, whole = [], [], []
    for _ in range(rounds):
        start = time.process_time()
        for document in documents:
            parse(nlp, document.text)
        alone.append(time.process_time() - start)
        start = time.process_time()
        reading = relaas.read([pile])
        account = relaas.account(reading.documents, problems=reading.problems)
        write(account)
        told.append(time.process_time() - start)
        render(account)
        whole.append(time.process_time() - start)
    print(f"reports, words       {len(documents)}, {words}")
    print(f"pipeline alone       {words / min(alone):8.0f} words/s")
    print(
        f"account and bundle   {words / min(told):8.0f} words/s, {min(told) / min(alone):.2f} times the pipeline alone"
    )
    print(f"whole account        {words / min(whole):8.0f} words/s, with reading, bundle and page")
    print(f"cost of the whole    {min(whole) / min(alone):8.2f} times the pipeline alone")


def _pile(place: Path, count: int) -> Path:
    """A folder of reports: those of the project, again and again, each made another by a last line of its own."""
    sources = sorted((ROOT / "examples").glob("*/*.txt")) + sorted(
        (ROOT / "evaluation" / "reports").glob("*/*/*.txt")
    )
    for number in range(count):
        text = sources[number % len(sources)].read_text("utf-8")
        (place / f"{number:05}.txt").write_text(f"{text}\n\nDit is exemplaar {number}.\n", encoding="utf-8")
    (place / "reports.json").write_text(
        "{"
        + ",".join(f'"{n:05}.txt": {{"outlet": "Blad {n % 9}", "language": "nl"}}' for n in range(count))
        + "}",
        encoding="utf-8",
    )
    return place


def _peak() -> float:
    """Largest memory of this process, in MB; where the system does not say, nan."""
    if sys.platform == "win32":
        return float("nan")
    import resource  # noqa: PLC0415 - POSIX only

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1024 if sys.platform != "darwin" else 1024 * 1024)


if __name__ == "__main__":
    main()
