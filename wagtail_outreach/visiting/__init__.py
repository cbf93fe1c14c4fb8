"""What visitors see: routes, the values the templates show, and the wording around them.

`routes` says what each kind of page answers; `visit` is one request, `standing` where it stands;
nothing here writes. May import `appearance`, `clock`, `deployment`, `languages`, `listing`, `models`,
`prepared` and what `projection` reads.
"""
