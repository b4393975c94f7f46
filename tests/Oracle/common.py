"""What several plans share."""
from fractions import Fraction


def contract_base_pay(person, slip):
    """base-pay of every plan but R21: the contract's, times the span factor."""
    base = person.row["base_pay"]
    if base is None:
        slip.error("contract.base-pay-missing")
        return
    slip.pay("base-pay", base * person.span_factor())


def check_attendance(person, slip):
    """Errors of the month's scheduled days, up to the as-of date."""
    for day in person.scheduled_days():
        if day <= person.cut:
            slip.error(*person.attendance(day)[2])


def whole(value):
    """The whole units of a count, rounded down."""
    return value.numerator // value.denominator if isinstance(value, Fraction) else value
