"""R19: five items, a fifth each."""
from datetime import timedelta
from fractions import Fraction

from common import contract_pay, performance_base
from dates import DAY, add_months, days, monday

SHARE = Fraction(1, 5)
COUNTS = {"calls": ("dialed_calls", 2000), "met": ("customers_met", 10), "names": ("names_collected", 500)}
LATE_FROM, GUIDE = 3, 90


def run(person, slip, found):
    contract_pay(person, slip)
    if slip.errors:
        return
    scores = {"log": log_score(person), "profiles": profile_score(person)}
    for item, (metric, target) in COUNTS.items():
        scores[item] = proportion(total(person, metric), target * person.span_factor())
    for item, score in scores.items():
        slip.pay("assessment-" + item, performance_base(person) * SHARE * score)
    meetings = [r for r in person.seen_in_month("deals") if r["kind"] == "meeting" and a_class(r)]
    slip.pay_each("a-class-meeting", len(meetings), 50)
    if person.open_at is None and total(person, "dialed_calls") < GUIDE * len(person.scheduled_days()):
        slip.notice("daily-guide.below")


def total(person, metric):
    return sum((person.metric(d, metric) for d in person.month_days()), Fraction(0))


def proportion(done, target):
    return Fraction(1) if target == 0 else min(Fraction(1), done / target)


def profile_score(person):
    row = person.rating(person.month, "customer_profiles")
    target = (row and row["target"]) or Fraction(0)
    return proportion(total(person, "customer_profiles"), target * person.span_factor())


def a_class(row):
    return (row["purchase_within_two_months"] and not row["returned"]
            or row["negotiating_elsewhere"] and not row["contract_elsewhere"])


def log_score(person):
    logs = {r["week_start"]: r for r in person.facts.rows("worklogs", person.id)}
    late = 0
    for week in owed_weeks(person):
        row, due = logs.get(week), due_day(week)
        if row is None or row["submitted_on"] is None or row["submitted_on"] > cut_off(person, due):
            return Fraction(0)
        late += row["submitted_on"] > due and not row["excused"]
    return Fraction(late < LATE_FROM)


def due_day(week):
    """Tuesday of the following week."""
    return week + timedelta(days=8)


def cut_off(person, due):
    return max(due, add_months(person.first, 1) + 5 * DAY)


def owed_weeks(person):
    """The Mondays of the month whose week has a scheduled day; of an open month those due before the as-of date."""
    return [d for d in person.month_days() if monday(d) == d
            and any(person.scheduled(x) for x in days(d, d + timedelta(days=6)))
            and (person.open_at is None or due_day(d) < person.open_at)]
