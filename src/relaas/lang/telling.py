"""The kinds of words that stand around what is said without being part of it; `packs/*/attribution/telling.toml`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that what is said is cut at.

    Attributes:
        openers: Open a clause that is said, and are no part of it.
        about: Prepositions that lead to what is told.
        said: Nouns of saying; the next six are those of other acts.
        feared: Of fearing.
        warned: Of warning.
        promised: Of promising.
        demanded: Of demanding.
        asked: Of asking.
        denied: Of denying.
        disputed: Nouns for what somebody may deny beside those of saying and fearing: "dismissed talk of a split".
        heard: Tell behind a quotation that it goes on with who spoke before.
        infinitive: Open an infinitive that is said, and are part of it.
        light: Say nothing of what is said before it.
        linking: Tell between a verb and its object how or why it is said, and are no part of that.
        scarce: Hedges of a number that begin with light words, and are part of what is said.
        closers: End the clause of a word of saying behind what is said.
        comments: Open, behind a comma, what the outlet thinks of what is said.
        decides: Verbs by which somebody is to settle a question, which is no statement.
        members: Nouns for those who make up a body, which it has and does not count: "de raad telt negen leden".
        untold: Open behind a verb of saying a clause that speaks of what is told without telling it.
        as_if: Open behind a noun for a rumour, before an auxiliary of hearsay, what it tells: "als zou er".
        shows: Verbs by which something is shown, in a clause behind them.
        modal: Verbs with which a verb of saying tells what may or should be said.
        parted: Particles that part from their verbs.
        renews: Verbs of saying again, whose noun an infinitive behind it tells: "herhaalde zijn belofte te …".
        impersonal: Verbs of a count of which "it" is nobody: "het blijft bij tien".
        personal: Verbs that only somebody can do, so that the subject of one that takes a clause speaks: "believe".
        ones: Words for some of those behind a preposition that follows: "een van hen".
        expects: Verbs that say what somebody reckons with or changes, which is no statement.
        occasions: Nouns for where something is said, which a preposition may lead to: "said in a statement".
        unnamed: Verbs of which somebody asks that they not be done to him: "asked not to be named".
        values: Verbs that tell what somebody's count is: "the union's count stands at 31".
        nameless: Nouns for what somebody asks to be kept back: "requested anonymity", "that his name be withheld".
        sure: Forms that are finite verbs of saying whatever a tagger takes them for.
        unparted: Prefixes that make another verb of one ("bespreken" is not "spreken").
        eager: Words between a verb and an infinitive of saying with which somebody does say it: "was quick to say".
        naming: Between who somebody is and the name that is given of him: "named", "who gave her name as".
        naming_last: Behind such a name in a relative clause that its verb closes: "die zich Amin | noemt".
        gestures: Lemmas and words for how somebody looks or feels who speaks: "zuchten", "woedend".
        draws: Verbs by which somebody draws up, puts right or hands out a count or a list: "maakte de balans op".
        spreads: Verbs by which somebody gives out a figure called so: "het getal van 30 dat X had rondgestrooid".
        manages: Verbs before an infinitive of saying with which somebody does say it.
    """

    openers: frozenset[str]
    about: frozenset[str]
    said: frozenset[str]
    feared: frozenset[str]
    warned: frozenset[str]
    promised: frozenset[str]
    demanded: frozenset[str]
    asked: frozenset[str]
    denied: frozenset[str]
    disputed: frozenset[str]
    heard: tuple[tuple[str, ...], ...]
    infinitive: frozenset[str]
    light: frozenset[str]
    linking: frozenset[str]
    scarce: tuple[tuple[str, ...], ...]
    closers: frozenset[str]
    comments: frozenset[str]
    decides: frozenset[str]
    members: frozenset[str]
    untold: frozenset[str]
    as_if: frozenset[str]
    shows: frozenset[str]
    modal: frozenset[str]
    manages: frozenset[str]
    eager: frozenset[str]
    parted: frozenset[str]
    renews: frozenset[str]
    impersonal: frozenset[str]
    personal: frozenset[str]
    ones: frozenset[str]
    expects: frozenset[str]
    occasions: frozenset[str]
    unnamed: frozenset[str]
    nameless: frozenset[str]
    values: frozenset[str]
    sure: frozenset[str]
    gestures: frozenset[str]
    draws: frozenset[str]
    naming: tuple[tuple[str, ...], ...]
    naming_last: tuple[tuple[str, ...], ...]
    spreads: frozenset[str]

    @property
    def nouns(self) -> frozenset[str]:
        """Every noun of saying, of whatever act."""
        hopes = self.feared | self.warned | self.promised | self.demanded
        return self.said | hopes | self.asked | self.denied

    @property
    def claimed(self) -> frozenset[str]:
        """Every noun for what somebody says or fears is so, which another can deny."""
        return self.said | self.feared | self.disputed

    unparted: frozenset[str]
