"""The mean of the weights of several epochs, which generalises better than any one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from spacy.pipeline import TrainablePipe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from thinc.api import Model

Key = tuple[str, int, str]


class Mean:
    """Takes the weights of a pipeline at several moments and gives it their mean."""

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0
        self._sums: dict[Key, Any] = {}

    def take(self, nlp: Language) -> None:
        """Add the weights of the moment."""
        self.count += 1
        for key, node in _parameters(nlp):
            value = node.get_param(key[2])
            self._sums[key] = self._sums[key] + value if key in self._sums else value.copy()

    def give(self, nlp: Language) -> None:
        """Set the pipeline's weights to the mean of those taken."""
        for key, node in _parameters(nlp):
            node.set_param(key[2], self._sums[key] / self.count)


def _parameters(nlp: Language) -> Iterator[tuple[Key, Model[Any, Any]]]:
    for name, pipe in nlp.pipeline:
        if not isinstance(pipe, TrainablePipe):
            continue
        for index, node in enumerate(cast("Model[Any, Any]", pipe.model).walk()):
            for parameter in node.param_names:
                if node.has_param(parameter):
                    yield (name, index, parameter), node
