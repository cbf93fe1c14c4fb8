"""What the reader knows of a language, and where its sentences end; may import source."""
