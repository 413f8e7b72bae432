"""Make the pipeline of a language: `python training/train.py nl`."""

from __future__ import annotations

import argparse
import os
import sys
import tomllib
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "src")]

from training.steps.making import Maker  # noqa: E402 - the path comes first


def main() -> None:
    """Read the arguments, train, measure and pack."""
    arguments = _arguments()
    warnings.filterwarnings(
        "ignore", message=r".*W030.*"
    )  # a name that ends inside a token is not learnt from
    config = tomllib.loads((HERE / f"{arguments.lang}.toml").read_text(encoding="utf-8"))
    if arguments.epochs:
        config["schedule"]["epochs"] = config["continued"]["epochs"] = arguments.epochs
    maker = Maker(config, arguments.data, HERE / "annotated" / arguments.lang)
    with TemporaryDirectory() as scratch:
        best = arguments.best or Path(scratch)
        out = arguments.out or _pack(arguments.lang)
        if arguments.measure_only:
            maker.measure(out)
            return
        if not arguments.pack_only:
            if not arguments.new_names:
                maker.train(best, arguments.start)
            maker.train_names(best, arguments.new_names)
        maker.finish(best, out)


def _pack(lang: str) -> Path:
    return HERE.parent / "src" / "relaas" / "lang" / "packs" / lang / "pipeline"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang")
    data = os.environ.get("RELAAS_DATA", str(HERE.parent.parent / "shared" / "data"))
    parser.add_argument("--data", type=Path, default=Path(data), help="the data root; default RELAAS_DATA")
    parser.add_argument("--out", type=Path, help="where the shipped files go; default the language pack")
    parser.add_argument("--best", type=Path, help="a folder in which to keep the best float32 weights")
    parser.add_argument("--start", type=Path, help="weights from --best to go on from, by [continued]")
    parser.add_argument("--epochs", type=int, help="instead of the number in the configuration")
    parser.add_argument("--pack-only", action="store_true", help="measure and pack the weights in --best")
    parser.add_argument(
        "--new-names", action="store_true", help="only begin the names anew, on the weights in --best"
    )
    parser.add_argument(
        "--measure-only", action="store_true", help="give the shipped weights the rules of today and measure"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
