#!/usr/bin/env python3
"""generate.py SEED OUT_DIR [--people N] [--month YYYY-MM]

A random, adversarial population: OUT_DIR/facts/*.csv, OUT_DIR/options.json and OUT_DIR/as-of.txt (dates worth asking
about, one a line). The same seed gives the same bytes. Every file passes a strict import: known columns and values,
unique keys; the input errors of the rulebook do occur.
"""
import argparse
import csv
import json
import os
import random
from datetime import date, timedelta
from fractions import Fraction

import generate_tables as tables
from dates import DAY, add_months, days, monday, month_first, month_last
from facts import Facts
from person import Person
from workload import QUOTA, Workload

COLUMNS = {
    "employees": "employee_id,name,branch,team,role,grade,hire_date,leave_date,status,base_pay,performance_base,"
                 "contract_start,contract_end,agreed_wage",
    "calendar": "date,working,note",
    "attendance": "employee_id,date,scheduled,attended,leave,late_minutes,early_leave_minutes,reported,out_minutes,"
                  "overtime_minutes,overtime_approved,excused",
    "activity": "employee_id,date,metric,value",
    "assignments": "employee_id,date,task,target,planned_days,due_date,completed,completed_on,list_id",
    "deals": "employee_id,date,kind,reference,contact_rank,has_requirement,has_timeline,has_owner,has_budget,amount,"
             "collected_before,returned,purchase_within_two_months,negotiating_elsewhere,contract_elsewhere",
    "incidents": "employee_id,date,type,count,points,severity",
    "worklogs": "employee_id,week_start,submitted_on,excused",
    "ratings": "employee_id,month,indicator,actual,target",
    "marks": "employee_id,month,mark",
    "history": "employee_id,month,done_units,required_units",
    "teams": "team,month,metric,target,actual,bonus_pool",
    "partners": "partner,month,mode,sales_units,paid_to_people",
    "partner_violations": "partner,month,severity,count",
}
MONTHS = ("2026-01", "2026-02", "2026-03", "2026-05", "2026-06", "2026-08", "2026-09", "2026-10", "2026-11", "2027-02",
          "2028-02")


class World:
    def __init__(self, seed, month, people):
        self.r = random.Random(f"telesales-{seed}")
        self.month = month or self.r.choice(MONTHS)
        self.first, self.last = month_first(self.month), month_last(self.month)
        self.people = people
        self.rows = {name: [] for name in COLUMNS}
        self.idle = set()  # ids that record nothing, or only zeros (R01)
        self.aimed_calls = set()  # ids whose dialed calls are at a line already
        self.fate = {}  # id -> the line that the person's months stand at, for the career rules

    def add(self, table, **row):
        self.rows[table].append({k: "" if v is None else v for k, v in row.items()})

    def chance(self, p):
        return self.r.random() < p

    def day_of_month(self):
        return self.first + timedelta(days=self.r.randrange((self.last - self.first).days + 1))


# people and plans

def employees(w):
    for n in range(w.people):
        if w.chance(0.06):
            w.idle.add(f"E{n:04d}")
        w.fate[f"E{n:04d}"] = w.r.choice((None,) * 6 + ("1.2", "1.2", "1.2", "1", "0.8", "0.6", "0.5"))
        gone = n == w.people - 1 and w.chance(0.5)  # R17: left last month, but counts in its team's score of then
        hire, leave = (w.first - 200 * DAY, w.first - DAY) if gone else span(w)
        status = "probation" if w.chance(0.6 if (w.last - hire).days < 130 else 0.1) else "regular"
        base, performance = terms(w)
        start, end = contract(w, hire)
        agreed = w.r.choice(("", "", "1000", "1400", "1625", "1750", "2000", "2100", "2625", "2625.01", "3000.50", "5000"))
        if base and w.chance(0.2):  # the tie: gross of a plan with base pay only = 80 % of the agreed wage
            agreed = tables.decimal(Fraction(base) * 5 / 4)
        w.add("employees", employee_id=f"E{n:04d}", name=f"N{n}", branch="B1",
              team=tables.SMALL_TEAM if n >= w.people - 3 else w.r.choice(("T0", "T1", "T2", "T3", "T4", "T1", "", "")),
              role=w.r.choice(("representative", "representative", "representative", "supervisor", "manager")),
              grade=w.r.choice(("junior", "junior", "intermediate", "senior")), hire_date=hire, leave_date=leave,
              status=status, base_pay=base, performance_base=performance, contract_start=start, contract_end=end,
              agreed_wage=agreed)


