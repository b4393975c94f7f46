"""R13: daily quota with fines."""
from fractions import Fraction

from common import check_attendance, contract_base_pay, whole

NEWCOMER_DAYS = 15
FULL_DAY_MINUTES = 480
INCIDENTS = ("missing-daily-record", "missing-plan", "missed-training")


def run(person, slip, first_pass):
    check_attendance(person, slip)
    contract_base_pay(person, slip)
    if slip.errors:
        return
    short_calls = short_customers = 0
    for day in person.scheduled_days():
        if day > person.cut:
            continue
        calls, customers = shortfalls(person, day)
        if calls > 0:
            slip.entitle("stay-until-done", day, 0)
        if day != person.open_at:
            short_calls += calls
            short_customers += customers if newcomer(person, day) else 0
    slip.pay_each("short-calls", short_calls, -5)
    slip.pay_each("short-customers", short_customers, -5)
    false = sum((person.metric(d, "false_records") for d in person.month_days()), Fraction(0))
    slip.pay_each("false-records", false, -50)
    for kind in INCIDENTS:
        slip.measure("incident." + kind, person.incident_count(kind))
    if person.marked("outstanding"):
        slip.measure("bonus-points", 10)
        slip.notice("promotion.preferred")


def newcomer(person, day):
    return (day - person.row["hire_date"]).days < NEWCOMER_DAYS


def shortfalls(person, day):
    """(calls short, customers short) of one scheduled day."""
    if person.attendance_value(day, "excused"):
        return 0, 0
    new = newcomer(person, day)
    attended = person.attendance(day)[0]
    out = person.attendance_value(day, "out_minutes") or 0
    calls_due = whole((80 if new else 120) * attended * max(Fraction(0), FULL_DAY_MINUTES - Fraction(out)) / FULL_DAY_MINUTES)
    customers_due = whole((15 if new else 25) * attended)
    calls = person.metric(day, "effective_calls")
    customers = person.metric(day, "intent_customers" if new else "followable_customers")
    customers = max(Fraction(0), customers - person.metric(day, "incomplete_records")
                    - person.metric(day, "false_records"))
    return max(0, calls_due - calls), max(0, customers_due - customers)
