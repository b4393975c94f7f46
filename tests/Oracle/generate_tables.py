"""The tables of a random population that need no aiming; see generate.py."""
from datetime import timedelta
from fractions import Fraction

from dates import DAY, add_months, days, monday, month_before, month_of

TYPES = ("shift-swap", "noise", "no-badge", "phone-off", "disobedience", "missing-daily-record", "missing-plan",
         "missed-training", "missed-morning-meeting", "loss", "false-sale", "customer-data-leak", "adopted-proposal",
         "violation", "rude")
SMALL_TEAM = "T5"  # a few people whose months are at R17's lines
SEVERITIES = ("minor", "ordinary", "serious", "severe")
INDICATORS = ("sales_amount", "sales_units", "satisfaction", "signing_rate", "follow_ups", "teamwork",
              "call_efficiency", "connect_rate", "churn_rate", "attitude", "call_count", "call_quality", "close_rate",
              "work_quality", "work_volume", "business", "service_quality", "sales_skill", "record_keeping",
              "customer_profiles", "assessment")


def decimal(value):
    """An exact decimal as text (the value must have one)."""
    value = Fraction(value)
    places = next(p for p in range(12) if (value * 10 ** p).denominator == 1)
    n = abs(value.numerator * 10 ** places // value.denominator)
    whole, rest = divmod(n, 10 ** places)
    return f"{'-' if value < 0 else ''}{whole}" + (f".{rest:0{places}d}" if places else "")


def exact(value):
    """Decimal where there is one, else p/q."""
    value = Fraction(value)
    bottom = value.denominator
    for p in (2, 5):
        while bottom % p == 0:
            bottom //= p
    return decimal(value) if bottom == 1 else f"{value.numerator}/{value.denominator}"


def in_span(row, day):
    return row["hire_date"] <= day and (row["leave_date"] == "" or day <= row["leave_date"])


def span_days(w, row, back=40):
    first = max(row["hire_date"], w.first - back * DAY)
    last = w.last if row["leave_date"] == "" else min(w.last, row["leave_date"])
    return list(days(first, last))


def minutes(w):
    return w.r.choice(("", "", "", "", "0", "1", "14", "15", "29", "30", "31"))


def attendance(w):
    working = {r["date"]: r["working"] == "1" for r in w.rows["calendar"]}
    for row in w.rows["employees"]:
        style = w.r.choice(("calendar",) * 14 + ("roster",) * 4 + ("shifts",) * 2 + ("all-off", "edge", "edge"))
        care = w.r.choice(("clean",) * 6 + ("gaps", "wrong", "both"))
        mood = w.r.choice(("present",) * 6 + ("mixed",) * 4 + ("leave", "absent", "leave", "absent", "never"))
        for day in span_days(w, row) + [w.last + n * DAY for n in range(1, 8)]:
            one_day(w, row, day, working.get(day, day.weekday() < 5), style, care, mood)
        for day in [d for d in days(w.first, w.last) if not in_span(row, d)] if w.chance(0.3) else ():
            if w.chance(0.4):  # a roster outside the span: ignored, but noticed
                w.add("attendance", employee_id=row["employee_id"], date=day, scheduled=w.r.choice(("0", "1", "1", "")),
                      attended=w.r.choice(("", "", "1", "0.5")))


def one_day(w, row, day, by_calendar, style, care, mood):
    own = roster_value(w, day, by_calendar, style)
    planned = by_calendar if own == "" else own == "1"
    inside = in_span(row, day)
    if day > w.last:
        if own != "" and (inside or w.chance(0.3)) and w.chance(0.6):  # the next month's plan
            w.add("attendance", employee_id=row["employee_id"], date=day, scheduled=own)
        return
    if not planned:
        if own != "" or w.chance(0.04):  # unchecked: anything may stand here
            w.add("attendance", employee_id=row["employee_id"], date=day, scheduled=own,
                  attended=w.r.choice(("", "", "0", "1", "0.5")), leave=w.r.choice(("", "", "approved")),
                  late_minutes=w.r.choice(("", "", "40")), overtime_minutes=w.r.choice(("", "60", "90")),
                  overtime_approved=w.r.choice(("", "0", "1")), excused=w.r.choice(("", "0")))
        return
    if care in ("gaps", "both") and w.chance(0.05) and own == "":
        return
    attended, leave = presence(w, care, mood)
    w.add("attendance", employee_id=row["employee_id"], date=day, scheduled=own, attended=attended, leave=leave,
          late_minutes=minutes(w), early_leave_minutes=minutes(w), reported=w.r.choice(("", "0", "0", "1")),
          out_minutes=w.r.choice(("", "", "", "0", "37", "60", "120", "240", "479", "480", "500")),
          overtime_minutes=w.r.choice(("", "", "45", "60")), overtime_approved=w.r.choice(("", "0", "1")),
          excused=w.r.choice(("", "0", "0", "0", "0", "1")))


def roster_value(w, day, by_calendar, style):
    if style == "calendar":
        return "" if w.chance(0.98) else ("1" if by_calendar or w.chance(0.3) else "0")
    if style == "roster":  # every day, differing from the calendar now and then
        return "1" if by_calendar != w.chance(0.15) else "0"
    if style == "shifts":  # weekends instead of two weekdays
        return "0" if day.weekday() in (1, 2) else "1"
    if style == "all-off":
        return "0" if day >= w.first else ""
    return ("1" if w.chance(0.5) else "0") if abs((day - w.first).days) < 5 or abs((day - w.last).days) < 5 else ""


def presence(w, care, mood):
    if care in ("wrong", "both") and w.chance(0.04):
        return w.r.choice((("1", "approved"), ("0.5", "none"), ("0", ""), ("0.25", "approved"), ("2", "none"),
                           ("", "none"), ("", "")))
    if mood == "never":
        return "0", "approved"
    away = {"present": 0.03, "mixed": 0.2, "leave": 0.5, "absent": 0.3}[mood]
    if not w.chance(away):
        return "1", w.r.choice(("none", "none", "none", ""))
    leave = "approved" if mood == "leave" or w.chance(0.5) else "unapproved"
    return w.r.choice(("0", "0.5", "0.50", ".5")), leave


def assignments(w):
    number = 0
    for row in w.rows["employees"]:
        grade = {"junior": (40, 30), "intermediate": (60, 40), "senior": (80, 50)}[row["grade"]]
        density = w.r.choice((0, 0.05, 0.15, 0.3))
        for day in span_days(w, row):
            while w.chance(density):
                number += 1
                task = w.r.choice(("contacts", "invitees", "callbacks"))
                if task == "callbacks":
                    callback(w, row, day, number)
                    continue
                quota = grade[0] if task == "contacts" else grade[1]
                target = w.r.choice(("", "0", quota, quota, quota - 1, quota + 1, 2 * quota, quota // 2, 7))
                w.add("assignments", employee_id=row["employee_id"], date=day, task=task, target=target,
                      planned_days=w.r.choice(("", "", "", "2")))


def callback(w, row, day, number):
    target = w.r.choice((7, 30, 50, 77, 30, 50)) if w.chance(0.99) else w.r.choice(("", 0))
    planned = w.r.choice(("", "", 1, 2, 3, 5, 6, 8, 15))
    due = w.r.choice((None, day, day + DAY, day + 2 * DAY, day + 4 * DAY))
    size = target or 10
    completed = w.r.choice(("", 0, size, size, size, size - 1, size + 3, size // 2, size // 3))
    on = None
    if completed not in ("", 0) and w.chance(0.8):
        on = (due or day) + w.r.choice((-1, 0, 0, 1, 5)) * DAY
    w.add("assignments", employee_id=row["employee_id"], date=day, task="callbacks", target=target,
          planned_days=planned, due_date=due, completed=completed, completed_on=on, list_id=f"L{number}")


def other_activity(w):
    for row in w.rows["employees"]:
        shown = w.r.choice(("often", "rare", "none"))
        for day in span_days(w, row, back=45):
            if shown == "none" or not w.chance(0.6 if shown == "often" else 0.05):
                continue
            values = {"dialed_calls": w.r.choice((0, 89, 90, 91, 100, 120)), "customers_met": w.r.choice((0, 0, 1, 2)),
                      "names_collected": w.r.choice((0, 20, 25, 30)), "customer_profiles": w.r.choice((0, 1, 5)),
                      "sales_units": w.r.choice((0, 0, 0, 1, 5)), "connected_calls": w.r.choice((0, 40)),
                      "sales_amount": w.r.choice(("0", "100", "99.99")), "signed": w.r.choice((0, 1)),
                      "follow_ups": w.r.choice((0, 3)), "lost_customers": w.r.choice((0, 1))}
            if row["employee_id"] in w.aimed_calls:
                del values["dialed_calls"]
            if row["employee_id"] in w.idle:
                values = {m: 0 for m in values}
            for metric in w.r.sample(sorted(values), 3):
                w.add("activity", employee_id=row["employee_id"], date=day, metric=metric, value=values[metric])
        for metric in ("rest_time_calls", "refused_calls", "ring_overruns"):
            if w.chance(0.3) and row["employee_id"] not in w.idle:
                inside = [d for d in span_days(w, row, back=3)]
                if inside:
                    w.add("activity", employee_id=row["employee_id"], date=w.r.choice(inside), metric=metric,
                          value=w.r.choice((0, 1, 2, 7)))


def flag(w, yes=0.5):
    return "1" if w.chance(yes) else w.r.choice(("0", ""))


def deals(w):
    for row in w.rows["employees"]:
        inside = [d for d in span_days(w, row, back=0) if d >= w.first]
        if not inside:
            continue
        before = [d for d in span_days(w, row) if d < w.first]
        for _ in range(w.r.choice((0, 1, 2, 4))):
            w.add("deals", employee_id=row["employee_id"], date=w.r.choice(inside), kind="visit",
                  reference=w.r.choice(("", f"V{w.r.randrange(99)}")),
                  contact_rank=w.r.choice(("staff", "department_head", "vice_president", "president", "")))
        for _ in range(w.r.choice((0, 0, 1, 3))):
            w.add("deals", employee_id=row["employee_id"], date=w.r.choice(inside), kind="opportunity",
                  reference=f"O{w.r.randrange(99)}", has_requirement=flag(w, .8), has_timeline=flag(w, .8),
                  has_owner=flag(w, .8), has_budget=flag(w, .8))
        for _ in range(w.r.choice((0, 0, 1, 3))):
            w.add("deals", employee_id=row["employee_id"], date=w.r.choice(inside), kind="meeting",
                  returned=flag(w), purchase_within_two_months=flag(w), negotiating_elsewhere=flag(w),
                  contract_elsewhere=flag(w))
        for project in range(w.r.choice((0, 0, 1, 2, 3))):
            receipts(w, row, inside, before, f"P{row['employee_id']}-{project}")


def receipts(w, row, inside, before, reference):
    dates = sorted(w.r.choice(inside) for _ in range(w.r.choice((1, 1, 2, 3, 4))))
    collected = Fraction(w.r.choice(("0", "0", "5", "33333.33", "70000", "99950", "99999", "99999.5", "100000", "150000")))
    running, made = collected, []
    for n, day in enumerate(dates):
        amount = Fraction(w.r.choice(("0", "0.49", "0.50", "1", "40", "49.99", "50", "50.5", "12345.67", "30000",
                                      "33333.333", "60000", "100000", "-0.01", "-20000", "-70000")))
        if running + amount < 0 and not w.chance(0.08):
            amount = -running if w.chance(0.7) else Fraction(1)  # a refund of everything: exactly 0 is allowed
        running += amount
        stated = decimal(collected) if n == 0 else w.r.choice(("", "", decimal(running), "0"))
        made.append((day, amount, "" if n == 0 and collected == 0 and w.chance(0.5) else stated))
    if w.chance(0.2):
        w.r.shuffle(made)  # file order is not date order: which receipt is the first then changes
    for day, amount, stated in made:
        w.add("deals", employee_id=row["employee_id"], date=day, kind="receipt",
              reference="" if w.chance(0.01) else reference, amount=decimal(amount), collected_before=stated)
    if before and w.chance(0.3):  # last month's, even a bad one, is nothing to us
        w.add("deals", employee_id=row["employee_id"], date=w.r.choice(before), kind="receipt",
              reference=w.r.choice((reference, "")), amount=w.r.choice(("9000", "-9000")), collected_before="0")


def incidents(w):
    for row in w.rows["employees"]:
        kind = w.r.random()
        inside = [d for d in span_days(w, row, back=0) if d >= w.first] or [row["hire_date"]]
        if kind < 0.35:
            continue
        if kind < 0.45:
            third_at_the_edge(w, row, w.r.choice(inside))
            continue
        if kind < 0.55:
            loss(w, row, w.r.choice(inside))
        anchor = w.r.choice(inside)
        old = (add_months(anchor, -12), add_months(anchor, -12) + DAY, add_months(anchor, -12) - DAY,
               add_months(w.last, -12), add_months(w.first, -1), w.first - DAY, add_months(anchor, -24))
        picked = [anchor] + [w.r.choice(inside) for _ in range(w.r.choice((0, 0, 1, 2, 4)))]
        picked += [w.r.choice(old) for _ in range(w.r.choice((0, 1, 1, 3)))]
        for day in picked:
            if not in_span(row, day) and w.chance(0.7):
                continue
            kind = w.r.choice(TYPES)
            points = {"loss": ("0.005", "0.01", "100", "1234.56", "5000", ""), "disobedience": ("", "0", "0", "3", "5", "9")}
            w.add("incidents", employee_id=row["employee_id"], date=day, type=kind,
                  count=w.r.choice(("", "", "1", "1", "0", "2", "3")),
                  points=w.r.choice(points.get(kind, ("",))),
                  severity="" if w.chance(0.3) else w.r.choice(SEVERITIES))


def third_at_the_edge(w, row, day):
    """Two, and a third just inside or just outside their window of 12 months."""
    for on, count in ((day, "2"), (w.r.choice((add_months(day, -12), add_months(day, -12) + DAY)), "")):
        if in_span(row, on):
            w.add("incidents", employee_id=row["employee_id"], date=on, type=w.r.choice(("rude", "violation", "false-sale")),
                  count=count, severity=w.r.choice(SEVERITIES[:3]))


def loss(w, row, day):
    """R07: at a fifth of the base pay, a cent beside it, in one or two parts."""
    fifth = Fraction(row["base_pay"] or 0) / 5 + Fraction(w.r.choice(("0", "0", "0.01", "-0.01")))
    parts = w.r.choice((1, 1, 2))
    w.add("incidents", employee_id=row["employee_id"], date=day, type="loss", count="" if parts == 1 else parts,
          points=decimal(max(Fraction(0), fifth / parts)), severity=w.r.choice(("", "", "ordinary")))


def worklogs(w):
    start = monday(w.first - 28 * DAY)
    for row in w.rows["employees"]:
        lazy = w.r.choice((0.02, 0.1, 0.5))
        for n in range(10):
            week = start + timedelta(days=7 * n)
            if week > w.last or w.chance(lazy):
                continue
            sixth = max(add_months(w.first, 1) + 5 * DAY, week + w.r.choice((0, 8)) * DAY)
            on = w.r.choice((week + 4 * DAY, week + 7 * DAY, week + 8 * DAY, week + 8 * DAY, week + 9 * DAY,
                             week + 9 * DAY, week + 20 * DAY, sixth, sixth + DAY, None))
            w.add("worklogs", employee_id=row["employee_id"], week_start=week, submitted_on=on,
                  excused=w.r.choice(("", "0", "0", "1")))


def ratings(w):
    lines = ("0.5", "0.59", "0.5999", "0.6", "0.75", "0.7499", "0.9", "0.8999", "1", "1.2", "1.3")
    for row in w.rows["employees"]:
        small, usual = row["team"] == SMALL_TEAM, w.r.choice(lines) if w.chance(0.4) else None
        for back in (0, 1, 2):
            if not small and w.chance((0.05, 0.4, 0.7)[back]):
                continue
            line, hole = usual or w.r.choice(lines), w.r.choice((0, 0, 0.1, 0.95))
            steady = w.chance(0.7)
            if small:  # below 60, were it not for the one who left
                line = "1.2" if row["leave_date"] == w.first - DAY else w.r.choice(("0.59", "0.5999", "0.6"))
                hole, steady = 0, True
            for indicator in INDICATORS:
                if w.chance(hole):
                    continue
                rating(w, row, month_before(w.month, back), indicator, Fraction(line if steady else w.r.choice(lines)), steady)


def rating(w, row, month, indicator, line, steady):
    if indicator in ("business", "assessment"):
        actual, target = w.r.choice(("0", "59.99", "60", "74.99", "75", "89.99", "90", "100", "120", "-5", "")), "100"
    elif indicator == "churn_rate" and steady and w.chance(0.5):  # the same line as the others
        target, actual = decimal(line * 10), "10"
    elif indicator == "churn_rate":
        target = w.r.choice(("5", "10", "6"))
        actual = w.r.choice(("0", "5", "6", "10", "12", ""))
    else:
        target = w.r.choice(("7", "80", "100", "30000"))
        actual = decimal(line * Fraction(target))
    if w.chance(0.03):
        target = w.r.choice(("", "0"))
    if w.chance(0.03):
        actual = ""
    w.add("ratings", employee_id=row["employee_id"], month=month, indicator=indicator, actual=actual, target=target)


def marks(w):
    for row in w.rows["employees"]:
        for back in (0, 1):
            for mark in ("outstanding", "training_completed"):
                if w.chance(0.45 if back == 0 else 0.2):
                    w.add("marks", employee_id=row["employee_id"], month=month_before(w.month, back), mark=mark)


def history(w):
    """Months at the lines, pairs whose sum is at 80 %, months without units, months before the hire."""
    required = ("10", "17", "20", "22", "52/3", "41/3")
    lines = ("0", "0.4", "0.59", "0.6", "0.79", "0.8", "0.99", "1", "1.19", "1.2", "1.3")
    for row in w.rows["employees"]:
        same = w.fate[row["employee_id"]] or (w.r.choice(lines) if w.chance(0.4) else None)
        pair = w.chance(0.2)
        for back in (1, 2, 3):
            month = month_before(w.month, back)
            if month < month_of(row["hire_date"]) and w.chance(0.8) or w.chance(0.12):
                continue
            units = Fraction(w.r.choice(required[:4] if pair else required))
            line = Fraction(same if same and w.chance(0.9) else w.r.choice(lines))
            if pair:
                units, line = Fraction(20), Fraction("0.79" if back == 1 else "0.81")
            if w.chance(0.05):
                units = Fraction(0)
            w.add("history", employee_id=row["employee_id"], month=month, done_units=exact(units * line),
                  required_units=exact(units))
        if w.chance(0.1):  # this month's own row: the facts decide, not this
            w.add("history", employee_id=row["employee_id"], month=w.month, done_units="99", required_units="10")


def teams(w):
    quarter = f"{w.first.year}-Q{(w.first.month + 2) // 3}"
    for team in ("T0", "T1", "T2", "T3", "T4", SMALL_TEAM, "T9"):
        for month, often in ((w.month, 0.8), (month_before(w.month, 1), 0.3), (quarter, 0.3), (str(w.first.year), 0.3)):
            for metric in ("sales_amount", "sales_units", "signed"):
                if not w.chance(often * (1 if metric == "sales_amount" else 0.4)):
                    continue
                target = w.r.choice(("", "0", "10", "1000", "1000", "500", "50000"))
                near = Fraction(target or 0)
                actual = w.r.choice((near, near, near + 1, near - 1, near - Fraction(1, 100), None, Fraction(0)))
                w.add("teams", team=team, month=month, metric=metric, target=target,
                      actual=None if actual is None else decimal(actual),
                      bonus_pool=w.r.choice(("0.01", "0.05", "50.05", "100", "100.01", "999.99", "1000", "0", "")))


def partners(w):
    for n in range(14):
        for month in (w.month, month_before(w.month, 1)):
            if w.chance(0.2):
                continue
            units = w.r.choice(("0", "0.01", "0.01", "0.03", "1", "7", "10", "12.5", "100", "333"))
            pool = Fraction(units) * 50
            paid = w.r.choice(("", "0", decimal(pool), decimal(pool + Fraction(1, 100)), decimal(pool * Fraction(19, 20)),
                               "350", "5000"))
            w.add("partners", partner=f"PT{n}", month=month, mode=w.r.choice(("cooperative",) * 3 + ("self-operated",)),
                  sales_units=units, paid_to_people=paid)
            for severity in SEVERITIES:
                if w.chance(0.35 if severity == "minor" else 0.2):
                    w.add("partner_violations", partner=f"PT{n}", month=month, severity=severity,
                          count=w.r.choice(("", "0", "1", "2", "3")))


def facts_outside(w):
    """One fact of the month dated outside the span, of one table; for those whom it can concern."""
    for row in w.rows["employees"]:
        outside = [d for d in days(w.first, w.last) if not in_span(row, d)]
        if not outside or w.chance(0.4):
            continue
        day, who = w.r.choice(outside), row["employee_id"]
        table = w.r.choice(("activity", "activity", "deals", "receipt", "incidents", "assignments", "callbacks"))
        if table == "activity":
            w.add("activity", employee_id=who, date=day, metric=w.r.choice(
                ("contacts_collected", "effective_calls", "false_records", "refused_calls")), value=w.r.choice((0, 40)))
        elif table == "deals":
            w.add("deals", employee_id=who, date=day, kind="visit", contact_rank="president")
        elif table == "receipt":
            w.add("deals", employee_id=who, date=day, kind="receipt", amount="-1")
        elif table == "incidents":
            w.add("incidents", employee_id=who, date=day, type="missing-plan", count=w.r.choice(("", "0", "1")),
                  severity="severe")
        else:
            near = row["hire_date"] - DAY  # a list from before the first day would reach into the span
            if near in outside and w.chance(0.6):
                day = near
            w.add("assignments", employee_id=who, date=day, task="contacts" if table == "assignments" else "callbacks",
                  target=w.r.choice(("", "7")), planned_days="5", completed="3", list_id=f"OUT-{who}")
