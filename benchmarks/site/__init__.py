"""A site with as many activities as one asks for, made fast enough for 100,000; for benchmarks and tests.

Beside our section stands what it is measured by: a blank routable page, and an index page of an
ordinary afternoon's work. May import: the app, its pages, `benchmarks.make_register`.
"""
