#!/usr/bin/env python3
"""oracle.py PLAN FACTS_DIR OPTIONS_JSON [--as-of DATE]: what the rulebook gives, in the shape of `calculate --format json`."""
import argparse
import json
from datetime import date

import conduct
import protection
import r01
import r02
import r05
import r07
import r09
import r13
import r15
import r17
import r18
import r19
import r20
import r21
import scorecard
from facts import Facts, read_options
from payslip import Payslip
from person import Person

PLANS = {
    "R01": r01, "R02": r02, "R05": r05, "R07": r07, "R09": r09, "R13": r13, "R15": r15, "R17": r17, "R18": r18, "R19": r19,
    "R20": r20, "R21": r21,
    "R03": conduct.Conduct("rest_time_calls"),
    "R06": conduct.Conduct("ring_overruns", "rest_time_calls"),
    "R08": conduct.Conduct("refused_calls"),
    "R10": scorecard.Scorecard("R10", scorecard.adopted_proposals),
    "R11": scorecard.Scorecard("R11"),
    "R12": scorecard.Scorecard("R12"),
    "R14": scorecard.Scorecard("R14", conduct.unlawful_calling),
    "R16": scorecard.Scorecard("R16", scorecard.training),
}


def calculate(plan, facts, options, as_of=None):
    month, module = options["month"], PLANS[plan]
    everyone = [Person(facts, row, month, as_of) for _, row in sorted(facts.employees.items())]
    if as_of is not None and everyone and not everyone[0].first <= as_of <= everyone[0].last:
        raise SystemExit(f"the as-of date {as_of} is outside the month {month}")
    found = module.first_pass(everyone, facts, month, as_of) if hasattr(module, "first_pass") else None
    result = {"plan": plan, "month": month, "payslips": {}, "errors": {}, "settlements": {}}
    if hasattr(module, "settle"):
        result["settlements"] = module.settle(facts, month)
    for person in everyone if hasattr(module, "run") else ():
        if not person.span_meets_month:
            continue
        slip = Payslip(person)
        module.run(person, slip, found)
        if slip.errors:
            result["errors"][person.id] = sorted(slip.errors)
            continue
        if person.has_facts_outside():
            slip.notice("facts.outside-employment")
        protection.protect(person, slip, options)
        result["payslips"][person.id] = slip.as_json()
    if any(p.open_at is not None for p in everyone):
        result.update({"as_of": as_of.isoformat(), "open": True})
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plan", choices=sorted(PLANS))
    parser.add_argument("facts_dir")
    parser.add_argument("options_json")
    parser.add_argument("--as-of", type=date.fromisoformat)
    args = parser.parse_args()
    result = calculate(args.plan, Facts(args.facts_dir), read_options(args.options_json), args.as_of)
    print(json.dumps(result, indent=1, sort_keys=True, ensure_ascii=False))


if __name__ == "__main__":
    main()
