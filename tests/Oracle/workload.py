"""R21: required and done units by day and week."""
from collections import defaultdict
from datetime import timedelta
from fractions import Fraction

import callbacks
from dates import days, monday

QUOTA = {"contacts": {"junior": 40, "intermediate": 60, "senior": 80},
         "invitees": {"junior": 30, "intermediate": 40, "senior": 50}}


class Week:
    def __init__(self, first, closes):
        self.monday, self.closes = first, closes

    def days(self):
        return days(self.monday, self.closes)


def weeks_of_month(person):
    """The weeks that close in the month, the person's last scheduled day in them deciding."""
    weeks, first = [], monday(person.first)
    while first <= person.last:
        scheduled = [d for d in days(first, first + timedelta(days=6)) if person.scheduled(d)]
        if scheduled and person.first <= scheduled[-1] <= person.last:
            weeks.append(Week(first, scheduled[-1]))
        first += timedelta(days=7)
    return weeks


class Workload:
    def __init__(self, person):
        self.person = person
        self.quota = {task: q[person.row["grade"]] for task, q in QUOTA.items()}
        self.weeks = weeks_of_month(person)
        self.assessed = sorted(set(person.month_days()) | {d for w in self.weeks for d in w.days()})
        self.targets, self.lists = defaultdict(list), defaultdict(list)
        for row in person.seen("assignments"):
            if row["task"] == "callbacks":
                for day in callbacks.covered_days(person, row):
                    self.lists[day].append(row)
            else:
                self.targets[row["date"]].append(row)

    def errors(self):
        found = set()
        for day in self.assessed:
            if day > self.person.cut or not self.person.scheduled(day):
                continue
            found.update(self.person.attendance(day)[2])
            if any(callbacks.target_missing(r) for r in self.lists[day]):
                found.add("assignment.target-missing")
        return found

    def attended(self, day):
        return self.person.attendance(day)[0]

    def _factor(self, day):
        if day > self.person.cut:
            return Fraction(1)
        attended, leave, _ = self.person.attendance(day)
        return attended if leave == "approved" else Fraction(1)

    def required(self, day):
        if not self.person.scheduled(day):
            return Fraction(0)
        units = Fraction(len(self.lists[day]))
        for row in self.targets[day]:
            quota = self.quota[row["task"]]
            units += (quota if row["target"] is None else row["target"]) / Fraction(quota)
        if not self.lists[day] and not self.targets[day]:
            units = Fraction(1)
        return self._factor(day) * units

    def done(self, day):
        units = self.person.metric(day, "contacts_collected") / self.quota["contacts"]
        units += self.person.metric(day, "invitees_confirmed") / self.quota["invitees"]
        return units + sum((callbacks.score(r) for r in self.lists[day]), Fraction(0))

    def totals(self, span):
        """(done, required) of a range of days."""
        span = list(span)
        return sum(map(self.done, span), Fraction(0)), sum(map(self.required, span), Fraction(0))
