"""Weighted indicators from the ratings: the score, and the plans that pay by nothing else."""
from fractions import Fraction

from common import contract_pay, decide_career, performance_pay

BEST = Fraction(120)
LOWER_IS_BETTER = ("churn_rate",)

WEIGHTS = {
    "R01": {"sales_amount": 1, "satisfaction": 1},
    "R10": {"sales_amount": 70, "attitude": 15, "teamwork": 15},
    "R11": {"call_count": 1, "call_quality": 1, "satisfaction": 1, "close_rate": 1},
    "R12": {"work_quality": 1, "work_volume": 1, "satisfaction": 1},
    "R14": {"business": 1, "service_quality": 1},
    "R16": {"sales_amount": 25, "sales_units": 20, "satisfaction": 20, "signing_rate": 10, "follow_ups": 5,
            "teamwork": 5, "call_efficiency": 5, "connect_rate": 5, "churn_rate": 5},
    "R17": {"sales_amount": 1, "connect_rate": 1, "sales_skill": 1, "satisfaction": 1, "attitude": 1,
            "record_keeping": 1},
}


def indicator_score(row, indicator):
    """None when it is missing."""
    if row is None or row["actual"] is None or not row["target"]:
        return None
    if indicator not in LOWER_IS_BETTER:
        return min(BEST, 100 * row["actual"] / row["target"])
    return BEST if row["actual"] == 0 else min(BEST, 100 * row["target"] / row["actual"])


def score(person, month, weights):
    """(score, whether an indicator is missing); the score is None when all are."""
    found = {i: indicator_score(person.rating(month, i), i) for i in weights}
    present = {i: s for i, s in found.items() if s is not None}
    weight = sum(weights[i] for i in present)
    if not present:
        return None, True
    return sum(weights[i] * s for i, s in present.items()) / weight, len(present) < len(found)


def own_score(person, slip, weights):
    """This month's, with its error and notice."""
    value, missing = score(person, person.month, weights)
    if value is None:
        slip.error("score.no-indicators")
    elif missing:
        slip.notice("indicator.missing")
    return value


def pay(person, slip, plan):
    """Base pay and performance pay by the score; None when the payslip is withheld."""
    contract_pay(person, slip)
    value = own_score(person, slip, WEIGHTS[plan])
    if slip.errors:
        return None
    performance_pay(person, slip, value)
    return value


class Scorecard:
    """A plan that is a scorecard, and perhaps something beside it."""

    def __init__(self, plan, beside=None):
        self.plan, self.beside = plan, beside

    def run(self, person, slip, found):
        value = pay(person, slip, self.plan)
        if value is not None and self.beside:
            self.beside(person, slip, value)


def adopted_proposals(person, slip, value):
    slip.pay_each("adopted-proposal", person.incident_count("adopted-proposal"), 100)


def training(person, slip, value):
    if value < 60:
        decide_career(person, slip, "training-required")
