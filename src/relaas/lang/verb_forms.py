"""What the forms of verbs tell, beside what a parse says of them: past, participle, infinitive."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.clauses import Predicate
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token

LONG = 40
"""Letters from which a word is no verb form, and no pattern is tried on it."""


def is_past(finite: Token, pack: LanguagePack) -> bool:
    """Is a verb past, by its tag or by its form: a parser that does not know "lagen" may take it for a present?

    Args:
        finite: The verb.
        pack: The language.
    """
    form, ending = finite.text.lower(), pack.infinitive_ending
    if len(form) < LONG and pack.past_plural.fullmatch(form):
        return True
    if ending and form == finite.lemma and form.endswith(ending):
        return False  # as its infinitive is: "vrijdag overleggen de ministers", whatever its tag
    if "Tense=Past" in finite.morph or (len(form) < LONG and pack.past.fullmatch(form)):
        return True
    told = "Mood=Imp" not in finite.morph and form == finite.lemma
    if not ending and told and form in pack.verbs.unchanged:
        return True  # "the volunteers who put out the fire on Friday": a present would be told of no such day
    plural = bool(ending) and form.endswith(ending) and finite.lemma.endswith(ending)
    return plural and not finite.lemma.endswith(form)


def is_either(finite: Token, pack: LanguagePack) -> bool:
    """Is a verb past and present alike by its form: "zetten", "redden", "bezetten"?

    Args:
        finite: The verb.
        pack: The language.
    """
    form = finite.text.lower()
    return len(form) < LONG and pack.past_or_present.fullmatch(form) is not None


def helps(found: Predicate) -> bool:
    """Is the finite verb an auxiliary of a verb that is no infinitive? Then that is a participle, however tagged.

    Args:
        found: The predicate.
    """
    finite = found.finite
    return (
        finite is not None
        and finite.dep.startswith("aux")
        and found.main is not finite
        and not has_infinitive(found)
    )


def has_participle(found: Predicate) -> bool:
    """Is one of the verbs of a predicate a participle by its tag, or was it found to be one?

    Args:
        found: The predicate.
    """
    return found.participle or any("VerbForm=Part" in verb.morph for verb in (found.main, *found.others))


def has_infinitive(found: Predicate) -> bool:
    """Is the main verb of a predicate, or another beside the finite one, an infinitive by its tag or its form?

    Args:
        found: The predicate.
    """
    return any("VerbForm=Inf" in v.morph or v.text.lower() == v.lemma for v in (found.main, *found.others))


def is_over(tokens: Sequence[Token], part: Sequence[Token], found: Predicate, pack: LanguagePack) -> bool:
    """Does a clause hold a perfect infinitive: "could have been killed", "blijkt zondag te zijn gedood"?

    Not behind a verb that looks ahead: "hoopt zondag te zijn hersteld".

    Args:
        tokens: Those of the text.
        part: Those of the clause.
        found: Its predicate.
        pack: What its language says of verbs.
    """
    if found.main.lemma in pack.verbs.intending:
        return False
    infinitives = (token for token in part if "VerbForm=Inf" in token.morph and token is not found.finite)
    helping = (token for token in infinitives if token.lemma in pack.verbs.perfect)
    led = (tokens[helper.head] for helper in helping if helper.dep.startswith("aux"))
    return any("VerbForm=Part" in verb.morph for verb in led)
