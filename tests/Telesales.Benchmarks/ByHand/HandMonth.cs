using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand;

/// <summary>A person's month, made dense from the rows; the arrays and lists are kept from person to person.</summary>
internal sealed class HandMonth
{
    public EmployeeRow Employee { get; set; }

    public HandDay[] Days { get; set; } = [];

    public List<AssignmentRow> Assignments { get; } = [];

    public List<DealRow> Deals { get; } = [];

    public List<HistoryRow> History { get; } = [];

    public List<MarkRow> Marks { get; } = [];

    public bool HasFactsOutsideEmployment { get; set; }

    public bool IsEmployedOn(DateOnly date) => date >= Employee.HireDate && !(date > Employee.LeaveDate);
}

/// <summary>A day of the weeks that the month touches.</summary>
internal struct HandDay
{
    public DateOnly Date;
    public bool IsScheduled;
    public bool CountsForMonth;
    public bool IsRecorded;
    public decimal Attended;
    public FactLeave Leave;
    public decimal Contacts;
    public decimal Invitees;
    public int Lists;
    public int Tasks;
    public decimal ListScore;
    public decimal TaskParts;
    public decimal Done;
    public decimal Required;
}
