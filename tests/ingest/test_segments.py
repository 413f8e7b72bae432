from __future__ import annotations

import pytest

from relaas.errors import PackError
from relaas.ingest.segments import headline, segments, take_apart
from relaas.lang.segmentation import Segmentation, SegmentRule, load_segmentations, read_segmentation
from tests.growth import growth

NL, EN, DE = (load_segmentations()[code] for code in ("nl", "en", "de"))
EXAMPLES = [
    pytest.param(words, rule, text, id=f"{rule.id}-{i}")
    for words in (NL, EN, DE)
    for rule in words.rules
    for i, text in enumerate(rule.examples)
]
NEVER = [
    pytest.param(words, rule, text, id=f"{rule.id}-{i}")
    for words in (NL, EN, DE)
    for rule in words.rules
    for i, text in enumerate(rule.never)
]


def alone(rule: SegmentRule, words: Segmentation = NL) -> Segmentation:
    return Segmentation(words.language, words.agencies, (rule,), words.months, words.weekdays)


def parts(text: str, title: str | None = None, words: Segmentation | None = NL) -> list[tuple[str, str]]:
    found = segments(text, title, words)
    assert "".join(text[s.start : s.end] for s in found) == text
    assert all(s.start < s.end for s in found)
    return [(s.kind, text[s.start : s.end].strip()) for s in found]


@pytest.mark.parametrize(("words", "rule", "marked"), EXAMPLES)
def test_every_example(words: Segmentation, rule: SegmentRule, marked: str) -> None:
    before, _, rest = marked.partition("[")
    part, _, after = rest.partition("]")
    expected = [("body", before.strip()), (rule.kind, part.strip()), ("body", after.strip())]
    text = before + part + after
    assert parts(text, words=alone(rule, words)) == [pair for pair in expected if pair[1]]
    assert (rule.kind, part.strip()) in parts(text, words=words)


@pytest.mark.parametrize(("words", "rule", "text"), NEVER)
def test_every_counter_example(words: Segmentation, rule: SegmentRule, text: str) -> None:
    assert parts(text, words=alone(rule, words)) == [("body", text)]


def test_a_whole_report() -> None:
    text = (
        "Brug dicht\n\nDoor Els Bakker\n\nFoto: de brug\n\nVELDZICHT (ANP) - De brug is dicht.\n\n"
        "De wethouder zwijgt.\n\nLees ook: Noodbrug gevraagd\n\nMorgen meer. (ANP)\n"
    )
    assert parts(text, "Brug dicht") == [
        ("title", "Brug dicht"), ("byline", "Door Els Bakker"), ("caption", "Foto: de brug"),
        ("dateline", "VELDZICHT (ANP) -"), ("body", "De brug is dicht.\n\nDe wethouder zwijgt."),
        ("teaser", "Lees ook: Noodbrug gevraagd"), ("body", "Morgen meer."), ("byline", "(ANP)"),
    ]  # fmt: skip


def test_a_whole_report_in_english() -> None:
    text = (
        "Bridge closed\n\nBy Jane Smith\n\nPhoto: the bridge\n\n"
        "FAIRFIELD, Ohio, Jan 11 (AP) — The bridge is closed.\n\n"
        "The mayor is silent. Read more: A bridge for now?\n\nRELATED: Bridge wanted\n\nMore tomorrow. (AP)\n\n"
        "(Reporting by Jane Smith; editing by John Doe)\n"
    )
    assert parts(text, "Bridge closed", EN) == [
        ("title", "Bridge closed"), ("byline", "By Jane Smith"), ("caption", "Photo: the bridge"),
        ("dateline", "FAIRFIELD, Ohio, Jan 11 (AP) —"), ("body", "The bridge is closed.\n\nThe mayor is silent."),
        ("teaser", "Read more: A bridge for now?\n\nRELATED: Bridge wanted"), ("body", "More tomorrow."),
        ("byline", "(AP)\n\n(Reporting by Jane Smith; editing by John Doe)"),
    ]  # fmt: skip


def test_initials_that_no_list_holds_are_an_agency_behind_a_place_in_capitals() -> None:
    assert take_apart("NEWTON, Ohio (QPN) - The bridge is closed.", None, EN).agency == "QPN"
    assert take_apart("ZWOLLE (QPN) - De brug is dicht.", None, NL).agency == "QPN"
    assert take_apart("Newton (QPN) - the bridge is closed.", None, EN).agency is None


