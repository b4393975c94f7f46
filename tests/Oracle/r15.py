"""R15: team targets; the first pass sees the whole team, withheld people too."""
from collections import defaultdict
from fractions import Fraction

import money
from common import contract_base_pay


def first_pass(people, facts, month, as_of):
    """What each person gets (id -> amount), and the teams without a target."""
    rewards, without_target = defaultdict(Fraction), set()
    members = defaultdict(list)
    for person in people:
        if person.employed(person.last) and person.row["team"]:
            members[person.row["team"]].append(person.id)
    for row in facts.teams:
        if row["month"] != month:
            continue
        if row["target"] is None or row["target"] <= 0:
            without_target.add(row["team"])
        elif row["actual"] is not None and row["actual"] >= row["target"]:
            share_out(row["bonus_pool"] or Fraction(0), sorted(members[row["team"]]), rewards)
    return {"rewards": rewards, "without_target": without_target}


def share_out(pool, ids, rewards):
    if not ids:
        return
    each = money.floor_cents(pool / len(ids))
    left = pool - each * len(ids)
    for id_ in ids:
        extra = money.CENT if left >= money.CENT else Fraction(0)
        rewards[id_] += each + extra
        left -= extra


def run(person, slip, found):
    contract_base_pay(person, slip)
    slip.pay("team-reward", found["rewards"].get(person.id, Fraction(0)))
    if person.row["team"] in found["without_target"]:
        slip.notice("team-target.absent")
