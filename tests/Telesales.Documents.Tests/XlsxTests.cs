using Telesales.Documents.Xlsx;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Documents.Tests;

/// <summary>The spreadsheet, read back: cell by cell what the payslips say, and nothing that a fact could make of it.</summary>
public sealed class XlsxTests
{
    [Theory]
    [InlineData("R21", Language.Zh)]
    [InlineData("R13", Language.En)]
    [InlineData("R15", Language.Zh)]
    public void Month_ReadBack_EqualsThePayslips(string plan, Language language)
    {
        var payslips = Sunrise.Payslips(language, plan);
        var book = Read(payslips);

        Assert.Empty(book.Problems);
        foreach (var payslip in payslips)
        {
            var sheet = book[payslip.Person.Team];
            var row = Assert.Single(sheet.RowsOf(payslip.Person.Id));
            Assert.Equal(payslip.Person.Name, row[1].Text);
            Assert.Equal(payslip.Net.ToString(), row[sheet.Column(language == Language.Zh ? "应发合计" : "Net pay")].Text);
            foreach (var label in payslip.Sections.SelectMany(section => section.Lines).GroupBy(line => line.Label))
                Assert.Equal(label.Aggregate(Money.Zero, (sum, line) => sum + line.Amount).ToString(), row[sheet.Column(label.Key)].Text);
        }
    }

    [Fact]
    public void Lines_ReadBack_AreAllThereWithTheirAmounts()
    {
        var payslips = Sunrise.Payslips(Language.Zh);
        var sheet = Read(payslips)["明细"];

        var expected = payslips.OrderBy(payslip => payslip.Person.Team, StringComparer.Ordinal).SelectMany(
            payslip => payslip.Sections.SelectMany(section => section.Lines),
            (payslip, line) => (payslip.Person.Id, line.Label, line.Quantity?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", line.Rate?.ToString() ?? "", line.Amount.ToString(), line.Working, line.Clause));
        Assert.Equal(expected, sheet.Rows.Skip(1).Select(row => (row[0].Text, row[4].Text, row[6].Text, row[7].Text, row[8].Text, row[9].Text, row[10].Text)));
        Assert.All(sheet.Rows.Skip(1), row => Assert.True(row[8].IsNumber && row[8].NumberFormat == 2));
    }

    [Fact]
    public void Dates_AreDates()
    {
        var week = Read(Sunrise.Payslips(Language.Zh))["明细"].RowsOf("S02").Single(row => row[4].Text == "周工作量未达标扣款");

        // Monday 12 October 2026 is day 46307 of the calendar that spreadsheets count.
        Assert.True(week[5].IsNumber);
        Assert.Equal("46307", week[5].Text);
        Assert.Equal(164u, week[5].NumberFormat);
    }

    [Fact]
    public void Totals_AreSumsOfTheRowsAbove()
    {
        var book = Read(Sunrise.Payslips(Language.Zh));
        var team = book["晨光组"];
        var total = team.Rows[^1];
        var net = team.Column("应发合计");

        Assert.Equal("13879.45", total[net].Text);
        Assert.Equal("SUM(L4:L9)", total[net].Formula);
        var all = book["汇总"].Rows.Single(row => row.Count > 0 && row[0].Text == "合计");
        Assert.Equal("25967.23", all[^1].Text);
        Assert.Equal("12", all[1].Text);
        Assert.Equal("SUM(K4:K5)", all[^1].Formula);
    }

    [Fact]
    public void Sheets_KeepTheirHeadingsInViewAndPrintOnOnePageWidth()
    {
        var sheets = Read(Sunrise.Payslips(Language.Zh)).Sheets;

        Assert.Equal(["汇总", "晨光组", "远航组", "明细", "决定与提示"], sheets.Select(sheet => sheet.Name));
        Assert.All(sheets, sheet => Assert.Equal(1u, sheet.PageSetup.FitToWidth!.Value));
        Assert.Equal(3, sheets[1].Pane!.VerticalSplit!.Value);
        Assert.Equal(2, sheets[1].Pane!.HorizontalSplit!.Value);
    }

    [Fact]
    public void Withheld_HasARowAndSaysWhatToMend()
    {
        var files = Sunrise.Files();
        files.Set("attendance.csv", files.Files["attendance.csv"].Where(row => !row.StartsWith("S02,2026-10-13,", StringComparison.Ordinal)).ToList());
        var book = Read(Sunrise.Payslips(Language.Zh, files: files));

        var row = Assert.Single(book["晨光组"].RowsOf("S02"));
        Assert.Equal("暂缓", row[book["晨光组"].Column("应发合计")].Text);
        var error = Assert.Single(book["须更正的数据"].RowsOf("S02"));
        Assert.Contains("2026-10-13", error[3].Text, StringComparison.Ordinal);
        Assert.Contains("attendance.csv", error[4].Text, StringComparison.Ordinal);
        Assert.Empty(book.Problems);
    }

    [Fact]
    public void Payslip_Alone_HasItsLinesOnOneSheet()
    {
        var payslip = Sunrise.Payslip("S02", Language.En);
        var book = Workbook.Read(Sunrise.Bytes(payslip, DocumentForm.Xlsx));

        Assert.Empty(book.Problems);
        var rows = Assert.Single(book.Sheets).Rows;
        Assert.All(payslip.Sections.SelectMany(section => section.Lines), line => Assert.Contains(rows, row => row.Count == 5 && row[4].Text == line.Amount.ToString() && row[2].Text == line.Clause));
        Assert.Contains(rows, row => row.Count == 5 && row[4].Text == "2342.22" && row[4].Formula is not null);
    }

    public static TheoryData<string> Starts => ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "'=1", "=HYPERLINK(\"http://evil.example\")", "_x0041_", " x ", "1e5", "2026-10-01", "TRUE"];

    [Theory]
    [MemberData(nameof(Starts))]
    public void Text_WhateverItBeginsWith_StaysText(string text)
    {
        var sheet = new Sheet("t");
        sheet.Add(Cell.Text(text));
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, [sheet]);

        var cell = Workbook.Read(stream.ToArray()).Sheets[0].Rows[0][0];
        Assert.True(cell.IsText);
        Assert.True(cell.IsQuoted);
        Assert.Null(cell.Formula);
        Assert.Equal(text, cell.Text);
    }

