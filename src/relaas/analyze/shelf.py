"""The pipelines of a run, each loaded once."""

from __future__ import annotations

import gc
import hashlib
from importlib.resources import as_file
from typing import TYPE_CHECKING

from relaas.analyze.pipelines import load_named, load_pipeline, read_meta
from relaas.analyze.wordlists import build
from relaas.errors import PipelineError, UsageError
from relaas.lang.packs import folder
from relaas.lang.tokens import is_listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.language import Language


NONE = "none"
"""Stands in the bundle for the pipeline of a language whose pack ships none."""


class Shelf:
    """Hands out the pipeline of a language: the shipped one, or the one named instead, or word lists for one.

    Args:
        named: Names of installed spaCy pipelines by language code.
    """

    def __init__(self, named: Mapping[str, str]) -> None:
        self._named = dict(named)
        self._loaded: dict[str, Language] = {}

    def pipeline(self, language: str) -> Language:
        """The pipeline for a language that has a pack.

        Raises:
            PipelineError: The shipped one is missing or damaged.
            UsageError: The one named instead is not installed, or gives too little.
        """
        if language not in self._loaded:
            collecting = gc.isenabled()
            self._loaded[language] = self._load(language)
            if not collecting:
                gc.disable()  # what spaCy reads weights with switches the collector on, whatever it was before
        return self._loaded[language]

    def _load(self, language: str) -> Language:
        if language in self._named:
            return _checked(self._named[language])
        if not self.parses(language):
            return build(language)
        with as_file(folder(language) / "pipeline") as place:
            try:
                return load_pipeline(place)
            except (OSError, ValueError) as error:
                raise PipelineError(
                    f"The pipeline of {language} is missing or damaged; install relaas again. {error}"
                ) from error

    def parses(self, language: str) -> bool:
        """Is a language read with tags and a tree, or, its pack shipping word lists instead, without a parser?"""
        return language in self._named or not is_listed(language)

    def hash_of(self, language: str) -> str:
        """What stands in the bundle for the pipeline: its weights' hash, a named one's name and version, `none`."""
        if language in self._named:
            meta = self.pipeline(language).meta
            name = f"{meta['lang']}_{meta['name']}-{meta['version']}"
            return f"{name}:{hashlib.sha256(name.encode()).hexdigest()[:12]}"
        if not self.parses(language):
            return NONE
        with as_file(folder(language) / "pipeline") as place:
            return str(read_meta(place)["sha256"])


def _checked(name: str) -> Language:
    """An installed pipeline, if it gives what the rules ask for: sentences, tags and a tree."""
    try:
        nlp = load_named(name)
    except (OSError, ImportError) as error:
        raise UsageError(f"There is no spaCy pipeline {name!r} here; install it, or name another.") from error
    if missing := {"sentences", "parts of speech", "a tree"} - _gives(nlp):
        raise UsageError(
            f"The pipeline {name!r} does not give {' and '.join(sorted(missing))}; name another."
        )
    return nlp


def _gives(nlp: Language) -> set[str]:
    made = nlp("1 + 1 = 2.")
    found = {"sentences"} if made.has_annotation("SENT_START") else set()
    found |= {"parts of speech"} if made.has_annotation("POS") else set()
    return found | ({"a tree"} if made.has_annotation("DEP") else set())
