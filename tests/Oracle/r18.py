"""R18: attendance, noticed."""
import discipline
from common import check_attendance, contract_base_pay


def run(person, slip, found):
    check_attendance(person, slip)
    contract_base_pay(person, slip)
    if slip.errors:
        return
    for _, kind, _ in discipline.edges(person, "excused", "approved"):
        slip.notice("attendance." + kind)
    if any(person.attendance(d)[1] == "unapproved" for d in discipline.worked_days(person)):
        slip.notice("attendance.unapproved-absence")
