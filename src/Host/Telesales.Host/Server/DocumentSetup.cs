using Telesales.Documents;
using Telesales.Host.Cli;
using Telesales.Policies;

namespace Telesales.Host.Server;

/// <summary>How the server makes documents: the section <c>Telesales:Documents</c> (docs/operations.md).</summary>
internal static class DocumentSetup
{
    private const string Section = "Telesales:Documents";

    /// <summary>Binds the settings.</summary>
    /// <exception cref="RefusedException">They are not right.</exception>
    public static void AddDocumentSettings(this IServiceCollection services, IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection(Section));
        section.AllowOnly(nameof(DocumentsOptions.Font));
        section.ThrowIfWrong("The settings of documents are not right:");
        // Relative to where the server is started, as paths on its command line are.
        var font = section.Text(nameof(DocumentsOptions.Font)) is { } path ? Path.GetFullPath(path) : null;
        services.Configure<DocumentsOptions>(options => options.Font = font);
    }

    /// <summary>Refuses a font that can't be read before a PDF is asked for: whoever asks could not mend it.</summary>
    /// <exception cref="RefusedException">Says which.</exception>
    public static void CheckFont(this IDocuments documents)
    {
        try
        {
            documents.CheckFont();
        }
        catch (FontMissingException missing)
        {
            throw new RefusedException($"{Section}:{nameof(DocumentsOptions.Font)}: {missing.In(Language.En)}");
        }
    }
}
