"""Kept, found, rendered: one agent's October under R13 is saved, listed, read back and written as an HTML page.

    python3 save.py [host:port] [file]
"""

import sys

import grpc
from google.type.date_pb2 import Date
from google.type.money_pb2 import Money
from telesales.documents.v1 import document_service_pb2 as documents
from telesales.documents.v1.document_service_pb2_grpc import DocumentServiceStub
from telesales.facts.v1 import facts_pb2 as facts
from telesales.facts.v1 import words_pb2 as words
from telesales.payroll.v1 import payroll_service_pb2 as payroll
from telesales.payroll.v1 import payslip_service_pb2 as payslips
from telesales.payroll.v1.payslip_service_pb2_grpc import PayslipServiceStub

BRANCH = "python-sample"

# The same id with the same content keeps nothing twice: after a lost answer, send it again as it is.
REQUEST = payslips.SavePayslipsRequest(
    request_id="python-sample-2026-10",
    settings=payroll.CalculationSettings(
        plan="plans/R13", month="2026-10", language_code="en", missing_attendance_as_attended=True,
    ),
    facts=facts.Facts(
        employees=[facts.Employee(
            employee_id="A-1", name="Li Na", branch=BRANCH, grade=words.GRADE_JUNIOR, status=words.EMPLOYMENT_STATUS_REGULAR,
            hire_date=Date(year=2024, month=3, day=1), base_pay=Money(currency_code="CNY", units=3000),
        )],
        calendar=[facts.CalendarDay(date=Date(year=2026, month=10, day=d), working=False) for d in (1, 2)],
        activity=[
            facts.Activity(employee_id="A-1", date=Date(year=2026, month=10, day=day), metric=metric, value=value)
            for day in range(5, 31) for metric, value in (("effective_calls", "119"), ("followable_customers", "25"))
        ],
    ),
)


def yuan(money: Money) -> str:
    fen = (money.units * 1_000_000_000 + money.nanos) // 10_000_000
    sign, amount = "-" if fen < 0 else "", abs(fen)
    return f"{sign}{amount // 100}.{amount % 100:02}"


def main(address: str, file: str) -> None:
    with grpc.insecure_channel(address) as channel:
        service = PayslipServiceStub(channel)
        for result in service.SavePayslips(REQUEST, timeout=10).results:
            kept = result.payslip
            print(f"kept {kept.employee_id} {kept.month} {kept.plan}, revision {kept.revision}, net {yuan(kept.net)}")
        listed = service.ListPayslips(payslips.ListPayslipsRequest(branch=BRANCH, month="2026-10"), timeout=10).payslips
        for found in listed:
            payslip = service.GetPayslip(payslips.GetPayslipRequest(name=found.name, language_code="en", explain=True), timeout=10).payslip
            for line in payslip.lines:
                print(f"{line.label} {yuan(line.amount)} [{line.clause}]")
        page = DocumentServiceStub(channel).RenderPayslip(
            documents.RenderPayslipRequest(name=listed[0].name, format=documents.DOCUMENT_FORMAT_HTML, language_code="en"), timeout=30,
        )
        with open(file, "wb") as out:
            out.write(page.data)
        print(f"rendered as {page.content_type}")


if __name__ == "__main__":
    given = sys.argv[1:]
    main(*given, *["localhost:5080", "payslip.html"][len(given):])
