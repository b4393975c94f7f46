namespace Telesales.Documents.Xlsx;

/// <summary>One person's payslip on a sheet.</summary>
internal static class PayslipSheet
{
    public static Sheet Of(PayslipDocument payslip)
    {
        var sheet = new Sheet(payslip.Word(DocumentWord.Payslip), landscape: false) { MostWidth = 36 };
        sheet.AddWide(payslip.Title, CellStyle.Title);
        foreach (var field in payslip.Fields) sheet.Add(Cell.Text(field.Label, CellStyle.Label), Cell.Text(field.Value));
        if (payslip.Banner is { } banner) sheet.AddWide(banner, CellStyle.Warning);
        foreach (var error in payslip.Errors) sheet.Add(Cell.Text(error.Lead), Cell.Text(error.Text));
        if (payslip.Net is not null) AddLines(sheet, payslip);
        AddMeasures(sheet, payslip);
        foreach (var statements in payslip.Statements)
        {
            sheet.Add();
            sheet.AddWide(statements.Heading, CellStyle.Section);
            foreach (var statement in statements.Items) sheet.Add(Cell.DateOr(statement.Date), Cell.Text(statement.Sentence(payslip.Language)), Cell.Text(statement.Clause));
        }

        sheet.Add();
        sheet.AddWide(payslip.Print, CellStyle.Note);
        return sheet;
    }

    private static void AddLines(Sheet sheet, PayslipDocument payslip)
    {
        sheet.Add();
        sheet.Add(
        [
            .. new[] { DocumentWord.Line, DocumentWord.Reason, DocumentWord.Clause }.Select(word => Cell.Text(payslip.Word(word), CellStyle.Header)),
            Cell.Text(payslip.Word(DocumentWord.Working), CellStyle.Header),
            Cell.Text(payslip.Word(DocumentWord.Amount), CellStyle.HeaderRight),
        ]);
        var first = sheet.NextRow;
        foreach (var line in payslip.Sections.SelectMany(section => section.Lines))
        {
            sheet.Add(
                Cell.Text(line.Title(payslip.Language)),
                Cell.Text(string.Join('\n', line.Reasons.Select(reason => reason.Text))),
                Cell.Text(line.Clause),
                Cell.Text(line.Working.Length > 0 ? line.Working : string.Join('\n', line.Reasons.Select(reason => reason.Working))),
                Cell.Amount(line.Amount));
        }

        sheet.Add(
        [
            Cell.Text(payslip.NetLabel, CellStyle.TotalText),
            .. Enumerable.Repeat(Cell.Text("", CellStyle.TotalText), 3),
            Cell.Sum(first, sheet.NextRow - 1, payslip.Net.ToString(), CellStyle.TotalAmount),
        ]);
    }

    private static void AddMeasures(Sheet sheet, PayslipDocument payslip)
    {
        if (payslip.Measures.Count == 0) return;
        sheet.Add();
        sheet.AddWide(payslip.Word(DocumentWord.Measures), CellStyle.Section);
        foreach (var measure in payslip.Measures) sheet.Add(Cell.Text(measure.Label), Cell.Text(measure.Figures), Cell.Text(measure.Clause));
    }
}
