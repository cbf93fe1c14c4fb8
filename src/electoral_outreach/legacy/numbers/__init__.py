"""Numbers and counts that a text states; may import source, words and dates."""
