#!/usr/bin/env python3
"""check-conformance.py CONFORMANCE_DIR [PLAN ...]: whether the oracle gives what stands in */expected/Rnn.json and
*/expected-as-of-*/Rnn.json, value for value; one line a plan, exit 1 when any differs."""
import glob
import json
import os
import sys
from datetime import date

from compare import differences, load
from facts import Facts, read_options
from oracle import PLANS, calculate

AS_OF = "expected-as-of-"
PROGRESS = ("as_of", "open")  # not in the expected files


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    wrong = 0
    for plan in sys.argv[2:] or sorted(PLANS):
        equal, unequal = 0, []
        for path in sorted(glob.glob(os.path.join(sys.argv[1], "*", "expected*", plan + ".json"))):
            expected_dir, population = os.path.dirname(path), os.path.dirname(os.path.dirname(path))
            name = os.path.basename(expected_dir)
            as_of = date.fromisoformat(name[len(AS_OF):]) if name.startswith(AS_OF) else None
            found = calculate(plan, Facts(os.path.join(population, "facts")),
                              read_options(os.path.join(population, "options.json")), as_of)
            expected = load(path)
            found = json.loads(json.dumps({k: v for k, v in found.items() if k in expected or k not in PROGRESS}))
            if expected == found:
                equal += 1
                continue
            unequal.append(f"{os.path.basename(population)}/{name}")
            for where, e, f in list(differences("", expected, found))[:8] or [("(fields that only the oracle has)", "", "")]:
                print(f"  {unequal[-1]} {where}\n    expected {e}\n    oracle   {f}")
        wrong += len(unequal)
        print(f"{plan}: {equal} equal" + (f", {len(unequal)} different: {' '.join(unequal)}" if unequal else ""))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
