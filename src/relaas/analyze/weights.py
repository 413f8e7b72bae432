"""The file that holds a shipped pipeline: float16 weights, labels and the lemma table.

The file is msgpack under zlib: zlib is read several times faster than lzma, and float16 weights hardly get
smaller with either.
"""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import msgspec
import numpy as np

from relaas.analyze.auxiliaries import FACTORY as AUXILIARIES
from relaas.analyze.auxiliaries import Auxiliaries
from relaas.analyze.lemmas import FACTORY as LEMMAS
from relaas.analyze.lemmas import Lemmas, LemmaTable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from spacy.language import Language

Packed = tuple[list[int], bytes]

_TRAINED = ("tok2vec", "morphologizer", "parser", "ner")


def pack(nlp: Language, path: Path) -> str:
    """Write the trained parts of a pipeline; return the SHA-256 of the file."""
    content = {
        "parts": {name: _pack_part(nlp.get_pipe(name)) for name in _TRAINED},
        "lemmas": _pack_table(_lemmas(nlp).table),
        "auxiliaries": sorted(_auxiliaries(nlp).lemmas),
    }
    packed = zlib.compress(msgspec.msgpack.encode(content), level=9)
    path.write_bytes(packed)
    return hashlib.sha256(packed).hexdigest()


def unpack(nlp: Language, path: Path) -> str:
    """Read the trained parts into a pipeline of the same shape; return the SHA-256 of the file."""
    packed = path.read_bytes()
    content: Mapping[str, Any] = msgspec.msgpack.decode(zlib.decompress(packed))
    for name in _TRAINED:
        _unpack_part(nlp.get_pipe(name), content["parts"][name])
    lemmas = _lemmas(nlp)
    lemmas.table = replace(_unpack_table(content["lemmas"]), morphology=lemmas.table.morphology)
    _auxiliaries(nlp).lemmas = frozenset(content["auxiliaries"])
    return hashlib.sha256(packed).hexdigest()


def _lemmas(nlp: Language) -> Lemmas:
    return cast("Lemmas", nlp.get_pipe(LEMMAS))


def _auxiliaries(nlp: Language) -> Auxiliaries:
    return cast("Auxiliaries", nlp.get_pipe(AUXILIARIES))


def _pack_part(pipe: Any) -> dict[str, Any]:
    """Pack one component: what it is, and its weights as float16."""
    model = pipe.model.to_dict()
    model["params"] = [{name: _halved(value) for name, value in node.items()} for node in model["params"]]
    return {"rest": pipe.to_bytes(exclude=["vocab", "model"]), "model": model}


def _unpack_part(pipe: Any, part: Mapping[str, Any]) -> None:
    model = dict(part["model"])
    model["params"] = [{name: _doubled(value) for name, value in node.items()} for node in model["params"]]
    pipe.from_bytes(part["rest"], exclude=["vocab", "model"])
    pipe.model.from_dict(model)


def _halved(value: np.ndarray | None) -> Packed | None:
    if value is None:
        return None
    if value.dtype != np.float32:
        raise TypeError(f"weights of type {value.dtype}")
    return list(value.shape), value.astype("<f2").tobytes()


def _doubled(packed: Packed | None) -> np.ndarray | None:
    if packed is None:
        return None
    return np.frombuffer(packed[1], dtype="<f2").astype(np.float32).reshape(packed[0])


def _pack_table(table: LemmaTable) -> dict[str, Any]:
    return {
        "forms": dict(table.forms),
        "ends": {key: list(rule) for key, rule in table.ends.items()},
        "particles": sorted(table.particles),
        "particle_relation": table.particle_relation,
        "spelling": [list(rule) for rule in table.spelling],
    }


def _unpack_table(data: Mapping[str, Any]) -> LemmaTable:
    ends = {key: (int(cut), str(added)) for key, (cut, added) in data["ends"].items()}
    spelling = tuple((pattern, replacement) for pattern, replacement in data["spelling"])
    particles = frozenset(data["particles"])
    return LemmaTable(data["forms"], ends, particles, data["particle_relation"], spelling)
