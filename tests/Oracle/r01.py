"""R01: a scorecard, lateness, incidents."""
from fractions import Fraction

import discipline
import scorecard
from common import check_attendance, decide_career
from dates import month_before, month_of

GRAVE = ("false-sale", "customer-data-leak")
PENALTY = {"minor": "verbal-warning", "ordinary": "written-warning", "serious": None, "severe": "dismiss"}
BARRED_FROM = 3


def run(person, slip, found):
    check_attendance(person, slip)
    if scorecard.pay(person, slip, "R01") is None:
        return
    lateness(person, slip)
    if all(sold_nothing(person, month_before(person.month, back)) for back in (0, 1)):
        decide_career(person, slip, "training-required")
    incidents(person, slip)


def lateness(person, slip):
    """At most the performance pay, as paid."""
    n = sum(1 for _ in discipline.edges(person, "excused", "approved"))
    most = max(Fraction(0), slip.sum_of("performance-pay"))
    if 20 * n > most:
        slip.notice("late-or-early-leave.capped")
    slip.pay_each("late-or-early-leave", n, -20, at_most=most)


def sold_nothing(person, month):
    """Something was recorded in the month, but nothing sold."""
    rows = [r for r in person.seen("activity") if month_of(r["date"]) == month]
    return bool(rows) and sum((r["value"] or Fraction(0) for r in rows if r["metric"] == "sales_units"), Fraction(0)) == 0


def penalty(row):
    """The severity that the incident is treated as; None: not penalised."""
    return "severe" if row["type"] in GRAVE else row["severity"]


def incidents(person, slip):
    penalised = [(r, n) for r, n in discipline.this_month(person) if penalty(r)]
    for row, _ in penalised:
        if PENALTY[penalty(row)]:
            slip.decide(PENALTY[penalty(row)], row["date"])
    slip.pay_each("wage-deduction", sum(n for r, n in penalised if penalty(r) == "serious"), -100)
    if penalised:
        last = max(r["date"] for r, _ in penalised)
        if sum(n for r, n in discipline.in_window(person, last) if penalty(r)) >= BARRED_FROM:
            slip.decide("dismiss", last)
            slip.decide("rehire-barred", last)
