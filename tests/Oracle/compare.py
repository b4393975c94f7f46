#!/usr/bin/env python3
"""compare.py EXPECTED.json ACTUAL.json: prints where ACTUAL differs from EXPECTED; fields that only ACTUAL has are ignored."""
import json
import sys

MISSING = "(absent)"
# Lists whose elements have a name are compared by it; `keyed` says how.
KEYS = {"lines": ("code", "ref"), "decisions": ("effective", "code"), "entitlements": ("date", "kind")}
MAPS = ("payslips", "errors", "settlements", "measures")


def short(value):
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def same(expected, actual, field=None):
    """Equal, extra fields of objects ignored; but an extra name in a map by name (a person, a measure) counts."""
    if isinstance(expected, dict):
        return (isinstance(actual, dict) and all(k in actual and same(v, actual[k], k) for k, v in expected.items())
                and not (field in MAPS and set(actual) - set(expected)))
    if isinstance(expected, list):
        return (isinstance(actual, list) and len(expected) == len(actual)
                and all(same(e, a) for e, a in zip(expected, actual)))
    return type(expected) is type(actual) and expected == actual


def named(items, keys):
    found = {}
    for item in items:
        name = " ".join(str(item.get(k)) for k in keys if item.get(k) is not None)
        while name in found:
            name += "'"
        found[name] = item
    return found


def differences(where, expected, actual, field=None):
    """(where, expected, actual) triples, as deep as names go."""
    if same(expected, actual, field):
        return
    if isinstance(expected, dict) and isinstance(actual, dict):
        names = list(expected)
        if field in MAPS:
            names += [n for n in actual if n not in expected]
        for name in names:
            e, a = expected.get(name, MISSING), actual.get(name, MISSING)
            yield from differences(f"{where}.{name}" if where else name, e, a, name)
    elif field in KEYS and isinstance(expected, list) and isinstance(actual, list):
        e, a = named(expected, KEYS[field]), named(actual, KEYS[field])
        if list(e) != list(a) and set(e) == set(a):
            yield where + " (order)", list(e), list(a)
        for name in list(e) + [n for n in a if n not in e]:
            if not same(e.get(name, MISSING), a.get(name, MISSING)):
                yield f"{where}[{name}]", e.get(name, MISSING), a.get(name, MISSING)
    else:
        yield where, expected, actual


def load(path):
    with open(path, encoding="utf-8-sig") as file:
        return json.load(file)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    found = list(differences("", load(sys.argv[1]), load(sys.argv[2])))
    for where, expected, actual in found:
        print(f"{where}\n    expected {short(expected)}\n    actual   {short(actual)}")
    if found:
        people = {w.split(".")[1] for w, _, _ in found if w.count(".") and w.split(".")[0] in ("payslips", "errors")}
        print(f"{len(found)} differences, {len(people)} people: {' '.join(sorted(people))}")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
