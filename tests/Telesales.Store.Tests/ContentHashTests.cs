using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;
using Telesales.Facts.V1;
using Telesales.Payroll.Grpc.Saved;
using Telesales.Payroll.V1;
using Date = Google.Type.Date;
using Money = Google.Type.Money;

namespace Telesales.Store.Tests;

/// <summary>Two requests ask for the same when nothing that matters differs: order and spelling do not, everything else does.</summary>
public sealed class ContentHashTests
{
    [Fact]
    public void RequestIdAndWhatIsShown_AreNotContent()
    {
        IsTheSame(request => request.RequestId = "another");
        IsTheSame(request => request.Settings.Explain = true);
        IsTheSame(request => request.Settings.LanguageCode = "zh");
        IsTheSame(request => request.Settings.LanguageCode = "");
    }

    [Fact]
    public void OrderOfRowsAndSpelling_AreNotContent()
    {
        IsTheSame(request => Reverse(request.Facts.Employees));
        IsTheSame(request => Reverse(request.Facts.Activity));
        IsTheSame(request => Reverse(request.Facts.Attendance));
        IsTheSame(request => request.Facts.Attendance[0].Attended = "0.50");
        IsTheSame(request => request.Facts.Employees[0].BasePay.CurrencyCode = "");
        // Of different days or people, in whatever order.
        IsTheSame(request =>
        {
            var last = request.Facts.Deals[2];
            request.Facts.Deals.RemoveAt(2);
            request.Facts.Deals.Insert(0, last);
        });
    }

    [Fact]
    public void OrderOfOnePersonsRowsOfADay_IsContentWhereItCounts() =>
        Differs(request => (request.Facts.Deals[0], request.Facts.Deals[1]) = (request.Facts.Deals[1], request.Facts.Deals[0]));

    [Fact]
    public void EverythingElse_IsContent()
    {
        Differs(request => request.Settings.Month = "2026-11");
        Differs(request => request.Settings.Plan = "plans/R21@1");
        Differs(request => request.Settings.EnforceLaw = true);
        Differs(request => request.Settings.MissingAttendanceAsAttended = false);
        Differs(request => request.Settings.LanguageCode = "en");
        Differs(request => request.Facts.Employees[0].Name = "Li");
        Differs(request => request.Facts.Employees[0].BasePay.Nanos = 10_000_000);
        Differs(request => request.Facts.Employees.RemoveAt(1));
        Differs(request => request.Facts.Activity[0].Value = "8");
        Differs(request => request.Facts.Activity[0].Date.Day = 9);
        Differs(request => request.Facts.Activity.Add(request.Facts.Activity[0].Clone()));
        Differs(request => request.Facts.Attendance[0].Scheduled = false);
        Differs(request => request.Facts.Attendance[0].LateMinutes = 0);
        Differs(request => request.ExpectedRevisions.Add("A", 0));
        Differs(request => request.ExpectedRevisions["B"] = 2);
    }

    [Fact]
    public void EveryField_OfEveryTable_IsContent()
    {
        foreach (var table in Facts.V1.Facts.Descriptor.Fields.InFieldNumberOrder())
        {
            foreach (var field in table.MessageType.Fields.InFieldNumberOrder())
            {
                var request = Request();
                var row = (IMessage)Activator.CreateInstance(table.MessageType.ClrType)!;
                ((IList)table.Accessor.GetValue(request.Facts)).Add(row);
                var before = ContentHash.Of(request);
                field.Accessor.SetValue(row, SomethingFor(field));
                Assert.True(before != ContentHash.Of(request), field.FullName);
            }
        }
    }

    private static object SomethingFor(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => "1",
        FieldType.Bool => true,
        FieldType.Int32 => 1,
        FieldType.Int64 => 1L,
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, 1),
        FieldType.Message when field.MessageType.ClrType == typeof(Date) => Day(1),
        FieldType.Message when field.MessageType.ClrType == typeof(Money) => new Money { Units = 1 },
        _ => throw new NotSupportedException(field.FullName),
    };

    private static void IsTheSame(Action<SavePayslipsRequest> change) => Assert.Equal(ContentHash.Of(Request()), Changed(change));

    private static void Differs(Action<SavePayslipsRequest> change) => Assert.NotEqual(ContentHash.Of(Request()), Changed(change));

    private static string Changed(Action<SavePayslipsRequest> change)
    {
        var request = Request();
        change(request);
        return ContentHash.Of(request);
    }

    private static void Reverse<T>(RepeatedField<T> rows)
    {
        var reversed = rows.Reverse().ToList();
        rows.Clear();
        rows.AddRange(reversed);
    }

    private static Date Day(int day) => new() { Year = 2026, Month = 10, Day = day };

    private static SavePayslipsRequest Request()
    {
        var request = new SavePayslipsRequest
        {
            RequestId = "r",
            Settings = new() { Plan = "plans/R21", Month = "2026-10", LanguageCode = "zh-CN", MissingAttendanceAsAttended = true },
            Facts = new()
            {
                Employees = { new Employee { EmployeeId = "A", Name = "Wang", BasePay = new Money { CurrencyCode = "CNY", Units = 2000 } }, new Employee { EmployeeId = "B" } },
                Activity = { new Activity { EmployeeId = "A", Date = Day(8), Metric = "contacts_collected", Value = "7" }, new Activity { EmployeeId = "B", Date = Day(8), Metric = "contacts_collected", Value = "7" } },
                Attendance = { new Attendance { EmployeeId = "A", Date = Day(8), Attended = "0.5", Leave = Leave.Approved }, new Attendance { EmployeeId = "A", Date = Day(9), Attended = "1" } },
                Deals =
                {
                    new Deal { EmployeeId = "A", Date = Day(8), Amount = new Money { CurrencyCode = "CNY", Units = 1 } },
                    new Deal { EmployeeId = "A", Date = Day(8), Amount = new Money { CurrencyCode = "CNY", Units = 2 } },
                    new Deal { EmployeeId = "A", Date = Day(9), Amount = new Money { CurrencyCode = "CNY", Units = 3 } },
                },
            },
        };
        request.ExpectedRevisions.Add("B", 1);
        return request;
    }
}
