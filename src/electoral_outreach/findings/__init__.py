"""Is it good enough: graded findings about valid records. May import `folding`, `likeness`, `model`, `vocabulary` and `wording`."""

from electoral_outreach.findings.checking import check, check_activity
from electoral_outreach.findings.codes import CODES, finding
from electoral_outreach.findings.graded import SEVERITIES, Code, Finding, Severity
from electoral_outreach.findings.resembling import resembling

__all__ = [
    "CODES",
    "SEVERITIES",
    "Code",
    "Finding",
    "Severity",
    "check",
    "check_activity",
    "finding",
    "resembling",
]
