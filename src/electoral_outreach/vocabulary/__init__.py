"""Controlled terms and territories: what codes mean, in which languages, and which pack is in force.

May import `folding`, `languages` and `errors`, and nothing else of the library.
"""

from electoral_outreach.vocabulary import territories
from electoral_outreach.vocabulary.countries import TerritoryError
from electoral_outreach.vocabulary.invalid_pack import InvalidPack, PackFault
from electoral_outreach.vocabulary.packs import Pack, active, default_pack, use, using
from electoral_outreach.vocabulary.relied_on import RELIED_ON, Reliance
from electoral_outreach.vocabulary.terms import Match, Term, VocabularyError
from electoral_outreach.vocabulary.vocabularies import UnknownTerm, Vocabulary

__all__ = [
    "RELIED_ON",
    "InvalidPack",
    "Match",
    "Pack",
    "PackFault",
    "Reliance",
    "Term",
    "TerritoryError",
    "UnknownTerm",
    "Vocabulary",
    "VocabularyError",
    "active",
    "default_pack",
    "territories",
    "use",
    "using",
]
