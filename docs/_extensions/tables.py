"""Directives that print what the library holds: vocabularies, codes, commands, query parameters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from electoral_outreach.cli.group import commands
from electoral_outreach.findings import CODES
from electoral_outreach.listing import parameters
from electoral_outreach.vocabulary import active

LANGUAGES = ("en", "fr", "es", "pt", "ar")


class Codes(SphinxDirective):
    """``{vocabulary-codes}``: every vocabulary of the default pack, with labels and descriptions."""

    def run(self) -> list[nodes.Node]:
        return self.parse_text_to_nodes("\n".join(self.lines()), allow_section_headings=True)

    def lines(self) -> Iterator[str]:
        for name, vocabulary in active().items():
            yield f"(vocabulary-{name})=\n## {name}\n"
            yield "| code | English | French | Spanish | Portuguese | Arabic | meaning |"
            yield "|---|---|---|---|---|---|---|"
            for code, term in vocabulary.items():
                labels = " | ".join(term.labels.get(tag, "") for tag in LANGUAGES)
                yield f"| `{code}` | {labels} | {term.description.get('en', '')} |"
            yield ""


class FindingCodes(SphinxDirective):
    """``{finding-codes}``: every code a finding can have, each with a link to its page."""

    def run(self) -> list[nodes.Node]:
        return self.parse_text_to_nodes("\n".join(self.lines()))

    def lines(self) -> Iterator[str]:
        yield "| code | | says |\n|---|---|---|"
        for code in CODES.values():
            yield f"| [{code.name}]({code.name}.md) | {code.severity} | {code.message} |"


class FindingCode(SphinxDirective):
    """``{finding} no-year``: how grave the code is, what it says, and what to do."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        code = CODES[self.arguments[0]]
        return self.parse_text_to_nodes(
            f"{code.severity.capitalize()}\n: {code.message}\n\nRemedy\n: {code.remedy}\n"
        )


class Commands(SphinxDirective):
    """``{command-help}``: what every command says of itself."""

    def run(self) -> list[nodes.Node]:
        return self.parse_text_to_nodes("\n".join(self.lines()), allow_section_headings=True)

    def lines(self) -> Iterator[str]:
        settings = {**commands.context_settings, "max_content_width": 90}
        whole = click.Context(commands, info_name="electoral-outreach", **settings)
        for name in commands.list_commands(whole):
            command = commands.get_command(whole, name)
            assert command is not None, name
            context = click.Context(command, parent=whole, info_name=name, **settings)
            yield f"## {name}\n\n```text\n{command.get_help(context)}\n```\n"


class QueryParameters(SphinxDirective):
    """``{query-parameters}``: every parameter a query takes, in the order of an address."""

    def run(self) -> list[nodes.Node]:
        return self.parse_text_to_nodes("\n".join(self.lines()))

    def lines(self) -> Iterator[str]:
        yield "| parameter | asks for | takes | several | without it |\n|---|---|---|---|---|"
        for each in parameters():
            several = "yes" if each.repeats else ""
            usual = f"`{each.usual}`" if each.usual else ""
            yield f"| `{each.name}` | {each.meaning} | {each.allowed} | {several} | {usual} |"


def setup(app: Any) -> dict[str, bool]:
    app.add_directive("vocabulary-codes", Codes)
    app.add_directive("finding-codes", FindingCodes)
    app.add_directive("finding", FindingCode)
    app.add_directive("command-help", Commands)
    app.add_directive("query-parameters", QueryParameters)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
