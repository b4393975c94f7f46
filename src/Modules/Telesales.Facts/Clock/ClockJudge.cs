using System.Globalization;

namespace Telesales.Facts;

/// <summary>
/// What the clock's days come to in attendance. Only what follows from two punches is filled in; what a person has recorded stays, and what
/// neither tells is put to a person.
/// </summary>
internal sealed class ClockJudge(ClockMapping mapping, AttendanceFile file, ProblemLog log, ProblemLog warnings)
{
    /// <summary>Days with minutes late by the clock.</summary>
    public int LateDays { get; private set; }

    /// <summary>Days with minutes left early by the clock.</summary>
    public int EarlyDays { get; private set; }

    public void Settle(string employee, DateOnly date, ClockDay day)
    {
        var (came, left) = day.Ends(mapping.SamePunch);
        var line = file.Find(employee, date);
        int? late = left is null ? null : mapping.Hours.Late(came);
        int? early = left is { } end ? mapping.Hours.EarlyLeave(end) : null;
        string span = left is { } until ? $"{Clock(came)}–{Clock(until)}" : Clock(came);
        if (line is not null && IsDecided(line))
            Compare(line, late, early, span);
        else if (left is null)
            log.Report(ClockTexts.MissingPunch, day.Origin, null, span, employee, RowCheck.Iso(date));
        else if (!mapping.Hours.Touch(came, left.Value))
            log.Report(ClockTexts.OutsideHours, day.Origin, null, span, employee, RowCheck.Iso(date));
        else if (line is not null && IsPartOfDay(line) && late + early > 0)
            log.Report(ClockTexts.PartOfDay, day.Origin, null, span, employee, RowCheck.Iso(date));
        else
            Fill(line ?? file.Add(employee, date), late!.Value, early!.Value);

        void Compare(AttendanceLine stands, int? lateNow, int? earlyNow, string when)
        {
            if (stands.Attended == 0)
                warnings.Report(ClockTexts.AbsentButClocked, day.Origin, null, when, employee, RowCheck.Iso(date));
            else if (lateNow is not null && (Text(lateNow.Value) != stands[AttendanceTable.LateMinutes] || Text(earlyNow!.Value) != stands[AttendanceTable.EarlyLeaveMinutes]))
                warnings.Report(ClockTexts.Kept, day.Origin, null, $"{stands[AttendanceTable.LateMinutes]}, {stands[AttendanceTable.EarlyLeaveMinutes]}", employee, RowCheck.Iso(date), $"{Text(lateNow.Value)}, {Text(earlyNow!.Value)}");
        }
    }

    /// <summary>A person has said all there is to say: both minutes, or that nobody was there.</summary>
    private static bool IsDecided(AttendanceLine line) =>
        line.Attended == 0 || (line[AttendanceTable.LateMinutes].Length > 0 && line[AttendanceTable.EarlyLeaveMinutes].Length > 0);

    private static bool IsPartOfDay(AttendanceLine line) => line.Attended is not (null or 1) || line.Leave is not (null or FactLeave.None);

    private void Fill(AttendanceLine line, int late, int early)
    {
        LateDays += late > 0 ? 1 : 0;
        EarlyDays += early > 0 ? 1 : 0;
        // Of a day with leave a person says what part of it was worked.
        if (!IsPartOfDay(line))
            line.Fill(AttendanceTable.Attended, 1);
        line.Fill(AttendanceTable.LateMinutes, late);
        line.Fill(AttendanceTable.EarlyLeaveMinutes, early);
    }

    private static string Clock(TimeSpan moment) => moment.ToString(moment.Days > 0 ? @"d\+hh\:mm" : @"hh\:mm", CultureInfo.InvariantCulture);

    private static string Text(int minutes) => minutes.ToString(CultureInfo.InvariantCulture);
}
