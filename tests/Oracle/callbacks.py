"""R21: callback lists, the days that they cover and what they credit."""
from fractions import Fraction

from dates import DAY

HORIZON = 800  # days to look ahead for scheduled days


def covered_days(person, row):
    """The list's date (or the next scheduled day) and the following scheduled days, planned_days in all."""
    wanted = 1 if row["planned_days"] is None else int(row["planned_days"])
    found, day = [], row["date"]
    for _ in range(HORIZON):
        if len(found) >= wanted or not person.employed(day):
            break
        if person.scheduled(day):
            found.append(day)
        day += DAY
    return found


def target_missing(row):
    return row["target"] is None or row["target"] <= 0


def score(row):
    if row["due_date"] is not None and row["completed_on"] is not None and row["completed_on"] > row["due_date"]:
        return Fraction(0)
    if target_missing(row):
        return Fraction(0)
    completed = row["completed"] or Fraction(0)
    return min(Fraction(1), completed / row["target"])
