"""The words by which a text takes back, over its sentences, what it told before; `[retracted]` in a pack's stances."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.lang.wordings import Wording


@dataclass(frozen=True, slots=True)
class Retracted:
    """What takes a count of another clause or sentence back.

    Attributes:
        admits: Say by themselves that whoever told a count just before erred: "foutje van mij".
        slips: Say so in a sentence that admits something: "ik heb me laten meeslepen", gaf hij toe.
        admitting: Words of admitting.
        plans: Nouns of what was only meant to be: "conceded that this had merely been the plan".
        sorry: Apologize, where the right count follows: "They later apologized: the order applied to 3,000".
        regrets: What an outlet ends its correction with: "The error is regretted".
        things: Nouns of what is published and can be made to vanish: "lijst", "tweet".
        vanish: Lemmas that make it vanish by themselves: "verwijderen", "delete".
        vanish_with: Lemmas that do so with one of `vanished`: "halen", "take".
        vanished: What those need beside them: "offline", "down".
        taken: Pronouns for the thing: "haalde die offline", "took it down".
        topics: Behind a count that a preposition makes the topic: "van drie schutters is geen sprake meer".
        about: Those prepositions.
        emptied: Of a claim that its noun names: "van het bericht dat … laat de inspectie niets heel".
        therein: In a clause of an error, for the count told just before: "daarbij was iemand dubbel geteld".
        instead: Between the right count and the wrong one: "in plaats van".
        reported: Beside the wrong count of a pair, they say that it was told before: "de eerder gemelde 12".
        corrects: In a sentence with `instead`, they say that it puts something right: "corrigeert zichzelf".
        really: The same of what is so in truth, whoever says it: "in werkelijkheid 61 in plaats van 66".
        now: The same beside a verb of saying: "telt nu negen doden in plaats van twaalf".
        expected: What was expected is not taken back where it did not come: "niet 500, zoals gehoopt, maar 300".
        counted: With a word of mistake they say that somebody was counted: "ten onrechte als slachtoffer meegeteld".
        twice: With those words: more than once, "had een familie twee keer geteld".
        recants: Lemmas that behind a told count and "but" take it back by themselves: "maar krabbelt nu terug".
        perfects: Lemmas whose past with a participle tells of what was before: "had acht arrestaties gemeld".
        denying: Right before an exact number they deny it: "geen 400".
        contrary: In its sentence they say that it was told before: "anders dan eerder gemeld".
        mine: Possessives before a count that is taken back by whose it is: "slikte zijn 41 doden in".
        omits: Behind an earlier count they tell whom it left out, or should have: "an earlier figure of 30 left out …".
        remade: With another count they tell what a figure was made into: "een aantal waar zij later 800 van maakten".
        editions: Nouns of what an outlet publishes: "in de krant van maandag stond dat …".
        ours: Words before them for the outlet's own: "onze krant", "dit artikel".
        headings: With which a correction begins: "Rechtzetting".
        letting_go: The same of letting go of a count or a claim: "halen een streep door", "climb down from".
        erred: The lemma of a verb and the words with which it says that its subject erred: "hebben het mis".
        erred_with: Prepositions before what somebody erred about: "met de 45 arrestaties".
        former: Before the noun of a claim they call it an earlier one: "slikt zijn eerdere schatting in".
        righting: Before the count that holds instead of one told just before: "het waren er veertig".
    """

    admits: tuple[Wording, ...]
    slips: tuple[Wording, ...]
    admitting: frozenset[str]
    plans: frozenset[str]
    sorry: tuple[Wording, ...]
    regrets: tuple[Wording, ...]
    things: frozenset[str]
    vanish: frozenset[str]
    vanish_with: frozenset[str]
    vanished: tuple[Wording, ...]
    taken: frozenset[str]
    topics: tuple[Wording, ...]
    about: frozenset[str]
    emptied: tuple[Wording, ...]
    therein: frozenset[str]
    instead: tuple[Wording, ...]
    reported: tuple[Wording, ...]
    corrects: tuple[Wording, ...]
    really: tuple[Wording, ...]
    now: frozenset[str]
    expected: frozenset[str]
    counted: frozenset[str]
    twice: tuple[Wording, ...]
    recants: frozenset[str]
    perfects: frozenset[str]
    denying: frozenset[str]
    contrary: tuple[Wording, ...]
    mine: frozenset[str]
    omits: tuple[Wording, ...]
    remade: tuple[Wording, ...]
    editions: frozenset[str]
    ours: frozenset[str]
    headings: tuple[Wording, ...]
    letting_go: tuple[Wording, ...]
    erred: tuple[Wording, ...]
    erred_with: frozenset[str]
    former: frozenset[str]
    righting: tuple[Wording, ...]
