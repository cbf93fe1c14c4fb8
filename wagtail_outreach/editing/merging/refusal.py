"""Why a merge is not done."""


class MergeRefused(Exception):
    """Nothing was written; the message says why, in the editor's language."""
