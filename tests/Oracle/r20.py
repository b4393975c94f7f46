"""R20: a business part and points of attitude."""
from fractions import Fraction

import discipline
from common import check_attendance, contract_pay, performance_pay

BUSINESS, ATTITUDE = 80, 20
POINTS = {"shift-swap": 5, "noise": 1, "no-badge": 1, "phone-off": 1}


def run(person, slip, found):
    check_attendance(person, slip)
    contract_pay(person, slip)
    if slip.errors:
        return
    points = attendance_points(person) + incident_points(person)
    row = person.rating(person.month, "business")
    if row is None or row["actual"] is None:
        slip.notice("business-rating.absent")
        score = max(Fraction(0), BUSINESS + ATTITUDE - points)
    else:
        score = BUSINESS * clamp(row["actual"], 0, 100) / 100 + max(Fraction(0), ATTITUDE - points)
    performance_pay(person, slip, score)


def clamp(value, least, most):
    return max(Fraction(least), min(Fraction(most), value))


def attendance_points(person):
    points = Fraction(0)
    for _, _, minutes in discipline.edges(person, "excused"):
        points += 2 if minutes >= 30 else 1 if minutes >= 15 else 0
    for day in discipline.worked_days(person):
        attended, leave, _ = person.attendance(day)
        if leave == "unapproved" and not discipline.excused(person, day, "excused"):
            points += 5 * (1 - attended)
    return points


def incident_points(person):
    points = Fraction(0)
    for row, count in discipline.this_month(person):
        each = POINTS.get(row["type"], 0)
        if row["type"] == "disobedience":
            each = Fraction(1) if row["points"] is None else clamp(row["points"], 1, 5)
        points += each * count
    return points
