"""A verb of saying: what it is with the words it needs, and when it is none."""

from __future__ import annotations

from dataclasses import dataclass

from relaas.lang.wordings import Wording
from relaas.model.attributions import Act


@dataclass(frozen=True, slots=True)
class SayingVerb:
    """A verb, with the words it needs, by which somebody says something.

    Attributes:
        act: What saying it is.
        with_: Words that must follow the verb in its clause, of which one will do; empty where none is needed.
        objects: Can what is said be its own object?
        strict: Does only a subject that can speak make it a verb of saying?
        denies: Is what is said denied?
        relay: Does it name whom it was heard from?
        at: Prepositions behind one of which whoever says it stands, instead of being its subject.
        number: Must a number follow the words it needs? "komt op 12", but not "komt op het plein".
        without: Words that must not stand in its clause: "eist levens" demands nothing.
        needs: Words of which one must stand in its clause: "got to 12 dead", not "got to 12 villages".
        pointing: Does it speak of a figure given before, which its clause must take up: "dat cijfer"?
        documented: Is its subject what somebody has counted or written, so that the owner of that says it?
        bodies: Does it say nothing of a place: "Malawi telt 1.200 doden" has no source?
        reflexive: Does one say it to himself: "vraagt zich af"? Others say nothing so: "zich melden".
        being: Is its perfect made with "zijn", which is no passive then: "was uitgekomen op tien"?
        hearer: Does whoever it is said to stand right behind the verb: "told residents that …"?
        tag: Does it say something only right behind what is said: "…, weet haar advocaat", not "weet dat …"?
        counting: Does it count or record, so that what is known tells nothing: "telt de lijken", but "telt 30 lijken"?
        claims: Must a noun for what somebody claims follow: "dismissed suggestions that …", not "dismissed the coach"?
        beside: Must the words it needs stand right behind it, past times and small words: "called on Monday for calm"?
        naming: Does it call its object something, which must follow that: "called the vote a farce"?
        felt: Is it said in its passive, by whoever undergoes it: "is convinced that …"?
        vouches: Are the numbers in what it takes its speaker's, though it only calls for something or accuses somebody?
        quoted: Must some of its object be quoted: "found the plan “unworkable”", not "prees zijn koeien"?
        within: Are the words it needs part of what is said: "wijt de ramp aan slijtage"?
        whole: Is the noun before the words it needs part of what is said: "raised its toll to nine"?
        closing: Do the words it needs end its clause, behind the number: "acht tien doden | mogelijk"?
        hedged: Does the last of the words it needs hedge the number, as part of it: "komt uit | boven de 300"?
        bare: Must its object end the clause? "noemt een dodental van 30", but not "noemt 30 doden te veel".
    """

    act: Act
    with_: tuple[Wording, ...]
    objects: bool
    strict: bool
    denies: bool
    relay: bool
    bare: bool
    number: bool
    at: tuple[Wording, ...] = ()
    without: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    pointing: bool = False
    documented: bool = False
    bodies: bool = False
    reflexive: bool = False
    being: bool = False
    hearer: bool = False
    tag: bool = False
    counting: bool = False
    claims: bool = False
    beside: bool = False
    naming: bool = False
    quoted: bool = False
    felt: bool = False
    vouches: bool = False
    within: bool = False
    whole: bool = False
    closing: bool = False
    hedged: bool = False