def span(w):
    r, first, last = w.r, w.first, w.last
    hire = r.choice((
        lambda: first - timedelta(days=r.randrange(120, 2000)),
        lambda: first - timedelta(days=r.randrange(120, 2000)),
        lambda: add_months(first, -r.choice((1, 2, 3))) + timedelta(days=r.choice((0, 13, 14, 15, 16, 27))),
        lambda: first - timedelta(days=r.randrange(1, 40)),
        lambda: first + timedelta(days=r.choice((0, 13, 14, 15, 16))),
        w.day_of_month,
        lambda: r.choice((first, last, last + DAY, last - DAY)),
    ))()
    if w.chance(0.68):
        return hire, None
    leave = r.choice((first - DAY, first, last - DAY, last, last, last + DAY, last + 2 * DAY, hire,
                      w.day_of_month(), w.day_of_month(), w.day_of_month(), w.day_of_month()))
    return hire, max(hire, leave)


def terms(w):
    kind = w.r.random()
    if kind < 0.06:
        return "", ""
    if kind < 0.4:
        return w.r.choice((("1400", "700"), ("1800", "900"), ("2400", "1200")))
    base = w.r.choice(("0", "200", "400", "600", "999.98", "1000.01", "1400", "1500", "1777", "1829.55", "1860.08",
                       "2154.71", "2400", "3333", "4000"))
    if kind < 0.44:
        return base, ""  # R21: the table's figure, perhaps below half
    if kind < 0.46:
        return "", w.r.choice(("700", "900", "1200", "5000"))
    half = Fraction(base) / 2
    exact = half if (half * 100).denominator == 1 else half + Fraction(1, 200)
    if kind < 0.48 and half:
        return base, tables.decimal(exact - Fraction(1, 100))
    return base, tables.decimal(w.r.choice((exact, exact, half.__ceil__() + w.r.randrange(0, 900))))


def contract(w, hire):
    start = w.r.choice((None, None, hire, add_months(w.first, -w.r.randrange(0, 8)), w.first - DAY, w.last + DAY,
                        w.last, add_months(w.last, -1), add_months(w.last, -1) + DAY, add_months(w.last, -2) + DAY,
                        add_months(w.last, -6) + DAY, add_months(w.last, -6), date(w.first.year - 1, 8, 31), add_months(w.last, -2) - DAY * 2))
    if start is None:
        return None, None
    length = w.r.choice((None, 1, 2, 3, 3, 6, 12, 12, 24, 36, 36, 36, 60))
    if length is None:
        return start, None
    return start, add_months(start, length) - DAY * w.r.choice((2, 1, 1, 0))


def branch_calendar(w):
    off = {}
    start = monday(w.first) - 14 * DAY
    for _ in range(w.r.randrange(0, 7)):
        off[start + timedelta(days=w.r.randrange(52))] = w.r.choice("01")
    kind = w.r.random()
    if kind < 0.04:  # no working day all month
        off.update({d: "0" for d in days(w.first, w.last)})
    elif kind < 0.3:  # a whole week off
        first = monday(w.day_of_month())
        off.update({d: "0" for d in days(first, first + 6 * DAY)})
    elif kind < 0.4:  # a holiday over the month's edge, made up on the Saturday
        off.update({d: "0" for d in days(w.last - 2 * DAY, w.last + 4 * DAY)})
        off[w.last - timedelta(days=(w.last.weekday() + 2) % 7)] = "1"
    elif kind < 0.5:  # the last week begins in the month, its first working day is in the next
        off.update({d: "0" for d in days(monday(w.last), w.last)})
    for day in sorted(off):
        w.add("calendar", date=day, working=off[day], note=w.r.choice(("", "holiday", "make-up", "假")))


KEYS = {"employees": 1, "calendar": 1, "attendance": 2, "worklogs": 2, "ratings": 3, "marks": 3, "history": 2, "teams": 3,
        "partners": 2, "partner_violations": 3}


