"""The fields of a draft, each with the words it was read from; may import prose.

`periods` takes the date that tells when, `told_days` one told by the day of the news, `period_fallbacks` what stands around
and `years` the year; `places`, `head_counts` and `partners` are read each by their own module, `bodies` keeps the rest.
"""
