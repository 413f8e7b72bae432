"""Write the shipped folder: weights, meta.json and the model card."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from spacy.about import __version__

from relaas.analyze.pipelines import META, WEIGHTS
from relaas.analyze.weights import pack

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language


def write(nlp: Language, folder: Path, config: dict[str, Any]) -> dict[str, Any]:
    """Pack the pipeline into `folder`; return its meta data, scores still to come."""
    folder.mkdir(parents=True, exist_ok=True)
    meta = {
        "name": f"relaas_{config['lang']}",
        "version": config["version"],
        "lang": config["lang"],
        "licence": "CC BY-SA 4.0",
        "spacy": __version__,
        "sha256": pack(nlp, folder / WEIGHTS),
        "bytes": (folder / WEIGHTS).stat().st_size,
        "shape": config["shape"],
        **rules(config),
        "labels": {name: sorted(labels) for name, labels in nlp.pipe_labels.items() if labels},
    }
    write_meta(folder, meta)
    return meta


def rules(config: dict[str, Any]) -> dict[str, Any]:
    """Return what of the configuration the pipeline reads at run time and what no weights depend on."""
    return {name: config[name] for name in ("tokens", "blanks", "verbs", "morphology") if name in config}


def write_meta(folder: Path, meta: dict[str, Any]) -> None:
    """Write meta.json."""
    (folder / META).write_text(json.dumps(meta, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
