"""Conduct without pay figures: the month's totals as measures and notices. R03, R06, R08, and beside the scorecard of R14."""
from fractions import Fraction

from common import contract_base_pay


def count(person, slip, metrics):
    for metric in metrics:
        total = sum((person.metric(d, metric) for d in person.month_days()), Fraction(0))
        slip.measure("conduct." + metric, total)
        if total > 0:
            slip.notice("conduct." + metric)


class Conduct:
    def __init__(self, *metrics):
        self.metrics = metrics

    def run(self, person, slip, found):
        contract_base_pay(person, slip)
        count(person, slip, self.metrics)


def unlawful_calling(person, slip, score):
    count(person, slip, ("rest_time_calls", "refused_calls"))
