"""Packs that several tests put in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from electoral_outreach.vocabulary import Pack, Term, default_pack


def in_languages(*tags: str) -> Pack:
    """The default pack with the texts of these languages only, as an institution's own may be."""

    def kept(texts: Mapping[str, str]) -> dict[str, str]:
        return {tag: text for tag, text in texts.items() if tag in tags}

    def cut(term: Term) -> Term:
        return replace(
            term,
            labels=kept(term.labels),
            plurals=kept(term.plurals),
            description=kept(term.description),
        )

    return Pack(
        "few-languages",
        [each.with_terms(map(cut, each.values())) for each in default_pack().values()],
    )
