"""What visitors see: routes, the values the templates show, and the wording around them.

`routes` says what each kind of page answers; `visit` is one request, `standing` where it stands. May
import the library, `wagtail_outreach.listing`, the models and what `projection` reads; nothing here
writes.
"""
