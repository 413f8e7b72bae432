"""How treebanks are read before an analysis is learnt from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.steps.conllu import read
from training.steps.mending import Mending
from training.steps.mentions import mark_names

if TYPE_CHECKING:
    from pathlib import Path

    from training.steps.conllu import Sentence

GLUED = """# sent_id = a-1
# newpar
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# sent_id = a-2
1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
1\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\t_
2\t's\tbe\tAUX\tVBZ\t_\t1\tcop\t_\t_
3\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_

# sent_id = a-3
# newpar
1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_
"""

NAMED = """# sent_id = b-1
1\tPresident\tPresident\tPROPN\tNNP\t_\t2\tnmod:desc\t_\tEntity=(1-person-new-1,2,3-coref
2\tMary\tMary\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
3\tLee\tLee\tPROPN\tNNP\t_\t2\tflat\t_\tEntity=1)
4\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
5\tthe\tthe\tDET\tDT\t_\t6\tdet\t_\tEntity=(2-organization-new-2-coref
6\tUniversity\tUniversity\tPROPN\tNNP\t_\t4\tobj\t_\t_
7\tof\tof\tADP\tIN\t_\t8\tcase\t_\t_
8\tOslo\tOslo\tPROPN\tNNP\t_\t6\tnmod\t_\tEntity=(3-place-new-1-coref)2)
9\twith\twith\tADP\tIN\t_\t10\tcase\t_\t_
10\tAmericans\tAmerican\tPROPN\tNNPS\t_\t4\tobl\t_\tEntity=(4-person-new-1-coref)
11\tin\tin\tADP\tIN\t_\t12\tcase\t_\t_
12\tMay\tMay\tPROPN\tNNP\t_\t4\tobl\t_\tEntity=(5-time-new-1-coref)
"""


def sentences(folder: Path, text: str) -> list[Sentence]:
    path = folder / "corpus.conllu"
    path.write_text(text, encoding="utf-8")
    return read(path)


def test_a_contraction_has_the_spacing_of_the_whole(tmp_path: Path) -> None:
    first, second, _ = sentences(tmp_path, GLUED)
    assert [token.space_after for token in first.tokens] == [False, True, False, True]
    assert [token.space_after for token in second.tokens] == [False, False, True]


def test_paragraphs_are_counted(tmp_path: Path) -> None:
    assert [sentence.paragraph for sentence in sentences(tmp_path, GLUED)] == ["1", "1", "2"]


def test_names_from_mentions(tmp_path: Path) -> None:
    found = sentences(tmp_path, NAMED)
    mark_names(found)
    assert found[0].entities == [
        "-",
        "B-PER",
        "L-PER",
        "O",
        "O",
        "B-ORG",
        "I-ORG",
        "L-ORG",
        "O",
        "-",
        "O",
        "-",
    ]


def test_mending_is_by_the_data_alone(tmp_path: Path) -> None:
    token = sentences(tmp_path, GLUED.replace("\tINTJ\tUH\t", "\tNUM\tTW|rang\t"))[2].tokens[0]
    assert Mending().tag(token) == ("NUM", "_")
    assert Mending.from_dict({"ordinals": "no yes"}).tag(token) == ("ADJ", "")
    assert Mending.from_dict({"ordinal_tag": "TW\\|rang"}).tag(token) == ("ADJ", "")
