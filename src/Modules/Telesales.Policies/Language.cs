namespace Telesales.Policies;

/// <summary>The languages in which the product speaks.</summary>
public enum Language
{
    /// <summary>简体中文.</summary>
    Zh = 0,

    /// <summary>English.</summary>
    En = 1,
}

/// <summary>A text in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Titles(string Zh, string En)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.Zh ? Zh : En;
}
