namespace Telesales.Documents.Xlsx;

/// <summary>
/// Payslips as a spreadsheet. A month: a summary with totals, a sheet for each team with a row for each person, the lines one by one, what
/// is proposed and to be known, and what must be mended.
/// </summary>
internal sealed class XlsxRenderer : IDocumentRenderer
{
    public DocumentForm Form => DocumentForm.Xlsx;

    public void Write(Stream stream, PayslipDocument payslip) => WorkbookWriter.Write(stream, [PayslipSheet.Of(payslip)]);

    public void Write(Stream stream, MonthDocument month)
    {
        List<Sheet> sheets = [SummarySheet.Of(month), .. month.Teams.Select(team => TeamSheet.Of(month, team)), ListSheets.Lines(month)];
        if (month.Payslips.Any(payslip => payslip.Statements.Count > 0)) sheets.Add(ListSheets.Statements(month));
        if (month.Payslips.Any(payslip => payslip.IsWithheld)) sheets.Add(ListSheets.Errors(month));
        WorkbookWriter.Write(stream, sheets);
    }
}
