using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Documents.Tests;

/// <summary>October 2026 of the sample branch as documents.</summary>
internal static class Sunrise
{
    private static readonly string Folder = Repository.PathOf("samples", "sunrise-branch");

    public static IDocuments Documents { get; } = new ServiceCollection().AddDocuments().BuildServiceProvider().GetRequiredService<IDocuments>();

    /// <summary>The sample's files, to be changed.</summary>
    public static FactFolder Files() => FactFolder.Read(Folder);

    /// <summary>Everyone's payslip under a plan.</summary>
    public static IReadOnlyList<PayslipDocument> Payslips(Language language, string plan = "R21", FactFolder? files = null, DateOnly? asOf = null, bool withNotApplied = false)
    {
        var facts = (files ?? Files()).Import();
        var resolved = Product.Plan(plan, "2026-10");
        var words = new ExplanationRenderer(resolved, language);
        // The packages' own hashes change with each of their bytes; a pinned document must not.
        var origin = DocumentOrigin.Of(resolved) with { Packages = [new("telesales.sample@1.0.0", new string('a', 64))], ParametersHash = new string('b', 64) };
        return
        [
            .. Product.Payroll.Calculate(resolved, facts, new PayrollOptions { AsOf = asOf, Explain = true })
                .Select(result => PayslipDocument.Of(Pinned(result), PersonOf(facts, result.EmployeeId), origin, words, withNotApplied)),
        ];
    }

    public static PayslipDocument Payslip(string person, Language language, string plan = "R21", FactFolder? files = null, DateOnly? asOf = null, bool withNotApplied = false) =>
        Payslips(language, plan, files, asOf, withNotApplied).Single(payslip => payslip.Person.Id == person);

    public static byte[] Bytes(PayslipDocument payslip, DocumentForm format)
    {
        using var stream = new MemoryStream();
        Documents.Write(stream, payslip, format);
        return stream.ToArray();
    }

    public static byte[] Bytes(IReadOnlyList<PayslipDocument> payslips, DocumentForm format)
    {
        using var stream = new MemoryStream();
        Documents.Write(stream, MonthDocument.Of(payslips), format);
        return stream.ToArray();
    }

    public static string Text(PayslipDocument payslip, DocumentForm format) => Encoding.UTF8.GetString(Bytes(payslip, format));

    public static string Text(IReadOnlyList<PayslipDocument> payslips, DocumentForm format) => Encoding.UTF8.GetString(Bytes(payslips, format));

    public static DocumentPerson PersonOf(FactSet facts, string id)
    {
        facts.TryIndexOf(id, out var index);
        var row = facts.Employees[index];
        return new(id, row.Name ?? "", row.Branch ?? "", row.Team ?? "", row.Role is { } role ? FactWords<FactRole>.Of(role) : "", FactWords<FactGrade>.Of(row.Grade));
    }

    private static PersonResult Pinned(PersonResult result) => result is Payslip payslip ? payslip with { FactsHash = new string('c', 64) } : result;
}
