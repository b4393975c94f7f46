"""R21: telesales group assessment."""
from fractions import Fraction

import commission
import r21_career as career
from workload import Workload

TABLE = {"junior": (1400, 700), "intermediate": (1800, 900), "senior": (2400, 1200)}
PASS_LINE, GIVE_BACK, HALF = Fraction(9, 10), Fraction(4, 5), Fraction(1, 2)
RANKS = ("staff", "department_head", "vice_president", "president")
RANK_DUE = {"junior": "department_head", "intermediate": "vice_president", "senior": "vice_president"}


def run(person, slip, found):
    base, performance = contract(person)
    work = Workload(person)
    if performance < HALF * base:
        slip.error("contract.performance-base-below-half")
    slip.error(*work.errors())
    projects = commission.projects(person, slip)
    if slip.errors:
        return
    base_pay(person, slip, work, base)
    slip.pay("performance-pay", performance)
    assess_weeks(person, slip, work)
    month = assess_month(person, slip, work)
    performance_floor(person, slip)
    bonuses(person, slip)
    commission.pay(slip, projects)
    early_leave(person, slip, work)
    if person.open_at is None:
        career.run(person, slip, month)


def contract(person):
    table = TABLE[person.row["grade"]]
    own = (person.row["base_pay"], person.row["performance_base"])
    return tuple(Fraction(t) if o is None else o for t, o in zip(table, own))


def base_pay(person, slip, work, base):
    scheduled = person.scheduled_days()
    if not scheduled:
        slip.notice("base-pay.no-scheduled-days")
        slip.pay("base-pay", Fraction(0))
        return
    attended = sum((work.attended(d) for d in scheduled if d <= person.cut), Fraction(0))
    slip.pay("base-pay", base * attended / person.full_month_days())


def is_open(person, week):
    return person.open_at is not None and week.closes >= person.open_at


def assess_weeks(person, slip, work):
    for week in work.weeks:
        done, required = work.totals(week.days())
        slip.measure(f"workload.week.{week.monday.isoformat()}", done, required)
        if required == 0:
            slip.notice("workload.week.absent")
        elif done / required < PASS_LINE and not is_open(person, week):
            slip.pay_each("weekly-deduction", 1, -100, week.monday.isoformat())


def assess_month(person, slip, work):
    """Done / required of the month, None when nothing is required."""
    done, required = work.totals(person.month_days())
    slip.measure("workload.month", done, required)
    if required == 0:
        slip.notice("workload.month.absent")
        return None
    if person.open_at is None and done >= required:
        slip.pay("give-back", GIVE_BACK * -slip.sum_of("weekly-deduction"))
    return done, required


def performance_floor(person, slip):
    total = slip.sum_of("performance-pay", "weekly-deduction", "give-back")
    if person.open_at is None and total < 0:
        slip.pay("performance-floor", -total)


def bonuses(person, slip):
    visits = opportunities = 0
    due = RANKS.index(RANK_DUE[person.row["grade"]])
    for row in person.seen_in_month("deals"):
        if row["kind"] == "visit":
            if row["contact_rank"] is not None and RANKS.index(row["contact_rank"]) >= due:
                visits += 1
            else:
                slip.notice("visit.rank-too-low")
        elif row["kind"] == "opportunity":
            if all(row[c] for c in ("has_requirement", "has_timeline", "has_owner", "has_budget")):
                opportunities += 1
            else:
                slip.notice("opportunity.incomplete")
    slip.pay_each("visit-invitation", visits, 10)
    slip.pay_each("opportunity", opportunities, 100)


def early_leave(person, slip, work):
    met = [d for d in person.scheduled_days() if d <= person.cut and work.attended(d) > 0
           and work.required(d) > 0 and work.done(d) >= work.required(d)]
    for day in met:
        slip.entitle("early-leave", day, 30)
    slip.measure("early-leave.days", len(met))
    free = 0
    for week in work.weeks:
        reached = day_reached(work, week)
        if reached is not None and reached < week.closes and reached <= person.cut:
            slip.entitle("free-time", reached, 240)
            free += 1
    slip.measure("free-time.weeks", free)


def day_reached(work, week):
    """The first day on which the week's done reaches the whole week's required."""
    required = work.totals(week.days())[1]
    done = Fraction(0)
    for day in week.days() if required > 0 else ():
        done += work.done(day)
        if done >= required:
            return day
    return None
