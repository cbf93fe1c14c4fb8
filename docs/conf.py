"""How the documentation is built: Markdown pages, reference from docstrings, every link checked."""

import sys
from pathlib import Path

import electoral_outreach

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "electoral-outreach"
author = "The electoral-outreach contributors"
project_copyright = "2026, the electoral-outreach contributors"
version = release = electoral_outreach.__version__

extensions = ["sphinx.ext.autodoc", "myst_parser", "public_names", "tables"]
nitpicky = True
nitpick_ignore_regex = [
    # other projects' names: their inventories are not at hand without a network
    (
        r"py:.*",
        r"(pydantic|pydantic_core|collections|datetime|typing|pathlib|types|hypothesis|gettext|json|os|xml|_?io)\..*",
    ),
    (r"py:.*", r"(ValidationError|NoneType|Any|IO|date)"),
]
exclude_patterns = ["_build"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 80

html_theme = "furo"
html_title = "electoral-outreach"
html_copy_source = False
html_show_sphinx = False
