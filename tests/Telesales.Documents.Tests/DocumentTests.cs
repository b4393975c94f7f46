using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Documents.Tests;

/// <summary>A document says what the payslip says.</summary>
public sealed class DocumentTests
{
    public static TheoryData<string, Language> PlansAndLanguages
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var plan in Product.Plans)
            {
                data.Add(plan, Language.Zh);
                data.Add(plan, Language.En);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PlansAndLanguages))]
    public void Document_OfEveryPerson_HasEachLineAndTheNet(string plan, Language language)
    {
        var facts = Sunrise.Files().Import();
        var results = Product.Payroll.Calculate(Product.Plan(plan, "2026-10"), facts, new PayrollOptions { Explain = true }).ToDictionary(result => result.EmployeeId);
        var documents = Sunrise.Payslips(language, plan);

        Assert.Equal(results.Count, documents.Count);
        foreach (var document in documents)
        {
            if (results[document.Person.Id] is not Payslip payslip)
            {
                Assert.True(document.IsWithheld);
                continue;
            }

            Assert.Equal(payslip.Net, document.Net);
            Assert.Equal(payslip.Lines.Select(line => (line.Section, line.Code, line.Amount, line.Clause)), document.Sections.SelectMany(section => section.Lines, (section, line) => (section.Section, line.Code, line.Amount, line.Clause)));
            Assert.Equal(payslip.Net, document.Sections.Aggregate(Money.Zero, (sum, section) => sum + section.Subtotal));
            Assert.Equal(payslip.Measures.Count, document.Measures.Count);
            Assert.All(document.Sections.SelectMany(section => section.Lines), line => Assert.All(line.Reasons, reason => Assert.NotEqual("", reason.Text)));
        }
    }

    [Theory]
    [InlineData(DocumentForm.Text)]
    [InlineData(DocumentForm.Markdown)]
    [InlineData(DocumentForm.Html)]
    [InlineData(DocumentForm.Xlsx)]
    public void Month_Twice_GivesTheSameBytes(DocumentForm format) =>
        Assert.Equal(Sunrise.Bytes(Sunrise.Payslips(Language.Zh), format), Sunrise.Bytes(Sunrise.Payslips(Language.Zh), format));

    [Fact]
    public void Month_OfTeams_AddsUp()
    {
        var month = MonthDocument.Of(Sunrise.Payslips(Language.En));

        Assert.Equal(["晨光组", "远航组"], month.Teams.Select(team => team.Name));
        Assert.Equal(Money.Parse("25967.23"), month.Teams.Aggregate(Money.Zero, (sum, team) => sum + team.Net));
        Assert.Equal(Money.Parse("13879.45"), month.Teams[0].Net);
        Assert.Equal(Money.Parse("-200.00"), month.Teams[0].SumOf(LineSection.Deductions));
        Assert.Null(month.Teams[1].SumOf(LineSection.GiveBack));
    }

    [Fact]
    public void Html_NamesItsLanguageAndHeadsItsTables()
    {
        var zh = Sunrise.Text(Sunrise.Payslip("S02", Language.Zh), DocumentForm.Html);
        var en = Sunrise.Text(Sunrise.Payslip("S02", Language.En), DocumentForm.Html);

        Assert.Contains("<html lang=\"zh-CN\">", zh, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", en, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\"", zh, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\"", zh, StringComparison.Ordinal);
        Assert.Contains("@page { size: A4", zh, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", zh, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", zh, StringComparison.Ordinal);
    }
}
