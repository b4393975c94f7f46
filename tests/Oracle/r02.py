"""R02: a bonus for the sales target, a ladder of penalties."""
import discipline
from common import contract_base_pay

LADDER = ("warn", "demerit", "dismiss")
NOT_A_FAULT = "adopted-proposal"


def run(person, slip, found):
    contract_base_pay(person, slip)
    sales = person.rating(person.month, "sales_amount")
    if sales is not None and sales["actual"] is not None and sales["actual"] >= (sales["target"] or 0) > 0:
        slip.pay("target-bonus", 200)
    for day in {r["date"] for r, _ in faults(discipline.this_month(person))}:
        climb(person, slip, day)


def faults(rows):
    return [(r, n) for r, n in rows if r["type"] != NOT_A_FAULT]


def climb(person, slip, day):
    """The steps of one day's incidents: after those of the window before it, each count a step."""
    window = faults(discipline.in_window(person, day))
    before = sum(n for r, n in window if r["date"] < day)
    today = sum(n for r, n in window if r["date"] == day)
    for place, code in enumerate(LADDER, 1):
        reached = place <= before + today if code == "dismiss" else before < place <= before + today
        if reached:
            slip.decide(code, day)
