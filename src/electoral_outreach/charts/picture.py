"""`Picture`: an SVG element, and what it could not show."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from electoral_outreach.charts.value import Value


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing to be put into a page as it is; it has no script, no style and no address to load.

    Its colour is the text's, and it is as wide as where it stands. A picture that leads nowhere
    is an image with a name for those who do not see it. One with links is hidden from them: it
    stands beside a table or a list, which has the same links in an order that can be heard.

    >>> from electoral_outreach.charts import Value, world
    >>> picture = world([Value("HT", 12, "Haiti")], title="Countries")
    >>> 'role="img" aria-label="Countries"' in picture.svg, picture.left_out
    (True, ())
    """

    svg: str
    """The `svg` element."""
    left_out: tuple[Value, ...] = ()
    """What has no place in it, such as "online" on a map; it is in the table."""

    def __html__(self) -> str:
        """The element, for template engines that escape what is not markup."""
        return self.svg


def drawing(
    width: int, height: int, title: str, shapes: list[str], *, name: str, linked: bool
) -> str:
    """The element around the shapes."""
    heard = 'aria-hidden="true"' if linked else f'role="img" aria-label="{escape(title)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'class="outreach-chart outreach-chart--{name}" {heard} '
        f'fill="currentColor" direction="ltr">{"".join(shapes)}</svg>'
    )
