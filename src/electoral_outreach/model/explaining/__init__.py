"""Why pydantic refused a document, in the library's own words: place, value, reason, way out."""
