"""What several plans share."""
from fractions import Fraction

from dates import next_month_first


def contract_base_pay(person, slip):
    """base-pay of every plan but R21: the contract's, times the span factor."""
    base = person.row["base_pay"]
    if base is None:
        slip.error("contract.base-pay-missing")
        return
    slip.pay("base-pay", base * person.span_factor())


def contract_pay(person, slip):
    """base-pay, and that there is a performance base to pay by."""
    contract_base_pay(person, slip)
    if person.row["performance_base"] is None:
        slip.error("contract.performance-base-missing")


def performance_base(person):
    return person.row["performance_base"] * person.span_factor()


def performance_pay(person, slip, score):
    """By a score of 100, and its measure."""
    slip.pay("performance-pay", performance_base(person) * score / 100)
    slip.measure("score", score)


def decide(person, slip, code):
    """From the first day of the next month, also in an open month."""
    slip.decide(code, next_month_first(person.month))


def decide_career(person, slip, code, discretionary=False):
    """Not for leavers, and not in an open month."""
    if not person.leaves and person.open_at is None:
        slip.decide(code, next_month_first(person.month), discretionary)


def check_attendance(person, slip):
    """Errors of the month's scheduled days, up to the as-of date."""
    for day in person.scheduled_days():
        if day <= person.cut:
            slip.error(*person.attendance(day)[2])


def whole(value):
    """The whole units of a count, rounded down."""
    return value.numerator // value.denominator if isinstance(value, Fraction) else value
