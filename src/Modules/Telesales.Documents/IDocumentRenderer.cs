namespace Telesales.Documents;

/// <summary>Writes documents in one form. The same document gives the same bytes.</summary>
internal interface IDocumentRenderer
{
    /// <summary>The form.</summary>
    DocumentForm Form { get; }

    /// <summary>A person's payslip.</summary>
    void Write(Stream stream, PayslipDocument payslip);

    /// <summary>A month's payslips.</summary>
    void Write(Stream stream, MonthDocument month);
}
