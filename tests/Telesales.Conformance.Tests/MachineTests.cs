using System.Globalization;
using System.Text;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Conformance.Tests;

/// <summary>The machine's culture and time zone change nothing. They are the process's, so nothing runs beside these tests.</summary>
[Collection(nameof(Machine))]
public sealed class MachineTests
{
    private const uint Seed = 20261031;

    [Theory]
    [InlineData("de-DE", "1,5")]
    [InlineData("ar-SA", null)]
    [InlineData("zh-CN", "1.5")]
    [InlineData("tr-TR", "1,5")]
    public void Payslips_InAnotherCulture_AreTheSameBytes(string culture, string? oneAndAHalf)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Everything();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            if (oneAndAHalf is not null) Assert.Equal(oneAndAHalf, 1.5m.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Everything());
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", 14)]
    [InlineData("America/Los_Angeles", -7)]
    public void Payslips_InAnotherTimeZone_AreTheSameBytes(string zone, int hours)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        var expected = Everything();
        try
        {
            SetZone(zone);
            Assert.Equal(TimeSpan.FromHours(hours), TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 10, 15, 0, 0, 0, DateTimeKind.Utc)));
            Assert.Equal(expected, Everything());
        }
        finally
        {
            SetZone(before);
        }
    }

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    // Import, plans and payslips with their explanations in both languages.
    private static string Everything()
    {
        var text = new StringBuilder();
        foreach (var id in Product.Plans)
        {
            var plan = Product.Plan(id, "2026-10", minimumWage: 1500.50m, enforceLaw: true);
            foreach (var language in new[] { Language.Zh, Language.En })
            {
                using var stream = new MemoryStream();
                var results = Product.Payroll.Calculate(plan, RandomPopulation.Draw(Seed, 10).Import(), new PayrollOptions { Explain = true });
                Payroll.Rendering.PayslipJson.Write(stream, plan, plan.Month.LastDay, results, new Payroll.Rendering.ExplanationRenderer(plan, language));
                text.Append(Encoding.UTF8.GetString(stream.ToArray()));
            }
        }

        return text.ToString();
    }
}

/// <summary>Tests that change the process's culture or time zone.</summary>
[CollectionDefinition(nameof(Machine), DisableParallelization = true)]
public sealed class Machine;
