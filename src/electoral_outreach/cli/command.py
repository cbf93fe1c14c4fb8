"""`Command`: what all commands have in common in how their options are read."""

from __future__ import annotations

import click


class Command(click.Command):
    """A command that refuses an option given twice where it takes one value, instead of the last.

    >>> import pytest
    >>> command = Command("list", params=[click.Option(["--year"])])
    >>> with pytest.raises(click.BadOptionUsage, match="--year is given twice; give it once"):
    ...     command.make_context("list", ["--year", "2016", "--year", "2018"])
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse them as click does, once none that takes one value has several."""
        _, _, given = self.make_parser(ctx).parse_args(list(args))
        seen: set[click.Parameter] = set()
        for each in given:
            if each in seen and _takes_one_value(each):
                name = max(each.opts, key=len)
                message = f"{name} is given twice; give it once"
                raise click.BadOptionUsage(name, message, ctx)
            seen.add(each)
        return super().parse_args(ctx, args)


def _takes_one_value(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Option) and not (
        parameter.multiple or parameter.is_flag or parameter.count
    )
