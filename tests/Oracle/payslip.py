"""A payslip in the making: lines are rounded once when they are added."""
from fractions import Fraction

import money

SECTIONS = (
    ("base-pay",),
    ("performance-pay", "assessment-log", "assessment-calls", "assessment-met", "assessment-names",
     "assessment-profiles"),
    ("weekly-deduction", "late-or-early-leave", "wage-deduction"),
    ("give-back",),
    ("visit-invitation", "opportunity", "a-class-meeting", "adopted-proposal", "score-bonus", "target-bonus",
     "excellent-bonus", "team-reward"),
    ("signing-commission",),
    ("short-calls", "short-customers", "false-records", "fine", "compensation"),
    ("performance-floor", "wage-protection"),
)
SECTION = {code: n for n, codes in enumerate(SECTIONS) for code in codes}
KEPT_AT_ZERO = ("base-pay", "performance-pay")


class Payslip:
    def __init__(self, person):
        self.person = person
        self.lines, self.measures, self.decisions = [], {}, {}
        self.entitlements, self.notices, self.errors = {}, set(), set()

    def pay(self, code, amount, ref=None):
        self._line(code, money.rounded(amount), None, None, ref)

    def pay_each(self, code, quantity, rate, ref=None, at_most=None):
        """`at_most` caps the amount either way; the quantity and rate stay."""
        amount = Fraction(quantity * rate)
        if at_most is not None:
            amount = max(-at_most, min(at_most, amount))
        self._line(code, money.rounded(amount), quantity, Fraction(rate), ref)

    def _line(self, code, amount, quantity, rate, ref):
        if amount != 0 or code in KEPT_AT_ZERO:
            self.lines.append({"code": code, "amount": amount, "quantity": quantity, "rate": rate, "ref": ref})

    def sum_of(self, *codes):
        return sum((l["amount"] for l in self.lines if l["code"] in codes), Fraction(0))

    def gross(self):
        return sum((l["amount"] for l in self.lines if l["amount"] > 0), Fraction(0))

    def deducted(self):
        return -sum((l["amount"] for l in self.lines if l["amount"] < 0), Fraction(0))

    def measure(self, code, done, required=Fraction(1)):
        if required != 0:
            self.measures[code] = Fraction(done) / required

    def decide(self, code, effective, discretionary=False):
        self.decisions[effective, code] = discretionary

    def entitle(self, kind, day, minutes):
        self.entitlements[day, kind] = minutes

    def notice(self, code):
        self.notices.add(code)

    def error(self, *codes):
        self.errors.update(codes)

    def as_json(self):
        lines = sorted(self.lines, key=lambda l: (SECTION[l["code"]], l["code"], l["ref"] or ""))
        return {
            "lines": [{"code": l["code"], "amount": money.text(l["amount"]),
                       "quantity": None if l["quantity"] is None else str(l["quantity"]),
                       "rate": None if l["rate"] is None else money.text(l["rate"]), "ref": l["ref"]}
                      for l in lines],
            "net": money.text(sum((l["amount"] for l in lines), Fraction(0))),
            "measures": {c: money.ratio(v) for c, v in sorted(self.measures.items())},
            "decisions": [{"code": c, "effective": e.isoformat(), "discretionary": d}
                          for (e, c), d in sorted(self.decisions.items())],
            "entitlements": [{"kind": k, "date": d.isoformat(), "minutes": m}
                             for (d, k), m in sorted(self.entitlements.items())],
            "notices": sorted(self.notices),
        }
