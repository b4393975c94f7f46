using System.Globalization;

namespace Telesales.Facts;

/// <summary><c>hours: ["12:00-14:00", "20:00-09:00"]</c>: the call began in one of these spans: from the first minute up to, not including, the last; over midnight where the end is earlier.</summary>
internal sealed class HoursCondition((TimeOnly From, TimeOnly To)[] spans) : ICallCondition
{
    private const string Format = "HH:mm";

    public static ICallCondition? Read(YamlSection section, string key, CallTerms terms)
    {
        if (section.Words(key) is not { } words)
            return null;
        var spans = new (TimeOnly From, TimeOnly To)[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            var parts = words[i].Split('-');
            if (parts.Length == 2 && TryRead(parts[0], out spans[i].From) && TryRead(parts[1], out spans[i].To))
                continue;
            section.ReportValue(key, "\"HH:mm-HH:mm\"", words[i]);
            return null;
        }
        return new HoursCondition(spans);
    }

    // IsBetween includes the beginning, excludes the end, and passes over midnight.
    public bool Holds(in Call call)
    {
        if (call.Time is not { } time)
            return false;
        foreach (var (from, to) in spans)
        {
            if (time.IsBetween(from, to))
                return true;
        }
        return false;
    }

    private static bool TryRead(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
