namespace Telesales.Documents;

/// <summary>Writes payslips as documents. The same document gives the same bytes, on any machine and at any time.</summary>
public interface IDocuments
{
    /// <summary>A person's payslip.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="payslip">The payslip in words.</param>
    /// <param name="format">The form.</param>
    /// <param name="settings">How; null: as usual.</param>
    /// <exception cref="FontMissingException">A PDF has a character that no font has; nothing was written.</exception>
    void Write(Stream stream, PayslipDocument payslip, DocumentForm format, DocumentSettings? settings = null);

    /// <summary>A month's payslips as one document.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="month">The payslips in words.</param>
    /// <param name="format">The form.</param>
    /// <param name="settings">How; null: as usual.</param>
    /// <exception cref="FontMissingException">A PDF has a character that no font has; nothing was written.</exception>
    void Write(Stream stream, MonthDocument month, DocumentForm format, DocumentSettings? settings = null);

    /// <summary>Opens the font of <see cref="DocumentsOptions.Font"/>, so that a wrong one is known before somebody waits for a PDF.</summary>
    /// <exception cref="FontMissingException">It can't be read.</exception>
    void CheckFont();
}