def write(w, folder, names):
    for name, width in KEYS.items():
        keys = [tuple(str(row.get(c, "")) for c in COLUMNS[name].split(",")[:width]) for row in w.rows[name]]
        assert len(keys) == len(set(keys)), f"duplicate key in {name}"
    os.makedirs(folder, exist_ok=True)
    for name in names:
        with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
            out = csv.DictWriter(file, COLUMNS[name].split(","), restval="", lineterminator="\n")
            out.writeheader()
            out.writerows(w.rows[name])


# the daily counts, aimed at the thresholds

def aimed_activity(w, folder):
    facts = Facts(folder)
    for row in facts.employees.values():
        person = Person(facts, row, w.month)
        if person.id in w.idle:
            continue
        work = Workload(person)
        aim = w.r.choice(WORK_AIMS) if w.fate[person.id] is None else "daily"
        for week in earlier_weeks(person, work):
            aim_week(w, person, work, list(week), aim)
        aim_month(w, person, work)
        aim_fines(w, person)
        aim_calls(w, person)


WORK_AIMS = ("each", "each", "daily", "random", "0.9", "1", "1.2", "0.6", "0.8", "none")


def earlier_weeks(person, work):
    first = monday(person.first) - 7 * DAY
    while first <= person.last:
        yield [d for d in days(first, first + 6 * DAY)]
        first += 7 * DAY


