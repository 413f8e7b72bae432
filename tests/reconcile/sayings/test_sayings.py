"""Statements over reports: what is one saying, what is left open, and what denies what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published, digest
from relaas.model.entities import Entity, NameMention
from relaas.model.figures import AsOf, Figure
from relaas.model.statements import Moment, Speaker, Statement
from relaas.model.timexes import Timex
from relaas.reconcile.bonds import Bond, Bonds
from relaas.reconcile.sayings.contents import Rows
from relaas.reconcile.sayings.ledger import Sayings, sayings

if TYPE_CHECKING:
    from relaas.model.attributions import Act, Stance
    from relaas.model.figures import Category


@dataclass
class Story:
    """Statements and what stands in them, put in one by one; a document holds each text once."""

    documents: dict[str, Document] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    timexes: list[Timex] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def report(
        self, id_: str, text: str, language: str = "nl", copy_of: str | None = None, outlet: str = ""
    ) -> None:
        nothing = Published("2024-05-14", ("2024-05-14",), "2024-05-14", "")
        self.documents[id_] = Document(
            id_, f"{id_}.txt", outlet or id_, None, language, None, digest(text), text, nothing, copy_of
        )

    def says(
        self,
        who: str,
        text: str,
        *,
        language: str = "nl",
        act: Act = "say",
        stance: Stance = "asserted",
        when: str | None = None,
        copy_of: str | None = None,
        outlet: str = "",
    ) -> str:
        """A statement in a report of its own, by an entity (`e-…`) or by somebody that words describe."""
        id_ = f"d{len(self.documents)}"
        self.report(id_, f"{who}: {text}", language, copy_of, outlet)
        start = len(who) + 2
        source = Speaker(Anchor(0, len(who), who), who, who if who.startswith("e-") else None, "")
        row = Statement(
            id=f"q{len(self.statements)}",
            document=id_,
            mode="indirect",
            source=source,
            cue=None,
            content=(Anchor(start, start + len(text), text),),
            chain=(),
            act=act,
            stance=stance,
            when=Moment(when, (), ""),
            cluster="",
            rule="",
            why="",
            story="s",
        )
        self.statements.append(row)
        return row.id

    def at(self, words: str) -> tuple[str, Anchor]:
        document = list(self.documents.values())[-1]
        start = document.text.index(words)
        return document.id, Anchor(start, start + len(words), words)

    def counts(self, words: str, low: int, category: Category = "killed", series: str = "fs") -> None:
        document, anchor = self.at(words)
        nothing = AsOf(None, (), "")
        self.figures.append(
            Figure(
                f"f{len(self.figures)}",
                document,
                anchor,
                low,
                "exact",
                (),
                low,
                low,
                category,
                None,
                None,
                (),
                None,
                (),
                nothing,
                "asserted",
                series,
                "",
                "",
            )
        )

    def names(self, words: str, id_: str) -> None:
        document, anchor = self.at(words)
        self.entities.append(Entity(id_, "place", words, (NameMention(document, anchor, ""),)))

    def dates(self, words: str, value: str) -> None:
        document, anchor = self.at(words)
        self.timexes.append(Timex(words, document, anchor, "date", value, (value,), "", None, "", ""))

    def told(self, bonds: Bonds | None = None) -> Sayings:
        rows = Rows(
            self.documents, self.figures, self.timexes, self.entities, {"nl": frozenset({"niet", "geen"})}
        )
        return sayings(self.statements, rows, bonds or Bonds())


def groups(told: Sayings) -> list[tuple[str, ...]]:
    return [saying.statements for saying in told.sayings]


def verdicts(told: Sayings) -> list[tuple[str, str, str]]:
    return [(v.a, v.b, v.same) for v in told.verdicts]


@pytest.fixture
def story() -> Story:
    return Story()


QUOTE = "Wie zijn huis kwijt is, laten we niet in de kou staan"


def test_the_same_words_by_the_same_speaker_are_one_row_with_its_carriers(story: Story) -> None:
    story.says("e-smet", QUOTE, outlet="De Ochtend")
    story.says("e-smet", f"{QUOTE}, beloof ik", outlet="Het Veld")
    story.says("e-smet", "De tunnel blijft dicht", outlet="Het Veld")
    told = story.told()
    assert groups(told) == [("q0", "q1"), ("q2",)]
    (saying, _) = told.sayings
    assert (saying.documents, saying.origins) == (("d0", "d1"), 2)
    assert [row.cluster for row in told.rows] == ["q0", "q0", "q2"]
    assert verdicts(told) == [("q0", "q1", "yes")]


def test_copies_are_one_origin(story: Story) -> None:
    story.says("e-smet", QUOTE, outlet="De Ochtend")
    story.says("e-smet", QUOTE, outlet="Het Veld", copy_of="d0")
    assert story.told().sayings[0].origins == 1


def test_the_same_words_by_others_are_not_one(story: Story) -> None:
    story.says("e-smet", QUOTE)
    story.says("e-mol", QUOTE)
    assert verdicts(story.told()) == [("q0", "q1", "no")]


def test_whether_a_speaker_without_a_name_is_the_same_is_left_open(story: Story) -> None:
    story.says("e-smet", QUOTE)
    story.says("zij", QUOTE)
    told = story.told()
    assert verdicts(told) == [("q0", "q1", "unsure")]
    assert len(told.sayings) == 2


def test_a_role_is_one_where_a_long_text_or_a_copy_says_so(story: Story) -> None:
    story.says("overlevende", "de deuren gingen niet open")
    story.says("overlevende", "de deuren gingen niet open")
    story.says("overlevende", "er waren kinderen", outlet="x")
    story.says("overlevende", "er waren kinderen", outlet="y", copy_of="d2")
    assert groups(story.told()) == [("q0",), ("q1",), ("q2", "q3")]


def test_a_negation_more_is_another_saying(story: Story) -> None:
    story.says("e-smet", "de dijk is niet op tijd versterkt met zand en klei")
    story.says("e-smet", "de dijk is op tijd versterkt met zand en klei")
    assert verdicts(story.told()) == [("q0", "q1", "no")]


def test_a_paraphrase_shares_most_of_its_telling_words(story: Story) -> None:
    story.says("e-smet", "de bewoners van de Kerkstraat mogen woensdag terugkeren")
    story.says("e-smet", "Bewoners uit de Kerkstraat kunnen woensdag weer terugkeren naar huis")
    story.says("e-smet", "bewoners krijgen een vergoeding")
    assert groups(story.told()) == [("q0", "q1"), ("q2",)]


def test_a_paraphrase_by_another_is_not_looked_at(story: Story) -> None:
    story.says("e-smet", "de bewoners van de Kerkstraat mogen woensdag terugkeren")
    story.says("e-mol", "Bewoners uit de Kerkstraat kunnen woensdag weer terugkeren naar huis")
    assert verdicts(story.told()) == []


def test_said_on_two_days_is_left_open(story: Story) -> None:
    story.says("e-smet", "de bewoners van de Kerkstraat mogen woensdag terugkeren", when="2024-05-14")
    story.says("e-smet", "terugkeren naar de Kerkstraat is er voor bewoners woensdag bij", when="2024-05-16")
    assert verdicts(story.told()) == [("q0", "q1", "unsure")]


def test_a_count_that_a_saying_is_about_makes_it_one(story: Story) -> None:
    story.says("e-smet", "zeker twintig slachtoffers")
    story.counts("twintig", 20)
    story.says("e-smet", "al die middag twintig doden")
    story.counts("twintig", 20)
    story.says("e-smet", "dertig doden")
    story.counts("dertig", 30)
    assert groups(story.told()) == [("q0", "q1"), ("q2",)]


def test_counts_of_one_series_that_do_not_meet_are_two_sayings(story: Story) -> None:
    words = "bij de brand in de fabriek zijn {} arbeiders omgekomen"
    for count, low in (("twintig", 20), ("dertig", 30)):
        story.says("e-smet", words.format(count))
        story.counts(count, low)
    assert verdicts(story.told()) == [("q0", "q1", "no")]


def test_over_languages_counts_names_and_days_help(story: Story) -> None:
    story.says("e-smet", "in Zaltwijk zijn zestien agenten gedood")
    story.counts("zestien", 16)
    story.names("Zaltwijk", "e-zaltwijk")
    story.says("e-smet", "sixteen officers were killed in Zaltwijk", language="en")
    story.counts("sixteen", 16)
    story.names("Zaltwijk", "e-zaltwijk")
    story.says("e-smet", "ook ginds zestien slachtoffers")
    story.counts("zestien", 16, series="other")
    told = story.told()
    assert groups(told)[0] == ("q0", "q1")
    assert ("q0", "q2", "unsure") in verdicts(told)


def test_over_languages_a_name_and_a_day_alone_leave_it_open(story: Story) -> None:
    story.says("e-smet", "maandag was ik in Zaltwijk")
    story.names("Zaltwijk", "e-zaltwijk")
    story.dates("maandag", "2024-05-13")
    story.says("e-smet", "the fire in Zaltwijk on Monday was deliberate", language="en")
    story.names("Zaltwijk", "e-zaltwijk")
    story.dates("Monday", "2024-05-13")
    assert verdicts(story.told()) == [("q0", "q1", "unsure")]


def test_a_denial_stands_beside_what_it_denies(story: Story) -> None:
    story.says("e-kapers", "34 gijzelaars zijn omgekomen toen helikopters een konvooi onder vuur namen")
    story.says("e-premier", "gijzelaars bij de luchtaanval zijn omgekomen", act="deny", stance="denied")
    story.says("e-premier", "alle gijzelaars zijn omgekomen")
    told = story.told()
    assert [(r.a, r.b, r.relation) for r in told.relations] == [("q0", "q1", "denies")]
    assert "gijzel…" in told.relations[0].why
    assert len(told.sayings) == 3


def test_a_denied_count_is_one_that_it_can_be(story: Story) -> None:
    story.says("e-smet", "er raakten veertig mensen gewond")
    story.counts("veertig", 40, "injured")
    story.says("e-mol", "er zijn er zestig")
    story.counts("zestig", 60, "injured")
    story.says("e-jansen", "dat het er veertig zijn", act="deny", stance="denied")
    story.counts("veertig", 40, "injured")
    assert [(r.a, r.b) for r in story.told().relations] == [("q0", "q2")]


def test_a_negation_more_in_one_leaves_a_denial_open(story: Story) -> None:
    story.says("e-smet", "de meldingen over scheuren zijn niet onderzocht")
    story.says("e-mol", "de meldingen over scheuren zijn genegeerd", act="deny", stance="denied")
    assert [r.relation for r in story.told().relations] == ["unsure"]


def test_one_word_in_common_is_no_claim_denied(story: Story) -> None:
    story.says("e-smet", "er zijn soldaten gezien in de haven")
    story.says("e-mol", "er soldaten bij de tolpoort waren", act="deny", stance="denied")
    assert story.told().relations == ()


def test_people_decide_which_are_one(story: Story) -> None:
    story.says("e-smet", QUOTE)
    story.says("e-smet", QUOTE)
    story.says("zij", "Niemand blijft in de kou")
    bonds = Bonds((Bond("q0", "q2", "told"),), (Bond("q0", "q1", "never"),))
    told = story.told(bonds)
    assert groups(told) == [("q0", "q2"), ("q1",)]
    assert {(v.a, v.b, v.same) for v in told.verdicts} == {("q0", "q1", "no"), ("q0", "q2", "yes")}
    assert groups(story.told(Bonds(alone={"q0": "apart"}))) == [("q0",), ("q1",), ("q2",)]


def test_neither_the_number_of_statements_nor_their_order_by_hash_matters(story: Story) -> None:
    for n in range(60):
        story.says("e-smet", f"de bewoners van straat {n} mogen woensdag naar huis terugkeren")
    told = story.told()
    assert told == story.told()
    assert sum(len(saying.statements) for saying in told.sayings) == 60
