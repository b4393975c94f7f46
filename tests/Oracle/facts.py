"""The fact files, read into plain rows: dates as `date`, numbers as exact `Fraction`, empty as None."""
import csv
import json
import os
from collections import defaultdict
from datetime import date
from fractions import Fraction

DATED = ("attendance", "activity", "assignments", "deals", "incidents")
BY_PERSON = DATED + ("worklogs", "ratings", "marks", "history")
OTHERS = ("employees", "calendar", "teams", "partners", "partner_violations")

DATES = {"hire_date", "leave_date", "contract_start", "contract_end", "date", "due_date", "completed_on",
         "week_start", "submitted_on"}
NUMBERS = {"base_pay", "performance_base", "agreed_wage", "attended", "late_minutes", "early_leave_minutes",
           "out_minutes", "overtime_minutes", "value", "planned_days", "completed", "amount",
           "collected_before", "count", "points", "actual", "done_units", "required_units", "bonus_pool",
           "sales_units", "paid_to_people", "target"}
FLAGS = {"working", "scheduled", "reported", "overtime_approved", "excused", "has_requirement", "has_timeline",
         "has_owner", "has_budget", "returned", "purchase_within_two_months", "negotiating_elsewhere",
         "contract_elsewhere"}


def number(text):
    """An exact number: '12', '.5', '33333.333', '104/5'."""
    if "/" in text:
        top, bottom = text.split("/")
        return Fraction(int(top), int(bottom))
    return Fraction(text)


def cell(column, text):
    text = (text or "").strip()
    if text == "":
        return None
    if column in DATES:
        return date.fromisoformat(text)
    if column in FLAGS:
        return {"0": False, "1": True}[text]
    if column in NUMBERS:
        return number(text)
    return text


class Row(dict):
    """A row; a column that is not in the file is None."""

    def __missing__(self, column):
        return None


def read_table(folder, name):
    path = os.path.join(folder, name + ".csv")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [Row((c, cell(c, t)) for c, t in r.items()) for r in csv.DictReader(file)]


class Facts:
    def __init__(self, folder):
        self.employees = {r["employee_id"]: r for r in read_table(folder, "employees")}
        self.calendar = {r["date"]: r["working"] for r in read_table(folder, "calendar")}
        self.teams = read_table(folder, "teams")
        self.partners = read_table(folder, "partners")
        self.partner_violations = read_table(folder, "partner_violations")
        self._rows = {name: defaultdict(list) for name in BY_PERSON}
        for name in BY_PERSON:
            for row in read_table(folder, name):
                self._rows[name][row["employee_id"]].append(row)

    def rows(self, table, employee_id):
        """The rows of one person, in file order."""
        return self._rows[table].get(employee_id, [])


def read_options(path):
    with open(path, encoding="utf-8") as file:
        raw = json.load(file, parse_float=Fraction)
    wage = raw.get("minimum_wage")
    return {"month": raw["month"],
            "minimum_wage": None if wage is None else Fraction(wage),
            "enforce_law": bool(raw.get("enforce_law"))}
