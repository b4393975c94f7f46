"""R21: signing commission, with a cumulative cap by project."""
from fractions import Fraction

CAP, SHARE = Fraction(1000), Fraction(1, 100)


def projects(person, slip):
    """reference -> (collected before, collected after the month's receipts); input errors on the way."""
    receipts = [r for r in person.seen_in_month("deals") if r["kind"] == "receipt"]
    found = {}
    for row in sorted(receipts, key=lambda r: r["date"]):  # stable: file order within a date
        reference = row["reference"]
        if reference is None:
            slip.error("receipt.reference-missing")
            continue
        if reference not in found:
            before = row["collected_before"] or Fraction(0)
            found[reference] = (before, before)
        before, after = found[reference]
        after += row["amount"] or Fraction(0)
        if after < 0:
            slip.error("receipt.refund-exceeds-collected")
        found[reference] = (before, after)
    return found


def pay(slip, found):
    for reference, (before, after) in found.items():
        slip.pay("signing-commission", min(CAP, SHARE * after) - min(CAP, SHARE * before), reference)
