"""Names that a text holds: countries, towns and organisations; may import source and words.

`gazetteer` finds places. `organisations` finds bodies: by the nouns of `heads`, as far as `ends` says, with `acronyms`, and
those that the starter directory knows.
"""
