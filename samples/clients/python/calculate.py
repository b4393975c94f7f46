"""A first call: one agent's October under R13, printed as a payslip.

    python3 calculate.py [host:port]
"""

import sys
from fractions import Fraction

import grpc
from google.protobuf.any_pb2 import Any
from google.rpc import error_details_pb2, status_pb2
from google.type.date_pb2 import Date
from google.type.money_pb2 import Money
from telesales.facts.v1 import facts_pb2 as facts
from telesales.facts.v1 import words_pb2 as words
from telesales.payroll.v1 import payroll_service_pb2 as payroll
from telesales.payroll.v1.payroll_service_pb2_grpc import PayrollServiceStub


def fen(money: Money) -> int:
    """Whole fen: exact, and easy to add."""
    return (money.units * 1_000_000_000 + money.nanos) // 10_000_000


def yuan(money: Money) -> str:
    sign, amount = "-" if fen(money) < 0 else "", abs(fen(money))
    return f"{sign}{amount // 100}.{amount % 100:02}"


def request(calls: str) -> payroll.CalculateRequest:
    return payroll.CalculateRequest(
        settings=payroll.CalculationSettings(
            plan="plans/R13", month="2026-10", language_code="en", explain=True, missing_attendance_as_attended=True,
        ),
        facts=facts.Facts(
            employees=[facts.Employee(
                employee_id="A-1", name="Li Na", grade=words.GRADE_JUNIOR, status=words.EMPLOYMENT_STATUS_REGULAR,
                hire_date=Date(year=2024, month=3, day=1), base_pay=Money(currency_code="CNY", units=3000),
            )],
            # 20 working days, each with 119 effective calls (one short of 120) and 25 customers to follow.
            calendar=[facts.CalendarDay(date=Date(year=2026, month=10, day=d), working=False) for d in (1, 2)],
            activity=[
                facts.Activity(employee_id="A-1", date=Date(year=2026, month=10, day=day), metric=metric, value=value)
                for day in range(5, 31) for metric, value in (("effective_calls", calls), ("followable_customers", "25"))
            ],
        ),
    )


def main(address: str) -> None:
    with grpc.insecure_channel(address) as channel:
        service = PayrollServiceStub(channel)
        payslip = service.Calculate(request("119"), timeout=5).payslip
        for line in payslip.lines:
            counted = f"{line.quantity} × {yuan(line.rate)}" if line.HasField("quantity") else line.explanations[0].working
            print(f"{line.label:<22}{yuan(line.amount):>10}  {line.clause:<13} {counted}")
        print(f"{'Net':<22}{yuan(payslip.net):>10}")
        assert fen(payslip.net) == sum(fen(line.amount) for line in payslip.lines)
        assert all(Fraction(m.done) / Fraction(m.required) == Fraction(m.ratio) for m in payslip.measures)
        try:
            service.Calculate(request("many"), timeout=5)
        except grpc.RpcError as refused:
            show(refused)


def show(refused: grpc.RpcError) -> None:
    """An error says what, where and how to mend it: google.rpc.Status in the trailers."""
    trailers = dict(refused.trailing_metadata())
    status = status_pb2.Status.FromString(trailers["grpc-status-details-bin"])
    print(f"{refused.code().name}: {status.message}")
    for detail in status.details:
        first_of(detail)


def first_of(detail: Any) -> None:
    if detail.Is(error_details_pb2.BadRequest.DESCRIPTOR):
        bad = error_details_pb2.BadRequest()
        detail.Unpack(bad)
        print(f"  {bad.field_violations[0].field}: {bad.field_violations[0].description}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "localhost:5080")
