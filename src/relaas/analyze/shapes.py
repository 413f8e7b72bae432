"""The shape of a shipped pipeline: its layers and labels, built without training data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from spacy.language import Language
from spacy.util import get_lang_class

from relaas.analyze.auxiliaries import FACTORY as AUXILIARIES
from relaas.analyze.auxiliaries import make_auxiliaries
from relaas.analyze.blanks import FACTORY as BLANKS
from relaas.analyze.blanks import Blanks, make_blanks
from relaas.analyze.boundaries import FACTORY as BOUNDARIES
from relaas.analyze.boundaries import JOINTS, make_boundaries, make_joints
from relaas.analyze.clauses import FACTORY as CLAUSES
from relaas.analyze.clauses import Clauses, VerbRules, make_clauses
from relaas.analyze.directions import FACTORY as DIRECTIONS
from relaas.analyze.directions import make_directions
from relaas.analyze.lemmas import FACTORY as LEMMAS
from relaas.analyze.lemmas import Lemmas, LemmaTable, make_lemmas
from relaas.analyze.listed import FACTORY as LISTED
from relaas.analyze.listed import make_listed
from relaas.analyze.morphology import Morphology
from relaas.analyze.namenets import ARCHITECTURE
from relaas.analyze.namenets import register as register_namenets
from relaas.analyze.tokenizers import TokenRules, tokenizer_maker
from relaas.analyze.wordforms import FACTORY as WORDFORMS
from relaas.analyze.wordforms import WordForms, make_wordforms


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the shared network; `rows` are the hash-table sizes, one for each of `features`."""

    width: int = 96
    depth: int = 4
    window: int = 1
    features: Sequence[str] = ("NORM", "PREFIX", "SUFFIX", "SHAPE")
    rows: Sequence[int] = (8000, 1500, 4000, 2000)
    hidden: int = 64
    state_tokens: bool = False
    """Whether parser and names look at more words of their state, for a little time."""
    names_width: int = 0
    """Width of the layers that names have for themselves, which read the lists of the pack; 0 where they have none."""
    names_depth: int = 2
    names_upper: bool = True
    """Whether names have one more layer over the words of a state; without it they take half the time."""

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Shape:
        """Read from plain data; an unknown key is refused."""
        return cls(**data)


def build(settings: Mapping[str, Any]) -> Language:
    """Return an untrained pipeline of the shape, and with the rules, of a meta.json or a training file."""
    shape = Shape.from_dict(settings["shape"])
    register()
    nlp = get_lang_class(settings["lang"])(
        create_tokenizer=tokenizer_maker(TokenRules.from_dict(settings["tokens"]))
    )
    nlp.add_pipe(DIRECTIONS)
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(shape)})
    nlp.add_pipe(
        "morphologizer", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _listener(shape)}}
    )
    nlp.add_pipe(BOUNDARIES)
    nlp.add_pipe("parser", config={"min_action_freq": 10, "model": _transitions("parser", shape)})
    cast("Blanks", nlp.add_pipe(BLANKS)).active = settings.get("blanks", False)
    nlp.add_pipe(JOINTS)
    wordforms = cast("WordForms", nlp.add_pipe(WORDFORMS))
    cast("Clauses", nlp.add_pipe(CLAUSES)).rules = VerbRules.from_dict(settings.get("verbs", {}))
    lemmas = cast("Lemmas", nlp.add_pipe(LEMMAS))
    lemmas.table = LemmaTable(morphology=Morphology.from_dict(settings["morphology"]))
    wordforms.lemmas = lemmas  # its table is replaced when weights are read
    nlp.add_pipe(AUXILIARIES)
    nlp.add_pipe("ner", config={"model": {**_transitions("ner", shape), **_names(settings["lang"], shape)}})
    nlp.add_pipe(LISTED)
    return nlp


def register() -> None:
    """Tell spaCy of the components of our own; asked for here so that no import has an effect."""
    register_namenets()
    Language.factory(DIRECTIONS, func=make_directions)
    Language.factory(BLANKS, func=make_blanks)
    Language.factory(JOINTS, func=make_joints)
    Language.factory(WORDFORMS, func=make_wordforms)
    Language.factory(CLAUSES, func=make_clauses)
    Language.factory(LISTED, func=make_listed)
    Language.factory(BOUNDARIES, func=make_boundaries)
    Language.factory(LEMMAS, func=make_lemmas)
    Language.factory(AUXILIARIES, func=make_auxiliaries)


def _tok2vec(shape: Shape) -> dict[str, Any]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": shape.width,
            "attrs": list(shape.features),
            "rows": list(shape.rows),
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": shape.width,
            "depth": shape.depth,
            "window_size": shape.window,
            "maxout_pieces": 3,
        },
    }


def _listener(shape: Shape) -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": shape.width, "upstream": "*"}


def _transitions(kind: str, shape: Shape) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": shape.state_tokens,
        "hidden_width": shape.hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": _listener(shape),
    }


def _names(lang: str, shape: Shape) -> dict[str, Any]:
    """What names have for themselves."""
    upper = {"use_upper": shape.names_upper}
    if not shape.names_width:
        return upper
    own = {"lang": lang, "shared": shape.width, "width": shape.names_width, "depth": shape.names_depth}
    return {**upper, "tok2vec": {"@architectures": ARCHITECTURE, **own}}
