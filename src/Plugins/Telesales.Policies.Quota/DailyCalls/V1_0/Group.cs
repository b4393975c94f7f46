namespace Telesales.Policies.Quota.DailyCalls.V1_0;

/// <summary>Veterans (R13 §1) or newcomers (R13 §2): their standards, what is fined, and the lines that say so.</summary>
internal sealed class Group
{
    public Group(string name, Count calls, Count customers, FinedShortfalls fined, Metric customerMetric, PolicyDeclaration declare)
    {
        (Calls, Customers) = (calls, customers);
        FinesCalls = fined is FinedShortfalls.Calls or FinedShortfalls.CallsAndCustomers;
        FinesCustomers = fined is FinedShortfalls.Customers or FinedShortfalls.CallsAndCustomers;
        CustomerRecords = declare.Reads(customerMetric);
        ShortCalls = declare.CountedLine("short-calls", $"short-calls.{name}", "date", "due", "done");
        ShortReducedCalls = declare.CountedLine(
            "short-calls", $"short-calls.{name}-reduced", "date", "due", "done", "standard", "attended", "out", "day_minutes");
        ShortCustomers = declare.CountedLine("short-customers", $"short-customers.{name}", "date", "due", "done");
        ShortReducedCustomers = declare.CountedLine(
            "short-customers", $"short-customers.{name}-reduced", "date", "due", "done", "standard", "attended", "recorded", "rejected");
    }

    public Count Calls { get; }

    public Count Customers { get; }

    public bool FinesCalls { get; }

    public bool FinesCustomers { get; }

    public ActivityRead CustomerRecords { get; }

    /// <summary>A day on which the whole standard was due.</summary>
    public PayLine ShortCalls { get; }

    /// <summary>A day on which less was due, with the reckoning.</summary>
    public PayLine ShortReducedCalls { get; }

    /// <summary>A day on which the whole standard was due and every record counts.</summary>
    public PayLine ShortCustomers { get; }

    /// <summary>A day on which less was due or not every record counts, with the reckoning.</summary>
    public PayLine ShortReducedCustomers { get; }
}