def test_without_a_pack_only_the_title_is_told_apart() -> None:
    assert parts("Kop\nLees ook: dit", "Kop", None) == [("title", "Kop"), ("body", "Lees ook: dit")]
    assert parts("Kopstation dicht", "Kop", None) == [("body", "Kopstation dicht")]


def test_blank_lines_around_a_part() -> None:
    assert parts("\n\nUTRECHT - Het regent.\n\n") == [("dateline", "UTRECHT -"), ("body", "Het regent.")]
    assert segments("", None, NL) == ()
    assert parts(" \n") == [("body", "")]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("TEHERAN (BELGA) - Er vielen doden. (ANP)", "BELGA"),
        ("Er vielen doden. (belga)", "belga"),
        ("Er vielen doden.\n\n(ANP/AFP)\n", "ANP/AFP"),
        ("Er vielen doden.\n\n© ANP", None),
        ("Dat meldt persbureau Reuters.", None),
    ],
)
def test_the_agency_as_written(text: str, agency: str | None) -> None:
    assert take_apart(text, None, NL).agency == agency


@pytest.mark.parametrize(
    ("text", "words", "dates"),
    [
        ("Dorp leeg\n\nDoor Els Bakker, 14 mei 2024\n\nHet dorp is leeg.", NL, (("2024-05-14", False),)),
        ("Gepubliceerd: do. 14 mrt. 2024 om 10:32\nHet dorp is leeg.", NL, (("2024-03-14", False),)),
        ("Gepubliceerd: 14-05-2024 om 10:32\nHet dorp is leeg.", NL, (("2024-05-14", False),)),
        ("LUZERN, 14 mei 2024 (ANP) - De flat is ingestort.", NL, (("2024-05-14", False),)),
        (
            "14 mei 2024\nLaatst bijgewerkt: 15 mei 2024\nLeeg.",
            NL,
            (("2024-05-14", False), ("2024-05-15", True)),
        ),
        ("Gent, zondag 9 februari 2025 - Het dorp is leeg.", NL, (("2025-02-09", False),)),
        ("Gent, maandag 9 februari 2025 - Het dorp is leeg.", NL, ()),
        ("31 februari 2024\nHet dorp is leeg.", NL, ()),
        ("Een.\nTwee.\nDrie.\nVier.\n14 mei 2024\nHet dorp is leeg.", NL, ()),
        ("Het dorp liep leeg op 14 mei 2024.\nDe burgemeester zwijgt.", NL, ()),
        ("By Jane Smith\nWednesday, May 15, 2024\n\nThe village is empty.", EN, (("2024-05-15", False),)),
        ("Wed 15 May 2024 10.32 BST\nThe village is empty.", EN, (("2024-05-15", False),)),
        ("LUCERNE, May 15, 2024 (Reuters) - The tower fell.", EN, (("2024-05-15", False),)),
        ("Updated 15 May 2024\nThe village is empty.", EN, (("2024-05-15", True),)),
        ("05/06/2024\nThe village is empty.", EN, ()),
        ("Von Anna Meier, 14. Mai 2024\nDas Dorf ist leer.", DE, (("2024-05-14", False),)),
        ("Stand: 14.05.2024, 10:32 Uhr\nDas Dorf ist leer.", DE, (("2024-05-14", True),)),
        ("14 mei 2024\nHet dorp is leeg.", None, ()),
        ("Dorp leeg\n\nSeptember 2024\n\nHet dorp is leeg.", NL, (("2024-09", False),)),
        ("Village empty\n\nMay 2024\n\nThe village is empty.", EN, (("2024-05", False),)),
        ("Dorf leer\n\nErschienen im März 2024\n\nDas Dorf ist leer.", DE, (("2024-03", False),)),
        ("Een.\nTwee.\nDrie.\nVier.\nSeptember 2024\nHet dorp is leeg.", NL, ()),
    ],
)
def test_the_days_that_lines_over_a_text_give(
    text: str, words: Segmentation | None, dates: tuple[tuple[str, bool], ...]
) -> None:
    assert take_apart(text, None, words).dates == dates


