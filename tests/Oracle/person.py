"""One person in one month: the span, the scheduled days, the facts that can be seen."""
from collections import defaultdict
from fractions import Fraction

from dates import days, month_first, month_last
from facts import DATED

HALVES = (Fraction(0), Fraction(1, 2), Fraction(1))


class Person:
    """`cut` is the last day whose facts are seen; `open_at` is the as-of date of an open month, else None."""

    def __init__(self, facts, row, month, as_of=None):
        self.facts, self.row, self.id, self.month = facts, row, row["employee_id"], month
        self.first, self.last = month_first(month), month_last(month)
        self.open_at = as_of if as_of is not None and as_of < self.last else None
        self.cut = self.open_at or self.last
        self.roster = {r["date"]: r for r in facts.rows("attendance", self.id)}
        self._metrics = None

    # span and plan

    def employed(self, day):
        return self.row["hire_date"] <= day and (self.row["leave_date"] is None or day <= self.row["leave_date"])

    def employed_in(self, month):
        """Whether the span touches the month; rows keyed by another one are ignored."""
        leave = self.row["leave_date"]
        return self.row["hire_date"] <= month_last(month) and (leave is None or leave >= month_first(month))

    @property
    def span_meets_month(self):
        return self.employed_in(self.month)

    @property
    def leaves(self):
        """No career decision for someone whose leave date is not after the month's last day."""
        return self.row["leave_date"] is not None and self.row["leave_date"] <= self.last

    def calendar_working(self, day):
        override = self.facts.calendar.get(day)
        return day.weekday() < 5 if override is None else override

    def scheduled(self, day):
        """Within the span: the roster, else the calendar."""
        return self.employed(day) and self._planned(day)

    def _planned(self, day):
        own = self.roster.get(day)
        if self.employed(day) and own is not None and own["scheduled"] is not None:
            return own["scheduled"]
        return self.calendar_working(day)

    def month_days(self):
        return list(days(self.first, self.last))

    def scheduled_days(self):
        return [d for d in self.month_days() if self.scheduled(d)]

    def full_month_days(self):
        """Scheduled days of the month for someone employed all month."""
        return sum(1 for d in self.month_days() if self._planned(d))

    def span_factor(self):
        full = self.full_month_days()
        return Fraction(len(self.scheduled_days()), full) if full else Fraction(0)

    # facts

    def sees(self, day):
        return day <= self.cut and self.employed(day)

    def seen(self, table):
        """Dated rows within the span up to the cut, of whatever month, in file order."""
        return [r for r in self.facts.rows(table, self.id) if self.sees(r["date"])]

    def seen_in_month(self, table):
        return [r for r in self.seen(table) if r["date"] >= self.first]

    def has_facts_outside(self):
        return any(self.first <= r["date"] <= self.cut and not self.employed(r["date"])
                   for table in DATED for r in self.facts.rows(table, self.id))

    def metric(self, day, name):
        if self._metrics is None:
            self._metrics = defaultdict(Fraction)
            for r in self.seen("activity"):
                self._metrics[r["date"], r["metric"]] += r["value"] or 0
        return self._metrics.get((day, name), Fraction(0))

    def marked(self, mark):
        return any(r["month"] == self.month and r["mark"] == mark for r in self.facts.rows("marks", self.id))

    def rating(self, month, indicator):
        """The row, or None."""
        if not self.employed_in(month):
            return None
        return next((r for r in self.facts.rows("ratings", self.id)
                     if r["month"] == month and r["indicator"] == indicator), None)

    def incident_count(self, kind):
        return sum((Fraction(1) if r["count"] is None else r["count"]
                    for r in self.seen_in_month("incidents") if r["type"] == kind), Fraction(0))

    # attendance of a scheduled day, up to the cut

    def attendance(self, day):
        """(attended, leave, input errors) of a scheduled day."""
        row = self.roster.get(day)
        attended = row["attended"] if row is not None else None
        if attended is None:
            if day == self.open_at:
                return Fraction(1), "none", []
            return Fraction(0), "none", ["attendance.missing"]
        leave = row["leave"] or "none"
        if attended not in HALVES or (leave == "none") != (attended == 1):
            return attended, leave, ["attendance.leave-inconsistent"]
        return attended, leave, []

    def attendance_value(self, day, column):
        row = self.roster.get(day)
        return None if row is None else row[column]
