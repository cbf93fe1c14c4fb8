"""What every test shares: how hard Hypothesis tries, and where no tests are looked for."""

import os

from hypothesis import HealthCheck, settings

# A database behind a test, or a second test process beside it, makes time a poor judge.
settings.register_profile("default", deadline=None)
# The same examples run after run, so fewer of them; new ones are drawn where tests are run by hand.
settings.register_profile(
    "ci",
    deadline=None,
    derandomize=True,
    max_examples=50,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
# The same few examples for each of thousands of changed programs.
settings.register_profile(
    "mutants", deadline=None, derandomize=True, database=None, max_examples=25
)
# By hand, when the projection or the listing was touched: hours rather than seconds.
settings.register_profile("thorough", deadline=None, max_examples=1000)
collect_ignore = ["site"]  # Django loads it, under its own name

settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default")
)
