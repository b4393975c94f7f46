namespace Telesales.Payroll;

/// <summary>What the module measures and traces is found under this name. No id, name or amount of a person is in it.</summary>
public static class PayrollTelemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "Telesales.Payroll";
}
