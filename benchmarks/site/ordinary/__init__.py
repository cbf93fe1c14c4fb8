"""An ordinary afternoon's work: missions and hostings, an index page and a landing page.

Written as one writes it who knows Wagtail and has no package for it: two page types under one
parent type so that one query lists both, Wagtail's own tools for the rest, what is shown
prefetched. It is what our pages are measured by.
"""
