namespace Telesales.Policies.V1;

/// <summary>
/// A kind of daily activity, by its name in <c>activity.csv</c>. The rulebook's metrics are the members; a package declares its own in
/// <c>plugin.json</c>, prefixed by its id, and names them with the constructor.
/// </summary>
/// <param name="Name">The name in the facts: <c>effective_calls</c>.</param>
public sealed record Metric(string Name)
{
    /// <summary>Calls that count as a conversation.</summary>
    public static Metric EffectiveCalls { get; } = new("effective_calls");

    /// <summary>Calls dialed.</summary>
    public static Metric DialedCalls { get; } = new("dialed_calls");

    /// <summary>Calls answered.</summary>
    public static Metric ConnectedCalls { get; } = new("connected_calls");

    /// <summary>New contact records that passed the check.</summary>
    public static Metric ContactsCollected { get; } = new("contacts_collected");

    /// <summary>Invitees who mean to come.</summary>
    public static Metric InviteesConfirmed { get; } = new("invitees_confirmed");

    /// <summary>Calls back to existing customers.</summary>
    public static Metric CallbacksDone { get; } = new("callbacks_done");

    /// <summary>Customers who can be followed up: intending and developable.</summary>
    public static Metric FollowableCustomers { get; } = new("followable_customers");

    /// <summary>Customers who intend to buy.</summary>
    public static Metric IntentCustomers { get; } = new("intent_customers");

    /// <summary>Customers who agreed to a demonstration.</summary>
    public static Metric CustomersMet { get; } = new("customers_met");

    /// <summary>Customer profiles written.</summary>
    public static Metric CustomerProfiles { get; } = new("customer_profiles");

    /// <summary>Records with company, contact, telephone and industry.</summary>
    public static Metric NamesCollected { get; } = new("names_collected");

    /// <summary>Sales in yuan.</summary>
    public static Metric SalesAmount { get; } = new("sales_amount");

    /// <summary>Sales in units.</summary>
    public static Metric SalesUnits { get; } = new("sales_units");

    /// <summary>Contracts signed.</summary>
    public static Metric ContractsSigned { get; } = new("signed");

    /// <summary>Follow-ups with customers.</summary>
    public static Metric FollowUps { get; } = new("follow_ups");

    /// <summary>Customers lost.</summary>
    public static Metric LostCustomers { get; } = new("lost_customers");

    /// <summary>Records with something missing.</summary>
    public static Metric IncompleteRecords { get; } = new("incomplete_records");

    /// <summary>Records found to be made up.</summary>
    public static Metric FalseRecords { get; } = new("false_records");

    /// <summary>Calls in rest hours.</summary>
    public static Metric RestTimeCalls { get; } = new("rest_time_calls");

    /// <summary>Calls to a customer who had refused.</summary>
    public static Metric RefusedCalls { get; } = new("refused_calls");

    /// <summary>Calls answered after the third ring.</summary>
    public static Metric RingOverruns { get; } = new("ring_overruns");

    /// <summary>The metrics of the rulebook (§0, fact files).</summary>
    public static IReadOnlyList<Metric> Standard { get; } =
    [
        EffectiveCalls, DialedCalls, ConnectedCalls, ContactsCollected, InviteesConfirmed, CallbacksDone, FollowableCustomers,
        IntentCustomers, CustomersMet, CustomerProfiles, NamesCollected, SalesAmount, SalesUnits, ContractsSigned, FollowUps, LostCustomers,
        IncompleteRecords, FalseRecords, RestTimeCalls, RefusedCalls, RingOverruns,
    ];

    /// <summary>Whether a day's value may have decimals: amounts and units sold; everything else is counted.</summary>
    public static bool AllowsDecimals(string name) => name is "sales_amount" or "sales_units";
}
