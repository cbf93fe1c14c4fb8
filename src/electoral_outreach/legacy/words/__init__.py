"""What the reader knows of a language, and where its sentences end; may import source.

The words themselves are in `data/legacy`, a table for each language.
"""
