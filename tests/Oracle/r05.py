"""R05: one assessment."""
from common import contract_base_pay, decide, decide_career


def run(person, slip, found):
    contract_base_pay(person, slip)
    row = person.rating(person.month, "assessment")
    if row is None or row["actual"] is None:
        slip.notice("score.absent")
    elif row["actual"] >= 90:
        slip.pay("excellent-bonus", 200)
        decide(person, slip, "commend")
    elif row["actual"] < 60:
        decide(person, slip, "warn")
        decide_career(person, slip, "training-required")
