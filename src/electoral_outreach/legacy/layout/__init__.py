"""How a page is set out: its lines, labels, tables and sections, and what holds for all of it; may import the rooms that read words.

`lines` gives each block its role: by itself, then by its neighbours, one module for each way of setting a page (`forms`,
`captions`, `date_lines`, `list_lines`, `postings`, `stamps`, `tables`). `outline` gathers lines into sections; `context` is
what holds for all of them: language, whose page it is, when it was put out.
"""
