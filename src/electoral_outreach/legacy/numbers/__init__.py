"""Numbers and counts that a text states; may import source, words and dates.

`numerals` reads a number, `counts` whom it counts, by the patterns of `count_patterns`; `leaders` adds who led them.
"""
