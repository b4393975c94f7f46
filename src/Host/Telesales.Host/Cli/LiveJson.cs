using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary>Answers to live questions as JSON, in the style of <c>calculate --format json</c>.</summary>
internal sealed class LiveJson(Stream stream, ResolvedPlan plan, DateOnly asOf, ExplanationRenderer words) : ILiveOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
    private readonly LiveTexts _texts = new(plan, words.Language);

    public void Write(IReadOnlyList<EarlyLeaveCheck> checks) => Write(json =>
    {
        foreach (var check in checks)
        {
            json.WriteStartObject(check.EmployeeId);
            json.WriteString("answer", Answer(check.Answer));
            json.WriteString("text", _texts.Sentence(check));
            json.WriteNumber("minutes", check.Minutes);
            json.WriteNumber("free_time_minutes", check.FreeTimeMinutes);
            WriteShortfalls(json, "today", check.Today);
            WriteShortfalls(json, "week", check.Week);
            json.WriteStartArray("clauses");
            foreach (var clause in check.Clauses) json.WriteStringValue(clause);
            json.WriteEndArray();
            json.WriteStartArray("why");
            foreach (var why in check.Why) json.WriteStringValue(words.Text(why));
            json.WriteEndArray();
            json.WriteEndObject();
        }
    });

    public void Write(IReadOnlyList<MonthProgress> people) => Write(json =>
    {
        foreach (var person in people)
        {
            json.WriteStartObject(person.Payslip.EmployeeId);
            json.WriteString("earned", person.Earned.ToString());
            json.WriteStartArray("lines");
            foreach (var line in person.Payslip.Lines) WriteLine(json, line);
            json.WriteEndArray();
            json.WriteStartObject("measures");
            foreach (var measure in person.Payslip.Measures) json.WriteString(measure.Code, measure.Value.ToString());
            json.WriteEndObject();
            WriteWeeks(json, person.Weeks);
            WriteThresholds(json, person.Thresholds);
            json.WriteEndObject();
        }
    });

    private void Write(Action<Utf8JsonWriter> people)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("plan", plan.Id);
        json.WriteNumber("revision", plan.Revision);
        json.WriteString("month", plan.Month.ToString());
        json.WriteString("as_of", Iso(asOf));
        json.WriteBoolean("open", asOf < plan.Month.LastDay);
        json.WriteStartObject("people");
        people(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteLine(Utf8JsonWriter json, PayslipLine line)
    {
        json.WriteStartObject();
        json.WriteString("code", line.Code);
        json.WriteString("ref", line.Reference);
        json.WriteString("amount", line.Amount.ToString());
        json.WriteString("clause", line.Clause);
        json.WriteEndObject();
    }

    private static void WriteWeeks(Utf8JsonWriter json, IReadOnlyList<WeekProgress> weeks)
    {
        json.WriteStartArray("weeks");
        foreach (var week in weeks)
        {
            json.WriteStartObject();
            json.WriteString("measure", week.Measure.Family);
            json.WriteString("monday", Iso(week.Monday));
            json.WriteString("closing_day", Iso(week.ClosingDay));
            json.WriteBoolean("open", week.IsOpen);
            json.WriteString("done", Number(week.Measure.Done));
            json.WriteString("required", Number(week.Measure.Required));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteThresholds(Utf8JsonWriter json, IReadOnlyList<Threshold> thresholds)
    {
        json.WriteStartArray("thresholds");
        foreach (var (why, distance) in thresholds)
        {
            json.WriteStartObject();
            json.WriteString("code", why.Code);
            json.WriteString("clause", why.Clause);
            json.WriteString("text", words.Text(why));
            if (distance is not null) WriteShortfall(json, "distance", distance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteShortfalls(Utf8JsonWriter json, string name, IReadOnlyList<Shortfall> shortfalls)
    {
        json.WriteStartArray(name);
        foreach (var shortfall in shortfalls) WriteShortfall(json, null, shortfall);
        json.WriteEndArray();
    }

    private static void WriteShortfall(Utf8JsonWriter json, string? name, Shortfall shortfall)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("metric", shortfall.Metric);
        json.WriteString("done", Number(shortfall.Done));
        json.WriteString("required", Number(shortfall.Required));
        json.WriteNumber("missing", shortfall.Missing);
        json.WriteString("clause", shortfall.Clause);
        json.WriteEndObject();
    }

    // The words of the API, as the other words here are written: may-leave.
    private static string Answer(EarlyLeaveAnswer answer) => JsonNamingPolicy.KebabCaseLower.ConvertName(answer.ToString());

    private static string Number(Fraction number) => number.ToShortString();

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
