"""R07: hours, violations by severity, compensation."""
from fractions import Fraction

import discipline
import money
from common import check_attendance, contract_base_pay

DECISION = {"minor": "warn", "serious": "suspend", "severe": "dismiss"}
FIFTH = Fraction(1, 5)


def run(person, slip, found):
    check_attendance(person, slip)
    contract_base_pay(person, slip)
    if slip.errors:
        return
    for day, _, _ in discipline.edges(person, "reported", "excused"):
        slip.decide("warn", day)
    rows = discipline.this_month(person)
    for row, _ in rows:
        if row["severity"] in DECISION:
            slip.decide(DECISION[row["severity"]], row["date"])
    slip.pay_each("fine", sum(n for r, n in rows if r["severity"] == "ordinary"), -100)
    compensation(slip, sum((n * (r["points"] or 0) for r, n in rows if r["type"] == "loss"), Fraction(0)))
    slip.measure("overtime.approved-minutes", sum(
        (r["overtime_minutes"] or 0 for r in person.seen_in_month("attendance") if r["overtime_approved"]), Fraction(0)))


def compensation(slip, loss):
    most = money.floor_cents(FIFTH * slip.gross())
    if loss > most:
        slip.notice("compensation.capped")
    slip.pay("compensation", -min(loss, most))
