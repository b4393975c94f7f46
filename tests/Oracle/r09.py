"""R09: what is settled with each cooperative partner; no payslips."""
from fractions import Fraction

import money
from discipline import count_of

PER_UNIT = 50
SHARE = {"minor": Fraction(5, 100), "ordinary": Fraction(10, 100), "serious": Fraction(30, 100), "severe": Fraction(1)}


def settle(facts, month):
    return {row["partner"]: one(facts, row) for row in sorted(facts.partners, key=lambda r: r["partner"])
            if row["month"] == month and row["mode"] == "cooperative"}


def one(facts, row):
    pool = (row["sales_units"] or Fraction(0)) * PER_UNIT
    taken = sum((SHARE[v["severity"]] * count_of(v) for v in facts.partner_violations
                 if v["partner"] == row["partner"] and v["month"] == row["month"]), Fraction(0))
    settled = money.rounded(pool * (1 - min(Fraction(1), taken)))
    surplus = money.rounded(settled - (row["paid_to_people"] or 0))
    return {"pool": money.text(money.rounded(pool)), "settled": money.text(settled), "surplus": money.text(surplus),
            "error": "settlement.overspend" if surplus < 0 else None}
