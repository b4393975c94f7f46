using System.Globalization;
using System.Text;

namespace Telesales.Facts.Tests;

/// <summary>A fact set as text, without the places its rows came from.</summary>
internal static class FactDump
{
    public static string Of(FactSet facts)
    {
        var lines = new List<string>();
        Rows("employee", facts.Employees);
        Rows("calendar", facts.Calendar);
        Rows("team", facts.Teams);
        Rows("partner", facts.Partners);
        Rows("violation", facts.PartnerViolations);
        for (int i = 0; i < facts.Employees.Length; i++)
        {
            Rows("attendance", facts.AttendanceOf(i));
            Rows("activity", facts.ActivityOf(i));
            Rows("assignment", facts.AssignmentsOf(i));
            Rows("deal", facts.DealsOf(i));
            Rows("incident", facts.IncidentsOf(i));
            Rows("worklog", facts.WorkLogsOf(i));
            Rows("rating", facts.RatingsOf(i));
            Rows("mark", facts.MarksOf(i));
            Rows("history", facts.HistoryOf(i));
        }
        return string.Join("\n", lines);

        void Rows<T>(string table, ReadOnlySpan<T> rows)
            where T : struct
        {
            foreach (var row in rows)
                lines.Add(table + Values(row));
        }
    }

    private static string Values<T>(T row)
    {
        var text = new StringBuilder();
        foreach (var property in typeof(T).GetProperties())
        {
            if (property.Name != nameof(EmployeeRow.Origin))
                text.Append(CultureInfo.InvariantCulture, $" {property.Name}={property.GetValue(row)}");
        }
        return text.ToString();
    }
}
