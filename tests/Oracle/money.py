"""Exact money: rounding once, halves away from zero; and how numbers are written."""
from fractions import Fraction

CENT = Fraction(1, 100)


def rounded(amount):
    """To 0.01, halves away from zero."""
    hundred = abs(amount) * 100
    whole = (hundred.numerator * 2 + hundred.denominator) // (hundred.denominator * 2)
    return Fraction(whole if amount >= 0 else -whole, 100)


def floor_cents(amount):
    hundred = amount * 100
    return Fraction(hundred.numerator // hundred.denominator, 100)


def text(amount):
    """An amount that is a whole number of cents, as '-123.45'."""
    hundred = amount * 100
    assert hundred.denominator == 1, amount
    n = abs(hundred.numerator)
    return f"{'-' if hundred < 0 else ''}{n // 100}.{n % 100:02d}"


def ratio(value):
    return f"{value.numerator}/{value.denominator}"
