// Kept, found, rendered: one agent's October under R13 is saved, listed, read back and written as an HTML page.
//
//     dotnet run [address] [file]

using Google.Type;
using Telesales.Client;
using Telesales.Documents.V1;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;

const string Branch = "csharp-sample";
using var telesales = TelesalesClient.Connect(args.Length > 0 ? args[0] : "http://localhost:5080");

var saved = await telesales.SavePayslipsAsync(Request());
foreach (var kept in saved.Results.Select(result => result.Payslip))
    Console.WriteLine($"kept {kept.EmployeeId} {kept.Month} {kept.Plan}, revision {kept.Revision}, net {Yuan(kept.Net)}");

var listed = (await telesales.Payslips.ListPayslipsAsync(new() { Branch = Branch, Month = "2026-10" })).Payslips;
foreach (var found in listed)
{
    var payslip = (await telesales.Payslips.GetPayslipAsync(new() { Name = found.Name, LanguageCode = "en", Explain = true })).Payslip;
    foreach (var line in payslip.Lines) Console.WriteLine($"{line.Label} {Yuan(line.Amount)} [{line.Clause}]");
}

var page = await telesales.Documents.RenderPayslipAsync(new() { Name = listed[0].Name, Format = DocumentFormat.Html, LanguageCode = "en" });
await File.WriteAllBytesAsync(args.Length > 1 ? args[1] : "payslip.html", page.Data.ToByteArray());
Console.WriteLine($"rendered as {page.ContentType}");

static string Yuan(Money amount) => FormattableString.Invariant($"{amount.ToDecimal():0.00}");

static Date October(int day) => new() { Year = 2026, Month = 10, Day = day };

static SavePayslipsRequest Request()
{
    var facts = new Facts
    {
        Employees =
        {
            new Employee
            {
                EmployeeId = "A-1",
                Name = "Li Na",
                Branch = Branch,
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
        facts.Activity.Add(new Activity { EmployeeId = "A-1", Date = October(day), Metric = "effective_calls", Value = "119" });
        facts.Activity.Add(new Activity { EmployeeId = "A-1", Date = October(day), Metric = "followable_customers", Value = "25" });
    }

    return new SavePayslipsRequest
    {
        // The same id with the same content keeps nothing twice: after a lost answer, send it again as it is.
        RequestId = "csharp-sample-2026-10",
        Settings = new CalculationSettings { Plan = "plans/R13", Month = "2026-10", LanguageCode = "en", MissingAttendanceAsAttended = true },
        Facts = facts,
    };
}
