"""R21: probation, promotion, demotion. Not run for an open month."""
from fractions import Fraction

from common import decide_career
from dates import add_months, month_before, month_first, month_of

LOWER = {"senior": "intermediate", "intermediate": "junior"}


def run(person, slip, month):
    """`month` is (done, required) of this month, or None."""
    results = [month, history(person, 1), history(person, 2)]
    if person.row["status"] == "probation":
        probation(person, slip, results)
    else:
        promotion(person, slip, results)
        demotion(person, slip, results)


def history(person, back):
    wanted = month_before(person.month, back)
    for row in person.facts.rows("history", person.id):
        if row["month"] == wanted and person.employed_in(wanted) and row["required_units"]:
            return row["done_units"] or Fraction(0), row["required_units"]
    return None


def share(*results):
    """Sum of done / sum of required, None when a month has no data."""
    if any(r is None for r in results):
        return None
    return sum(r[0] for r in results) / sum(r[1] for r in results)


def below(line, *results):
    value = share(*results)
    return value is not None and value < line


def probation(person, slip, results):
    hire = person.row["hire_date"]
    first = month_of(hire) if hire.day <= 15 else month_of(add_months(hire.replace(day=1), 1))
    second = month_of(add_months(month_first(first), 1))
    now, before = share(results[0]), share(results[1])
    if person.month == first:
        if now is not None and now < 1:
            slip.notice("probation.cannot-confirm")
    elif person.month == second:
        if (now is not None and now < 1) or (before is not None and before < 1):
            decide_career(person, slip, "not-confirmed")
        elif now is None or before is None:
            slip.notice("probation.no-data")
        else:
            decide_career(person, slip, "confirm")
    elif person.month > second:
        slip.notice("probation.overdue")


def promotion(person, slip, results):
    if person.row["grade"] != "junior" or any(r is None or share(r) < Fraction(6, 5) for r in results):
        return
    if person.marked("outstanding"):
        decide_career(person, slip, "promote")
    else:
        slip.notice("promotion.needs-outstanding-mark")


def demotion(person, slip, results):
    k, k1, k2 = results
    d1 = below(Fraction(4, 5), k2, k1) and below(Fraction(4, 5), k2, k1, k)
    d2 = below(Fraction(3, 5), k1) and below(Fraction(1), k)
    demoted = (d1 or d2) and person.marked("training_completed")
    if demoted:
        decide_career(person, slip, "demote" if person.row["grade"] in LOWER else "dismiss", True)
    elif d1 or d2:
        slip.notice("demotion.training-owed")
    if below(Fraction(1), k1) and below(Fraction(1), k):
        decide_career(person, slip, "demote-or-dismiss", True)
    if not demoted and (below(Fraction(4, 5), k1, k) or below(Fraction(3, 5), k)):
        decide_career(person, slip, "training-required")
