using Microsoft.IdentityModel.Tokens;
using Telesales.Host.Cli;

namespace Telesales.Host.Server.Access;

/// <summary>How callers prove who they are: the section <c>Telesales:Authentication</c> (docs/operations.md).</summary>
internal sealed record AuthenticationSettings
{
    /// <summary>The section.</summary>
    public const string Section = "Telesales:Authentication";

    /// <summary>The most that clocks may differ.</summary>
    private const int MostClockSkew = 300;

    // With a secret of both sides whoever checks a token could also make one; `none` is no signature.
    private static readonly string[] Asymmetric = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>An OpenID Connect authority, whose keys are discovered; null with keys of one's own.</summary>
    public Uri? Authority { get; private init; }

    /// <summary>Who must have issued a token; null: as the authority says.</summary>
    public string? Issuer { get; private init; }

    /// <summary>For whom a token must be meant.</summary>
    public string Audience { get; private init; } = "";

    /// <summary>The public keys; none with an authority.</summary>
    public IReadOnlyList<SecurityKey> Keys { get; private init; } = [];

    /// <summary>The signature algorithms that are taken.</summary>
    public IReadOnlyList<string> Algorithms { get; private init; } = Asymmetric;

    /// <summary>By how much clocks may differ.</summary>
    public TimeSpan ClockSkew { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>What the claims are called.</summary>
    public ClaimNames Claims { get; private init; } = new();

    /// <summary>The settings; null when the section is not there: then there is no authentication.</summary>
    /// <exception cref="RefusedException">They are not complete or not right; the message lists every problem.</exception>
    public static AuthenticationSettings? Read(IConfiguration configuration)
    {
        var section = new SettingsSection(configuration.GetSection(Section));
        if (!section.Exists) return null;
        section.AllowOnly("Authority", "Issuer", "Audience", "KeyFiles", "Algorithms", "ClockSkewSeconds", "Claims");
        var authority = ReadAuthority(section);
        var keyFiles = section.Texts("KeyFiles");
        if (authority is null && keyFiles.Count == 0 && !section.Has("Authority"))
            section.Report("KeyFiles", "Say where the keys come from: Authority (an OpenID Connect issuer's address) or KeyFiles (JWKS or PEM public keys).");
        if (authority is not null && keyFiles.Count > 0)
            section.Report("KeyFiles", "Give an Authority or KeyFiles, not both.");
        if (authority is null && section.Text("Issuer") is null && keyFiles.Count > 0)
            section.Report("Issuer", "Say who issues the tokens: the claim iss.");
        if (section.Text("Audience") is null)
            section.Report("Audience", "Say for whom tokens must be meant: the claim aud.");
        var settings = new AuthenticationSettings
        {
            Authority = authority,
            Issuer = section.Text("Issuer"),
            Audience = section.Text("Audience") ?? "",
            Keys = [.. keyFiles.SelectMany(file => SigningKeys.Read(file, problem => section.Report("KeyFiles", problem)))],
            Algorithms = ReadAlgorithms(section),
            ClockSkew = TimeSpan.FromSeconds(section.Whole("ClockSkewSeconds", 30, 0, MostClockSkew)),
            Claims = ClaimNames.Read(section.Child("Claims")),
        };
        section.ThrowIfWrong("The authentication settings are not right, and without them nobody may be let in:");
        return settings;
    }

    private static Uri? ReadAuthority(SettingsSection section)
    {
        if (section.Text("Authority") is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
            return address;
        section.Report("Authority", $"'{text}' is not an https address (http is taken for this machine only).");
        return null;
    }

    private static IReadOnlyList<string> ReadAlgorithms(SettingsSection section)
    {
        var chosen = section.Texts("Algorithms");
        foreach (var unknown in chosen.Except(Asymmetric, StringComparer.Ordinal))
            section.Report("Algorithms", $"'{unknown}' is not taken: signatures with a pair of keys only ({string.Join(", ", Asymmetric)}).");
        return chosen.Count > 0 ? chosen : Asymmetric;
    }
}

/// <summary>What the claims of a token are called: a name, or a path into an object (<c>realm_access.roles</c>).</summary>
internal sealed record ClaimNames
{
    /// <summary>Who calls.</summary>
    public string Subject { get; private init; } = "sub";

    /// <summary>The roles.</summary>
    public string Role { get; private init; } = "role";

    /// <summary>The branches whose people they may see; <c>*</c> for all.</summary>
    public string Branch { get; private init; } = "branch";

    /// <summary>An agent's own employee id.</summary>
    public string EmployeeId { get; private init; } = "employee_id";

    public static ClaimNames Read(SettingsSection section)
    {
        section.AllowOnly(nameof(Subject), nameof(Role), nameof(Branch), nameof(EmployeeId));
        var usual = new ClaimNames();
        return new()
        {
            Subject = section.Text(nameof(Subject)) ?? usual.Subject,
            Role = section.Text(nameof(Role)) ?? usual.Role,
            Branch = section.Text(nameof(Branch)) ?? usual.Branch,
            EmployeeId = section.Text(nameof(EmployeeId)) ?? usual.EmployeeId,
        };
    }
}
