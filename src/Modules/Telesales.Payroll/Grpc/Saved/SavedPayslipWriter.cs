using Telesales.Payroll.Store;
using Telesales.Policies;
using Wire = Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc.Saved;

/// <summary>Saved payslips as the API writes them: by the writer of fresh ones, with the words and the provenance that were kept.</summary>
internal static class SavedPayslipWriter
{
    public static Wire.Payslip Write(StoredPayslip saved, Language language, bool explain)
    {
        var wire = new PayslipWriter(saved.Words(language), explain, Provenance(saved.Provenance)).Write(saved.Payslip);
        if (explain) return wire;
        // Kept with every reason, and read without: as a fresh payslip that was not asked to explain itself.
        wire.NotApplied.Clear();
        wire.DailyFigures.Clear();
        return wire;
    }

    private static Wire.Provenance Provenance(PayslipProvenance kept)
    {
        var provenance = new Wire.Provenance { Plan = $"plans/{kept.Plan}", ParametersHash = kept.ParametersHash, ServiceVersion = kept.ServiceVersion };
        provenance.Packages.AddRange(kept.Packages.Select(package => new Wire.PackageReference { Id = package.Id, Version = package.Version, Sha256 = package.Sha256 }));
        provenance.Overlays.AddRange(kept.Overlays.Select(PayslipWriter.WriteOverlay));
        return provenance;
    }
}
