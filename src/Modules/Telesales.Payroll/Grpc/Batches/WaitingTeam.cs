namespace Telesales.Payroll.Grpc.Batches;

/// <summary>The members of a team who have come so far and wait for the others.</summary>
internal sealed class WaitingTeam
{
    private readonly Dictionary<Batch, HashSet<string>> _members = [];

    /// <summary>The members by the message in which they came.</summary>
    public IReadOnlyDictionary<Batch, HashSet<string>> Members => _members;

    /// <summary>How many members' rows are no facts; with one such the others can't be paid rightly.</summary>
    public int Unreadable { get; set; }

    public void Add(Batch batch, string employeeId)
    {
        if (!_members.TryGetValue(batch, out var people)) _members.Add(batch, people = new(StringComparer.Ordinal));
        people.Add(employeeId);
    }
}
