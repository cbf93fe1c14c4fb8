"""Which parts of a page are activities; may import prose.

`choosing` asks of each section in turn: `rows` of tables, `items` of lists, `stories` of paragraphs, `siblings` of what is
set like the rest.
"""
