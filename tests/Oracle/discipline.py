"""Lateness and incidents: what R01, R02, R07, R18 and R20 read alike."""
from fractions import Fraction

from dates import add_months

EDGES = {"late": "late_minutes", "early-leave": "early_leave_minutes"}


def worked_days(person):
    """The scheduled days whose attendance is seen."""
    return [d for d in person.scheduled_days() if d <= person.cut]


def edges(person, *excuses):
    """(day, "late" / "early-leave", minutes) of each lateness and early leave that nothing in `excuses` excuses."""
    for day in worked_days(person):
        if any(excused(person, day, e) for e in excuses):
            continue
        for kind, column in EDGES.items():
            minutes = person.attendance_value(day, column) or 0
            if minutes > 0:
                yield day, kind, minutes


def excused(person, day, excuse):
    if excuse == "approved":
        return person.attendance(day)[1] == "approved"
    return bool(person.attendance_value(day, excuse))


def count_of(row):
    return Fraction(1) if row["count"] is None else row["count"]


def incidents(rows):
    """(row, count) of those that did happen."""
    return [(r, count_of(r)) for r in rows if count_of(r) > 0]


def this_month(person):
    return incidents(person.seen_in_month("incidents"))


def in_window(person, day):
    """The 12 months up to `day`, in file order."""
    return incidents(r for r in person.seen("incidents") if add_months(day, -12) < r["date"] <= day)
