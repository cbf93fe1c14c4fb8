"""The codes of what a check finds in records."""

from __future__ import annotations

from typing import Final

from electoral_outreach.findings.graded import Code
from electoral_outreach.wording import N_

CHECK_CODES: Final = (
    Code(
        "no-year",
        "warning",
        N_("no year stated: '{evidence}'"),
        N_("Find the year and add it, or give an order year with its basis."),
    ),
    Code(
        "year-for-order-only",
        "hint",
        N_("no year stated: '{evidence}'; it is placed under {year}"),
        N_("Nothing more is needed; should the year be found, write it and drop the order year."),
    ),
    Code(
        "no-period",
        "warning",
        N_("nothing says when it took place"),
        N_("Give the period as precisely as it is known, if only the year."),
    ),
    Code(
        "end-before-start",
        "warning",
        N_("it seems to end before it starts: '{evidence}'"),
        N_("Check both dates; without a year this is right only across New Year."),
    ),
    Code(
        "election-date-as-activity-date",
        "warning",
        N_("the period is exactly the polling day {date}; a mission usually lasts longer"),
        N_("Give the days of the activity itself and keep the polling day on the election."),
    ),
    Code(
        "long-period",
        "warning",
        N_("it lasts {days} days, which is long for one activity"),
        N_("Check the years of both ends, or enter the parts as activities of their own."),
    ),
    Code(
        "period-far-ahead",
        "warning",
        N_("it begins in {year}, more than {years} years ahead"),
        N_("Check the year: a mistyped one is likelier than a plan made so early."),
    ),
    Code(
        "period-outside-parent",
        "warning",
        N_("its period {period} lies outside that of the activity it is a part of, {parent}"),
        N_("Correct one of the periods, or take it out of the parent activity."),
    ),
    Code(
        "step-far-outside",
        "warning",
        N_("the step of {date} lies more than half a year outside the activity's period {period}"),
        N_("Check the years; leave it where an invitation or a report really was so far off."),
    ),
    Code(
        "order-year-without-basis",
        "warning",
        N_("the order year {year} does not say what it rests on"),
        N_("Say whether it follows from the position in the source or an editor's word."),
    ),
    Code(
        "planned-in-the-past",
        "warning",
        N_("it is still marked as planned, but its last day was {date}"),
        N_("Say what became of it: take the mark away, or set postponed or cancelled."),
    ),
    Code(
        "planned-head-count-in-the-past",
        "hint",
        N_("the number {value} was planned; how many there were is not recorded"),
        N_("Add the number that took part, or leave it as planned."),
    ),
    Code(
        "cumulative-head-count",
        "warning",
        N_("the number {value} looks like a total over several activities: '{evidence}'"),
        N_("Give the number of this activity, or say over which time this one adds up."),
    ),
    Code(
        "breakdown-above-head-count",
        "warning",
        N_("its parts add up to {sum} ({evidence}), more than the {value} in all"),
        N_("Correct the number or its parts, or say that the number is the least there were."),
    ),
    Code(
        "partner-without-role",
        "warning",
        N_("it is not said what {name} did"),
        N_("Choose at least one role."),
    ),
    Code(
        "no-place",
        "hint",
        N_("neither a place nor a counterpart is given"),
        N_("Say where it was, or with whom, so that visitors find it by country."),
    ),
    Code(
        "no-type",
        "hint",
        N_("it is not said what type of activity it is"),
        N_("Choose a type."),
    ),
    Code(
        "former-country-out-of-time",
        "warning",
        N_("{name} did not exist under this code in {year}; the code then was {code}"),
        N_("Use the code of the country as it was at the time."),
    ),
    Code(
        "missing-translation",
        "hint",
        N_("there is no text in {language}"),
        N_("Translate it, or leave it: readers see it in the language it has, labelled."),
    ),
    Code(
        "identical-translation",
        "warning",
        N_("the texts in {first} and {second} are the same"),
        N_("Translate one of them, or remove the copy."),
    ),
    Code(
        "duplicate-activity",
        "warning",
        N_("it resembles {other}: same kind, period and country, and a similar title"),
        N_("Keep one, and move into it what only the other says."),
    ),
    Code(
        "duplicate-identifier",
        "warning",
        N_("{value} is the identifier of {other} as well"),
        N_("Correct the identifier, or keep one of the two organisations."),
    ),
    Code(
        "duplicate-organisation",
        "warning",
        N_("it bears the same name as {other}: '{name}'"),
        N_("Merge the two, keeping both names where they differ."),
    ),
    Code(
        "unused-organisation",
        "hint",
        N_("no activity names it"),
        N_("Leave it for later use, or remove it."),
    ),
    Code(
        "agreement-without-party",
        "warning",
        N_("no partner has the role of a party"),
        N_("Name the other party with the role 'party'."),
    ),
    Code(
        "agreement-after-activity",
        "warning",
        N_("it ended, {period}, before the agreement it rests on was signed, {signed}"),
        N_("Check both dates, and whether it rests on an earlier agreement."),
    ),
    Code(
        "agreement-expiring",
        "hint",
        N_("it expires on {date}"),
        N_("Renew it, or record how it is prolonged."),
    ),
    Code(
        "agreement-before-signature",
        "warning",
        N_("it is valid from {start}, before it was signed on {signed}"),
        N_("Check both dates."),
    ),
    Code(
        "renewal-before-agreement",
        "warning",
        N_("the renewal of {renewal} lies before the agreement itself, of {agreement}"),
        N_("Check the dates of the renewal and those of the agreement."),
    ),
    Code(
        "hours-backwards",
        "hint",
        N_("the hours {hours} end before they begin"),
        N_("Check both times; past midnight they are right."),
    ),
    Code(
        "inferred-value",
        "hint",
        N_("the value is inferred, not stated: '{evidence}'"),
        N_("Confirm it against a source and remove the mark."),
    ),
    Code(
        "photo-without-alt",
        "warning",
        N_("the photograph has no alternative text"),
        N_("Say in a sentence what it shows."),
    ),
    Code(
        "document-without-language",
        "hint",
        N_("the language of the document is not given"),
        N_("Give its language, so that readers know before they open it."),
    ),
)
"""Codes of `check` and `check_activity`, in the order of the documentation."""