def aim_week(w, person, work, week, aim):
    """Contacts and invitees so that done / required of the week's scheduled part is at, or just beside, a line."""
    last = max((d for d in week if person.scheduled(d)), default=None)
    if last is None or aim == "none":
        return
    quota = work.quota["contacts"]
    required = sum((work.required(d) for d in week), Fraction(0))
    credits = sum((work.done(d) for d in week if d <= last), Fraction(0))
    if aim == "daily":
        amounts = aim_day_by_day(w, person, work, [d for d in week if person.scheduled(d)])
    elif aim == "random":
        amounts = [(d, w.r.randrange(0, 2 * quota)) for d in week if w.chance(0.7)]
    else:
        line = Fraction(w.r.choice(("0.9", "0.9", "1", "0.6", "0.8", "1.2")) if aim == "each" else aim)
        total = (line * required - credits) * quota
        total = max(0, -(-total // 1) - w.r.choice((0, 0, 0, 1)))
        amounts = spread(w, total, [d for d in week if d <= last])
    for day, amount in amounts:
        if w.chance(0.997) and person.employed(day):
            record(w, person, work, day, int(amount))
    if w.chance(0.1):  # after the closing day: for the month only
        late = [d for d in week if d > last and person.employed(d)]
        if late:
            w.add("activity", employee_id=person.id, date=w.r.choice(late), metric="contacts_collected", value=quota)


def aim_day_by_day(w, person, work, week):
    line, quota = Fraction(w.fate[person.id] or 1), work.quota["contacts"]
    less = (0, 0, 0, 1, quota) if w.fate[person.id] is None else (0,) * 150 + (1,)
    needs = [(d, -((work.done(d) - line * work.required(d)) * quota // 1)) for d in week]
    return [(d, max(0, need - w.r.choice(less))) for d, need in needs]


def spread(w, total, week):
    if w.chance(0.3):  # all at once
        return [(w.r.choice(week), total)]
    parts = []
    for n, day in enumerate(week):
        part = min(total, w.r.choice((total // (len(week) - n), total // (len(week) - n), total // 2, total)))
        parts.append((day, part))
        total -= part
    parts[-1] = (parts[-1][0], parts[-1][1] + total)
    return [p for p in parts if p[1]]


def record(w, person, work, day, contacts):
    grade = person.row["grade"]
    if contacts >= QUOTA["contacts"][grade] and w.chance(0.1):  # one quota of the other task instead
        contacts -= QUOTA["contacts"][grade]
        w.add("activity", employee_id=person.id, date=day, metric="invitees_confirmed", value=QUOTA["invitees"][grade])
    if contacts > 3 and w.chance(0.1):
        w.add("activity", employee_id=person.id, date=day, metric="contacts_collected", value=contacts - 2)
        contacts = 2
    w.add("activity", employee_id=person.id, date=day, metric="contacts_collected", value=contacts)


def aim_month(w, person, work):
    """Now and then bring the month to a line by what is done on one day without a closing week after it."""
    if not w.chance(0.3):
        return
    done = {}
    for row in w.rows["activity"]:
        if row["employee_id"] == person.id and row["metric"] in ("contacts_collected", "invitees_confirmed"):
            done[row["date"]] = done.get(row["date"], 0) + Fraction(row["value"]) / work.quota[row["metric"].split("_")[0]]
    month = person.month_days()
    total = sum((done.get(d, Fraction(0)) + work.done(d) for d in month), Fraction(0))
    required = sum((work.required(d) for d in month), Fraction(0))
    for line in ("1", "0.6", "1.2", "0.8"):
        missing = (Fraction(line) * required - total) * work.quota["contacts"]
        if missing > 0:
            free = [d for d in month if person.employed(d) and not person.scheduled(d)]
            if free:
                w.add("activity", employee_id=person.id, date=free[-1], metric="contacts_collected",
                      value=int(-(-missing // 1)) - w.r.choice((0, 0, 1)))
            return


def aim_fines(w, person):
    """R13: calls and customers at the day's standard, one less, far less, far more."""
    style = w.r.choice(("good", "mixed", "mixed", "none", "bad"))
    for day in days(max(person.first - 7 * DAY, person.row["hire_date"]), person.last):
        if style == "none" or not (person.scheduled(day) or w.chance(0.08)) or not person.employed(day):
            continue
        new = (day - person.row["hire_date"]).days < 15
        attended = person.attendance_value(day, "attended")
        attended = Fraction(1) if attended is None else attended
        out = person.attendance_value(day, "out_minutes") or 0
        calls = int((80 if new else 120) * attended * max(0, 480 - out) / 480)
        less = {"good": (0, 0, -5), "bad": (1, 30, 200), "mixed": (0, 0, 0, 1, 2, 20, -30)}[style]
        customers = {True: (15, 15, 14, 16, 0, 30), False: (25, 25, 24, 26, 0, 40)}
        counts = {"effective_calls": max(0, calls - w.r.choice(less))}
        for metric, own in (("intent_customers", True), ("followable_customers", False)):
            counts[metric] = int(w.r.choice(customers[own]) * (1 if style == "mixed" else attended))
        if w.chance(0.15):
            counts["incomplete_records"] = w.r.choice((0, 1, 1, 30))
        if w.chance(0.04):
            counts["false_records"] = w.r.choice((0, 1, 1, 2))
        for metric, value in counts.items():
            if w.chance(0.97):
                w.add("activity", employee_id=person.id, date=day, metric=metric, value=value)


def aim_calls(w, person):
    """R19: dialed calls of exactly 90 a scheduled day, or one less."""
    if w.chance(0.25) and person.scheduled_days():
        w.aimed_calls.add(person.id)
        w.add("activity", employee_id=person.id, date=w.r.choice(person.scheduled_days()), metric="dialed_calls",
              value=90 * len(person.scheduled_days()) - w.r.choice((0, 0, 1)))


def options(w, folder):
    wage = w.r.choice((1500, 1500, 1500, 2690, 4000, None))
    found = {"month": w.month, "minimum_wage": wage, "enforce_law": w.chance(0.5)}
    if wage is None:
        del found["minimum_wage"]
    with open(os.path.join(folder, "options.json"), "w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(found) + "\n")
    with open(os.path.join(folder, "as-of.txt"), "w", encoding="utf-8", newline="\n") as file:
        picks = {w.day_of_month() for _ in range(3)} | {w.r.choice((w.first, w.last - DAY))}
        file.write("".join(f"{d}\n" for d in sorted(picks - {w.last})))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seed")
    parser.add_argument("out_dir")
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--month")
    args = parser.parse_args()
    w = World(args.seed, args.month, args.people)
    folder = os.path.join(args.out_dir, "facts")
    employees(w)
    branch_calendar(w)
    tables.attendance(w)
    tables.assignments(w)
    write(w, folder, COLUMNS)  # so that the aims below know the required units
    aimed_activity(w, folder)
    tables.other_activity(w)
    for fill in (tables.deals, tables.incidents, tables.worklogs, tables.ratings, tables.marks, tables.history,
                 tables.teams, tables.partners, tables.facts_outside):
        fill(w)
    write(w, folder, COLUMNS)
    options(w, args.out_dir)


if __name__ == "__main__":
    main()
