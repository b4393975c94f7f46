// A first call: one agent's October under R13, printed as a payslip; and a call that is wrong on purpose.
//
//     dotnet run [address]

using Google.Type;
using Grpc.Core;
using Telesales.Client;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;

using var telesales = TelesalesClient.Connect(args.Length > 0 ? args[0] : "http://localhost:5080");

var payslip = (await telesales.Payroll.CalculateAsync(Request("119"))).Payslip;
foreach (var line in payslip.Lines)
{
    var counted = line.HasQuantity ? $"{line.Quantity} × {Yuan(line.Rate)}" : line.Explanations[0].Working;
    Console.WriteLine($"{line.Label,-22}{Yuan(line.Amount),10}  {line.Clause,-13} {counted}");
}

Console.WriteLine($"{"Net",-22}{Yuan(payslip.Net),10}");

try
{
    await telesales.Payroll.CalculateAsync(Request("many"));
}
catch (RpcException refused)
{
    var error = TelesalesError.Of(refused);
    Console.WriteLine($"{error.ReasonName}: {error.Message}");
    Console.WriteLine($"  {error.Violations[0].Field}: {error.Violations[0].Description}");
}

static string Yuan(Money amount) => FormattableString.Invariant($"{amount.ToDecimal():0.00}");

static Date October(int day) => new() { Year = 2026, Month = 10, Day = day };

// 20 working days, each with so many effective calls (120 are due) and 25 customers to follow.
static CalculateRequest Request(string calls)
{
    var facts = new Facts
    {
        Employees =
        {
            new Employee
            {
                EmployeeId = "A-1",
                Name = "Li Na",
                Grade = Grade.Junior,
                Status = EmploymentStatus.Regular,
                HireDate = new Date { Year = 2024, Month = 3, Day = 1 },
                BasePay = 3000m.ToMoney(),
            },
        },
        Calendar = { new CalendarDay { Date = October(1), Working = false }, new CalendarDay { Date = October(2), Working = false } },
    };
    for (var day = 5; day <= 30; day++)
    {
        facts.Activity.Add(new Activity { EmployeeId = "A-1", Date = October(day), Metric = "effective_calls", Value = calls });
        facts.Activity.Add(new Activity { EmployeeId = "A-1", Date = October(day), Metric = "followable_customers", Value = "25" });
    }

    return new CalculateRequest
    {
        Settings = new CalculationSettings { Plan = "plans/R13", Month = "2026-10", LanguageCode = "en", Explain = true, MissingAttendanceAsAttended = true },
        Facts = facts,
    };
}
