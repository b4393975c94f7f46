"""Months, weeks and day ranges."""
import calendar as _calendar
from datetime import date, timedelta

DAY = timedelta(days=1)


def month_first(month):
    return date(int(month[:4]), int(month[5:7]), 1)


def month_last(month):
    first = month_first(month)
    return first.replace(day=_calendar.monthrange(first.year, first.month)[1])


def days(first, last):
    while first <= last:
        yield first
        first += DAY


def monday(day):
    return day - timedelta(days=day.weekday())


def add_months(day, n):
    """`day` n months later, clamped to the end of the month."""
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, _calendar.monthrange(year, month + 1)[1]))


def month_of(day):
    return f"{day.year:04d}-{day.month:02d}"


def month_before(month, n):
    return month_of(add_months(month_first(month), -n))


def next_month_first(month):
    return add_months(month_first(month), 1)
