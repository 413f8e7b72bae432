"""Copies: lightly edited wire text is found whatever the order, and reports written apart are left apart."""

from __future__ import annotations

import random

import pytest

from relaas.model.documents import Document, Published, digest, identify
from relaas.reconcile.copies import with_copies

WIRE = (
    "De brand in het pakhuis aan de Kade brak dinsdagavond uit op de tweede verdieping. Negen mensen konden "
    "over het dak ontkomen, een bewaker wordt nog gezocht. Volgens de brandweer was het gebouw al jaren niet "
    "gekeurd. De burgemeester heeft een onderzoek aangekondigd, dat voor de zomer klaar moet zijn."
)
EDITED = (
    "De brand in het pakhuis aan de Kade brak dinsdagavond uit op de tweede verdieping. Negen mensen wisten "
    "over het dak te ontkomen, een bewaker wordt nog gezocht. Volgens de brandweer was het pand al jaren niet "
    "gekeurd. De burgemeester kondigt een onderzoek aan, dat voor de zomer klaar moet zijn."
)
OWN = (
    "Buurtbewoners zagen dinsdag rond negen uur vlammen uit het oude pakhuis slaan. Een portier van het "
    "bedrijf is zoek, negen collega's klommen via het dak naar buiten. Al jaren had niemand er de "
    "nooduitgangen nagekeken, zegt de brandweercommandant. Het stadsbestuur wil weten hoe dat kon."
)


def _report(path: str, text: str, shown: str | None = None) -> Document:
    return Document(
        id=identify("d", path, "", text),
        path=path,
        outlet=path,
        title=None,
        language="nl",
        url=None,
        sha256=digest(text),
        text=text,
        published=Published(shown, (), None, ""),
    )


def _copies(*documents: Document) -> dict[str, str]:
    paths = {document.id: document.path for document in documents}
    return {d.path: paths[d.copy_of] for d in with_copies(documents) if d.copy_of}


def test_a_light_edit_is_a_copy_and_a_report_of_its_own_is_none() -> None:
    found = _copies(_report("1", OWN), _report("2", WIRE), _report("3", EDITED))
    assert found == {"3": "2"}


def test_the_original_is_the_one_published_first() -> None:
    assert _copies(_report("1", EDITED, "2023-05-03"), _report("2", WIRE, "2023-05-02")) == {"1": "2"}
    assert _copies(_report("1", EDITED, "2023-05"), _report("2", WIRE, "2023-05-02")) == {"1": "2"}


def test_paragraphs_of_its_own_leave_a_copy_a_copy() -> None:
    assert _copies(_report("1", WIRE), _report("2", f"{OWN}\n\n{EDITED}\n\n{OWN[::-1]}")) == {"2": "1"}


def test_all_copies_lead_to_one_original() -> None:
    reports = [_report(f"{at:02}", f"{EDITED} Editie {at}.") for at in range(12)]
    assert _copies(*reports) == {f"{at:02}": "00" for at in range(1, 12)}


def test_two_lines_alike_prove_nothing() -> None:
    assert _copies(_report("1", "Het weer voor morgen."), _report("2", "Het weer voor morgen.")) == {}


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_reports_does_not_matter(seed: int) -> None:
    reports = [_report("1", WIRE), _report("2", EDITED), _report("3", OWN), _report("4", f"{WIRE} {OWN}")]
    shuffled = random.Random(seed).sample(reports, len(reports))  # noqa: S311 - nothing secret
    assert _copies(*shuffled) == _copies(*reports)
