"""Wage protection, beyond the source: in every plan, not in an open month."""
from fractions import Fraction

from dates import DAY, add_months

FIFTH, FOUR_FIFTHS = Fraction(1, 5), Fraction(4, 5)


def protect(person, slip, options):
    if person.open_at is not None:
        return
    gross = slip.gross()  # before wage-protection, also for the probation check
    protect_deductions(person, slip, options)
    if person.row["status"] == "probation":
        check_probation_pay(person, slip, gross)
        check_probation_length(person, slip)


def protect_deductions(person, slip, options):
    gross, deducted = slip.gross(), slip.deducted()
    if deducted == 0:
        return
    floors = [FOUR_FIFTHS * gross]
    if deducted > FIFTH * gross:
        slip.notice("law.deductions-over-20-percent")
    if options["minimum_wage"] is not None:
        floors.append(min(options["minimum_wage"] * person.span_factor(), gross))
        if gross - deducted < floors[1]:
            slip.notice("law.below-minimum-wage")
    if options["enforce_law"]:
        slip.pay("wage-protection", max(Fraction(0), max(floors) - (gross - deducted)))


def check_probation_pay(person, slip, gross):
    agreed = person.row["agreed_wage"]
    if agreed is not None and gross < FOUR_FIFTHS * agreed * person.span_factor():
        slip.notice("law.probation-pay-below-80-percent")


def months_end(start, n):
    """The last day of n months from start: start + n months (clamped to the month) - 1 day."""
    return add_months(start, n) - DAY


def longest_probation(start, end):
    if end is None:
        return 6
    if end < months_end(start, 3):
        return 0
    if end < months_end(start, 12):
        return 1
    return 2 if end < months_end(start, 36) else 6


def check_probation_length(person, slip):
    start = person.row["contract_start"]
    if start is None:
        return
    longest = longest_probation(start, person.row["contract_end"])
    if person.last > months_end(start, longest):
        slip.notice("law.probation-too-long")
