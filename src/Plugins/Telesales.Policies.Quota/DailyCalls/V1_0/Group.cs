namespace Telesales.Policies.Quota.DailyCalls.V1_0;

/// <summary>Veterans (R13 §1) or newcomers (R13 §2): their standards, what is fined, and the lines that say so.</summary>
internal sealed class Group
{
    private static string[] CallOperands => ["date", "due", "done", "standard", "attended", "out", "day_minutes"];
    private static string[] CustomerOperands => ["date", "due", "done", "standard", "attended", "recorded", "rejected"];

    public Group(string name, Count calls, Count customers, FinedShortfalls fined, Metric customerMetric, PolicyDeclaration declare)
    {
        (Calls, Customers) = (calls, customers);
        FinesCalls = fined is FinedShortfalls.Calls or FinedShortfalls.CallsAndCustomers;
        FinesCustomers = fined is FinedShortfalls.Customers or FinedShortfalls.CallsAndCustomers;
        CustomerRecords = declare.Reads(customerMetric);
        ShortCalls = declare.CountedLine("short-calls", $"short-calls.{name}", CallOperands);
        ShortCustomers = declare.CountedLine("short-customers", $"short-customers.{name}", CustomerOperands);
    }

    public Count Calls { get; }

    public Count Customers { get; }

    public bool FinesCalls { get; }

    public bool FinesCustomers { get; }

    public ActivityRead CustomerRecords { get; }

    public PayLine ShortCalls { get; }

    public PayLine ShortCustomers { get; }
}