    [Fact]
    public void Styles_OfTextFromFacts_AreAllQuoted()
    {
        // Whatever is written as text has one of these styles.
        var files = Sunrise.Files();
        files.Replace("employees.csv", "Maria Santos", "=1+1");
        var cells = Read(Sunrise.Payslips(Language.Zh, files: files)).Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row).Where(cell => cell.IsText).ToList();

        Assert.Contains(cells, cell => cell.Text == "=1+1");
        Assert.All(cells, cell => Assert.True(cell.IsQuoted, cell.Text));
    }

    [Theory]
    [InlineData("a/b:c?d*e[f]\\g", "a_b_c_d_e_f__g")]
    [InlineData("''", "_")]
    [InlineData("history", "history (2)")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void SheetName_OfAnyTeam_IsOneThatCanBe(string wanted, string name) => Assert.Equal(name, new SheetNames().Next(wanted));

    [Fact]
    public void SheetName_TakenBefore_GetsANumber()
    {
        var names = new SheetNames();

        Assert.Equal(["Team A", "TEAM a (2)", "Team A (3)"], new[] { "Team A", "TEAM a", "Team A" }.Select(names.Next));
        var name = new string('x', 29) + "𠮷y";
        Assert.Equal(new string('x', 29) + "𠮷", names.Next(name));
        Assert.Equal(new string('x', 27) + " (2)", names.Next(new string('x', 29) + "𠮷"));
    }

    [Fact]
    public void Team_NamedLikeAnotherSheet_HasItsOwn()
    {
        var files = Sunrise.Files();
        files.Set("employees.csv", files.Files["employees.csv"].Select(row => row.Replace("远航组", "汇总", StringComparison.Ordinal)).ToList());
        var sheets = Read(Sunrise.Payslips(Language.Zh, files: files)).Sheets;

        Assert.Equal(["汇总", "晨光组", "汇总 (2)", "明细", "决定与提示"], sheets.Select(sheet => sheet.Name));
    }

    private static Workbook Read(IReadOnlyList<PayslipDocument> payslips) => Workbook.Read(Sunrise.Bytes(payslips, DocumentForm.Xlsx));
}
