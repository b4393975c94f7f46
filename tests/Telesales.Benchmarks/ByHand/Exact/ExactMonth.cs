using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand.Exact;

/// <summary>A person's month by day in whole numbers, prepared from the dense month of the decimal version.</summary>
internal sealed class ExactMonth
{
    private const int Halves = 2;
    private const long Million = 1_000_000;

    /// <summary>What a unit is divided into, so that every day's work of this person is a whole number of parts.</summary>
    public required long Unit { get; init; }

    public required HandMonth Facts { get; init; }

    public required ExactDay[] Days { get; init; }

    public required ExactTask[] Tasks { get; init; }

    public required ExactReceipt[] Receipts { get; init; }

    public static ExactMonth Of(HandMonth month)
    {
        long contacts = HandR21.ContactQuotaOf(month), invitees = HandR21.InviteeQuotaOf(month), lists = 1;
        foreach (var row in month.Assignments)
            if (row is { Task: FactTask.Callbacks, Target: > 0 }) lists = Common(lists, (long)row.Target.Value);
        var unit = contacts * invitees * Halves * lists * 100; // history has hundredths
        return new()
        {
            Facts = month,
            Unit = unit,
            Days = [.. month.Days.Select(day => new ExactDay
            {
                DayNumber = day.Date.DayNumber,
                IsScheduled = day.IsScheduled,
                CountsForMonth = day.CountsForMonth,
                IsRecorded = day.IsRecorded,
                AttendedHalves = (int)(day.Attended * Halves),
                Leave = day.Leave,
                Calling = ((long)day.Contacts * (unit / contacts)) + ((long)day.Invitees * (unit / invitees)),
            })],
            Tasks = [.. month.Assignments.Select(row => new ExactTask(
                row.Date.DayNumber - month.Days[0].Date.DayNumber,
                row.Task == FactTask.Callbacks,
                row.PlannedDays ?? 1,
                row.Task == FactTask.Callbacks ? Score(row, unit) : row.Target is { } target ? (long)target * (unit / (row.Task == FactTask.Contacts ? contacts : invitees)) : unit,
                row.Target > 0))],
            Receipts = [.. month.Deals.Where(deal => deal.Kind == FactDealKind.Receipt).Select(deal => new ExactReceipt(deal.Reference, (long)((deal.Amount ?? 0) * Million), (long)((deal.CollectedBefore ?? 0) * Million)))],
        };
    }

    private static long Score(in AssignmentRow list, long unit)
    {
        if (!(list.Target > 0) || list.CompletedOn > list.DueDate) return 0;
        return list.Completed >= list.Target ? unit : unit / (long)list.Target.Value * (long)(list.Completed ?? 0);
    }

    private static long Common(long a, long b)
    {
        var (x, y) = (a, b);
        while (y != 0) (x, y) = (y, x % y);
        return a / x * b;
    }
}

internal struct ExactDay
{
    public int DayNumber;
    public bool IsScheduled;
    public bool CountsForMonth;
    public bool IsRecorded;
    public int AttendedHalves;
    public FactLeave Leave;
    public long Calling;
    public long Done;
    public long Required;
}

/// <param name="Day">The day's index.</param>
/// <param name="IsList">A callback list.</param>
/// <param name="Days">Scheduled days that a list covers.</param>
/// <param name="Parts">What a list was worth a day, or what a task requires.</param>
/// <param name="HasTarget">Whether it says how many.</param>
internal readonly record struct ExactTask(int Day, bool IsList, int Days, long Parts, bool HasTarget);

/// <param name="Reference">The project.</param>
/// <param name="Amount">Millionths of a yuan.</param>
/// <param name="Before">Collected before, in millionths of a yuan.</param>
internal readonly record struct ExactReceipt(string? Reference, long Amount, long Before);
