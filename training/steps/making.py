"""The whole way from corpora to a shipped pipeline."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, cast

import relaas
from relaas.analyze.auxiliaries import FACTORY as AUXILIARIES
from relaas.analyze.lemmas import FACTORY as LEMMAS
from relaas.analyze.pipelines import load_pipeline, read_meta
from relaas.analyze.shapes import build
from training.steps import annotated, card, figures, packing, silver, sources
from training.steps.corpus import epoch
from training.steps.entity_scoring import score_entities
from training.steps.lemma_table import auxiliaries, make_table
from training.steps.likely import Likely
from training.steps.loop import Schedule, train
from training.steps.marked import read_marked
from training.steps.names import Names
from training.steps.scoring import score
from training.steps.swapping import Swapper

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import TrainablePipe

    from relaas.analyze.auxiliaries import Auxiliaries
    from relaas.analyze.lemmas import Lemmas
    from training.steps.conllu import Sentence


_GAZETTEER = Path(relaas.__file__).parent / "lang" / "gazetteer" / "places.tsv"
_TYPED = 800
"""How many treebank sentences with typed names an epoch of names alone has beside our own."""


def _names(config: dict[str, Any], data: Path, own: Path) -> Names:
    """Return the names to type and vary with: lists among the data, or invented ones beside the configuration."""
    if "names" in config:
        return Names.read(data / config["names"])
    return Names.invented(own.parent.parent / config["invented"], _GAZETTEER)


class Maker:
    """Holds the data of one language, trains on it and packs the result."""

    def __init__(self, config: dict[str, Any], data: Path, own: Path) -> None:
        """Read all corpora, and give the treebanks' names their silver types."""
        self.config = config
        self.corpora = sources.load(config, data)
        files = sorted(own.glob("*.txt"))
        marked = read_marked(own / "treebanks.toml", data)
        self.lines = annotated.read_lines(file for file in files if not file.name.startswith("dev"))
        self.lines += marked * config.get("marked", 1)
        self.dev_lines = annotated.read_lines(file for file in files if file.name.startswith("dev"))
        names = _names(config, data, own)
        typing = silver.Silver.from_config(names, config["silver"])
        for part in (self.corpora.gold, self.corpora.mended):
            print("names in the treebanks:", dict(typing.annotate(part)))
        packs = config.get("given", [config["lang"]])
        self._swapper = Swapper(names, Likely(config["lang"], packs, names.by_type["PER"]))

    def train(self, best: Path, start: Path | None = None) -> None:
        """Train from nothing, or from the weights in `start`; leave the best weights in `best`."""
        nlp = self._blank()
        if start:
            nlp.from_disk(start, exclude=["tokenizer"])
        else:
            first = list(epoch(nlp, self._material(nlp, Random(0)), Random(0)))  # noqa: S311 - nothing secret
            nlp.initialize(lambda: first)
        schedule = Schedule(**self.config["continued" if start else "schedule"])
        train(
            nlp,
            lambda r: self._material(nlp, r),
            schedule,
            self._dev_score,
            lambda trained: trained.to_disk(best, exclude=["tokenizer"]),
        )

    def train_names(self, best: Path, anew: bool = False) -> None:
        """Learn the names on alone, by the schedule `[names_alone]`, and leave them in `best`.

        Args:
            best: A folder with weights.
            anew: Begin the names from nothing: their layers have changed, or the rest comes from elsewhere.
        """
        nlp = self._blank().from_disk(best, exclude=["tokenizer", *(["ner"] if anew else [])])
        if anew:
            first = list(epoch(nlp, self._named(nlp, Random(0)), Random(0)))  # noqa: S311 - nothing secret
            cast("TrainablePipe", nlp.get_pipe("ner")).initialize(lambda: first, nlp=nlp)
        train(
            nlp,
            lambda r: self._named(nlp, r),
            Schedule(**self.config["names_alone"]),
            self._names_score,
            lambda trained: trained.to_disk(best, exclude=["tokenizer"]),
        )

    def _named(self, nlp: Language, random: Random) -> list[Sentence]:
        """Return an epoch's sentences for names alone: our own, and some of the treebanks with typed names."""
        typed = [sentence for sentence in (*self.corpora.gold, *self.corpora.mended) if sentence.entities]
        return [*self._own(nlp, random), *random.sample(typed, min(_TYPED, len(typed)))]

    def finish(self, best: Path, out: Path) -> None:
        """Add the lemma table, pack, load what was packed, measure that and write the card."""
        nlp = self._blank().from_disk(best, exclude=["tokenizer"])
        lemmas = cast("Lemmas", nlp.get_pipe(LEMMAS))
        lemmas.table = make_table(
            [self.corpora.gold, self.corpora.tagged, self.corpora.mended],
            [(rule["wrong"], rule["right"]) for rule in self.config.get("spelling", ())],
            lemmas.table.morphology,
        )
        cast("Auxiliaries", nlp.get_pipe(AUXILIARIES)).lemmas = auxiliaries(self.corpora.gold)
        self._describe(packing.write(nlp, out, self.config), out)

    def measure(self, out: Path) -> None:
        """Give the shipped weights in `out` the rules of the configuration, measure them and write the card again."""
        meta = {**read_meta(out), **packing.rules(self.config)}
        packing.write_meta(out, meta)
        self._describe(meta, out)

    def _describe(self, meta: dict[str, Any], out: Path) -> None:
        """Load what is packed, measure it and write what it is."""
        verbs = frozenset(self.config["reporting_verbs"].split())
        shipped = load_pipeline(out)
        meta["scores"] = figures.measure(shipped, self.corpora.tests, self.dev_lines, verbs)
        meta["sources"] = self.config["sources"]
        meta["made"] = self.config["made"]
        meta["limits"] = self.config["limits"]
        packing.write_meta(out, meta)
        card.write(out, meta)

    def _blank(self) -> Language:
        return build(self.config)

    def _material(self, nlp: Language, random: Random) -> list[Sentence]:
        """Return an epoch's sentences: our own, as they are and with swapped names, and the treebanks."""
        return [*self._own(nlp, random), *self.corpora.training()]

    def _own(self, nlp: Language, random: Random) -> list[Sentence]:
        lines = [*self.lines, *(self._swapper.swap(line, random) for line in self.lines)]
        return [annotated.sentence(nlp, line) for line in lines]

    def _names_score(self, nlp: Language) -> float:
        names = score_entities(nlp, self.dev_lines)
        print(names, flush=True)
        return names["typed_f"] / 100

    def _dev_score(self, nlp: Language) -> float:
        syntax = score(nlp, self.corpora.held_out)
        names = score_entities(nlp, self.dev_lines)
        print(syntax, names, flush=True)
        chosen = [syntax["upos"], syntax["uas"], syntax["las"], syntax["sentences"], names["typed_f"]]
        return float(sum(chosen) / len(chosen) / 100)
