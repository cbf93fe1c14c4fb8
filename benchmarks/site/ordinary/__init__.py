"""An ordinary afternoon's work: missions and hostings, an index page and a landing page.

Written as one writes it who knows Wagtail and has no package for it: two page types under one
parent type so that one query lists both, and Wagtail's own tools for the rest. It is what our
pages are measured by; with `ahead=1` in the address, what the cards name is prefetched, as one adds
when such a page has become slow.
"""
