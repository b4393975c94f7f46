"""R17: a scorecard whose final score is partly the team's."""
from fractions import Fraction

import scorecard
from common import contract_pay, decide, decide_career, performance_pay
from dates import month_before

OWN, TEAM = Fraction(80, 100), Fraction(20, 100)


def first_pass(people, facts, month, as_of):
    """Final scores, id -> score, of this month and of the one before; withheld people and those who left have one too."""
    return [final_scores(people, m) for m in (month, month_before(month, 1))]


def final_scores(people, month):
    own = {p.id: scorecard.score(p, month, scorecard.WEIGHTS["R17"])[0] for p in people}
    own = {id_: s for id_, s in own.items() if s is not None}
    final = {}
    for person in people:
        if person.id in own:
            team = [own[p.id] for p in people if p.id in own and p.row["team"] == person.row["team"]]
            mean = sum(team) / len(team) if person.row["team"] else own[person.id]
            final[person.id] = OWN * own[person.id] + TEAM * mean
    return final


def run(person, slip, found):
    contract_pay(person, slip)
    scorecard.own_score(person, slip, scorecard.WEIGHTS["R17"])
    if slip.errors:
        return
    final, before = (scores.get(person.id) for scores in found)
    performance_pay(person, slip, final)
    if final >= 90:
        slip.pay("score-bonus", 200)
        decide(person, slip, "commend")
    elif final < 60:
        decide(person, slip, "warn")
        if before is not None and before < 60:
            decide_career(person, slip, "demote", True)
    elif final < 75:
        decide(person, slip, "training-offered")