@pytest.mark.growth
@pytest.mark.parametrize(
    ("unit", "name", "words"),
    [
        ("Lees ook ", "teaser words", NL),
        (". Lees ook: ", "teasers inside", NL),
        ("A (ANP/", "open credits", NL),
        ("AAAA ", "capitals", NL),
        (" ", "blanks", NL),
        ("Door Jan van ", "names", NL),
        ("x © ", "credits", NL),
        (". (ANP) ", "closed credits", NL),
        ("- ", "dashes", NL),
        ("\n", "line feeds", NL),
        ("Lees ook:\n", "headings", NL),
        ("Read more ", "teaser words", EN),
        (". Read more: ", "teasers inside", EN),
        ("A, B (AP/", "open credits", EN),
        ("AAAA, Aa ", "capitals", EN),
        ("By Jane and ", "names", EN),
        ("x contributed to ", "contributors", EN),
        ("(AP Photo ", "credits", EN),
        (". (AP) ", "closed credits", EN),
        ("Related:\n", "headings", EN),
        ("Jan | 14 mei 2024 | ", "dates", NL),
        ("Jane, May 14, 2024, ", "dates", EN),
        ("Anna, 14. Mai 2024, ", "dates", DE),
    ],
)
def test_time_grows_with_the_text(unit: str, name: str, words: Segmentation) -> None:
    def made(length: int) -> str:
        return "A" + unit * (length // len(unit)) + "!"

    assert growth(lambda text: segments(text, None, words), made, 16_000, bound=5.2) < 5.2, name


RULE = '[[rule]]\nid = "x"\nkind = "teaser"\nat = "line"\npattern = "x"\nexamples = ["[x]"]\nnever = ["y"]\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("language = ", "not TOML"),
        ('language = "nl"\nagencies = ["ANP"]\nother = 1', "unknown keys"),
        ('language = "nl"\nagencies = []', "lacks 'agencies'"),
        ('agencies = ["ANP"]', "lacks 'language'"),
        (f'language = "nl"\nagencies = ["ANP"]\n{RULE}{RULE}', "twice"),
        (f'language = "nl"\nagencies = ["ANP"]\n{RULE}speed = 1', "unknown keys"),
        (f'language = "nl"\nagencies = ["ANP"]\n{RULE}'.replace('"teaser"', '"advert"'), "may be"),
        (
            f'language = "nl"\nagencies = ["ANP"]\n{RULE}'.replace('pattern = "x"', 'pattern = "("'),
            "cannot be read",
        ),
    ],
)
def test_a_broken_file_is_refused(text: str, message: str) -> None:
    with pytest.raises(PackError, match=message):
        read_segmentation(text, "segments.toml")


def test_slug_and_headline_over_a_dateline() -> None:
    text = "BC-Bridge, 2nd Ld\nURGENT\nBridge shut\n\nLEEDS, May 14, 2024 (Reuters) - The bridge is shut.\n"
    found = take_apart(text, None, EN)
    assert found.dates == (("2024-05-14", False),)
    assert found.agency == "Reuters"


def test_the_headline_behind_a_date_and_the_subject_of_a_mail() -> None:
    dated = "14 mei 2024\n\nBrug bij Veldzicht dicht\n\nDe brug bij Veldzicht is dicht.\n"
    assert headline(dated, NL) == "Brug bij Veldzicht dicht"
    assert parts(dated, "Brug bij Veldzicht dicht") == [
        ("byline", "14 mei 2024"), ("title", "Brug bij Veldzicht dicht"), ("body", "De brug bij Veldzicht is dicht."),
    ]  # fmt: skip
    mail = (
        "From: Press <press@bridge.example>\nTo: desk@paper.example\nCc: all@paper.example\nCc: some@paper.example\n"
        "Date: Tue, 14 May 2024 08:15:00 +0100\nSubject: Bridge shut\n\nThe bridge is shut.\n"
    )
    assert headline(mail, EN) == "Bridge shut"
    assert take_apart(mail, "Bridge shut", EN).dates == (("2024-05-14", False),)
    assert parts(mail, "Bridge shut", EN)[-1] == ("body", "The bridge is shut.")
