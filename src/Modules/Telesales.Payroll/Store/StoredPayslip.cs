using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store;

/// <summary>A saved payslip.</summary>
/// <param name="Summary">In short.</param>
/// <param name="Payslip">As it was calculated, with its reasons.</param>
/// <param name="Provenance">What it was calculated from.</param>
/// <param name="Words">The words that were kept with it, by language: as on the day it was calculated.</param>
public sealed record StoredPayslip(StoredSummary Summary, Payslip Payslip, PayslipProvenance Provenance, Func<Language, IPayslipWords> Words);

/// <summary>A saved payslip in short.</summary>
/// <param name="Name">Its name, with the revision.</param>
/// <param name="IsNewest">Whether it is the newest revision.</param>
/// <param name="Person">Whose it is, at the time.</param>
/// <param name="Month">The pay month.</param>
/// <param name="PlanId">The plan: <c>R21</c>.</param>
/// <param name="PlanRevision">The plan's revision.</param>
/// <param name="Net">The sum of the lines.</param>
/// <param name="SavedAt">When it was kept.</param>
public sealed record StoredSummary(PayslipName Name, bool IsNewest, StoredPerson Person, Month Month, string PlanId, int PlanRevision, Money Net, DateTimeOffset SavedAt)
{
    /// <summary>The payslip's revision, from 1.</summary>
    public int Revision => Name.Revision!.Value;

    /// <summary>The plan with its revision: <c>R21@1</c>.</summary>
    public string Plan => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PlanId}@{PlanRevision}");

    /// <summary>Its place in a list.</summary>
    public PayslipPosition Position => new(Month, Person.Branch, Person.EmployeeId, PlanId, Revision);
}

/// <summary>Whose payslip it is, at the time; what is not known is empty.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Name">The name as it is written.</param>
/// <param name="Branch">The branch.</param>
/// <param name="Team">The team.</param>
/// <param name="Role">The role as the facts have it: <c>representative</c>.</param>
/// <param name="Grade">The grade as the facts have it: <c>junior</c>.</param>
public sealed record StoredPerson(string EmployeeId, string Name, string Branch, string Team, string Role, string Grade);

/// <summary>What a payslip was calculated from, beside the facts.</summary>
/// <param name="Plan">The plan's revision: <c>R21@1</c>.</param>
/// <param name="PlanTitles">What the plan is called.</param>
/// <param name="Packages">The packages that took part, by name.</param>
/// <param name="ParametersHash">SHA-256 (hex) over the figures in force.</param>
/// <param name="ServiceVersion">The version of the service.</param>
public sealed record PayslipProvenance(string Plan, Titles PlanTitles, IReadOnlyList<UsedPackage> Packages, string ParametersHash, string ServiceVersion)
{
    /// <summary>The overlays laid over the plan, the topmost first, and the figures that each of them set.</summary>
    public IReadOnlyList<AppliedOverlay> Overlays { get; init; } = [];
}

/// <summary>A policy package in exactly these bytes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 (hex) over its files.</param>
public sealed record UsedPackage(string Id, string Version, string Sha256)
{
    /// <summary><c>id@version</c>.</summary>
    public string Name => $"{Id}@{Version}";
}
