namespace Telesales.Facts;

/// <summary>A way to reach a person.</summary>
/// <param name="Column">Where it stands.</param>
/// <param name="Normal">What is compared, or null when it can't be one: a placeholder is no way to reach anybody.</param>
internal sealed record ContactWay(Column Column, Func<string, string?> Normal);

/// <summary>A list of raw records: what a record must have to count, and as what.</summary>
/// <param name="Metric">The metric that counts them.</param>
/// <param name="Columns">The columns of the list.</param>
/// <param name="Required">What must be filled in.</param>
/// <param name="Ways">The ways to reach the person.</param>
/// <param name="LeastWays">How many of them at least.</param>
internal sealed record RecordKind(string Metric, IReadOnlyList<Column> Columns, IReadOnlyList<Column> Required, IReadOnlyList<ContactWay> Ways, int LeastWays)
{
    public static readonly Column EmployeeId = new(0, "employee_id", Need.Key);
    public static readonly Column Date = new(1, "date", Need.Key);
    public static readonly Column Name = new(2, "name", Need.Value);
    public static readonly Column Sex = new(5, "sex", Need.Value);
    private static readonly Column Department = new(3, "department", Need.Value);
    private static readonly Column Position = new(4, "position", Need.Value);
    private static readonly Column Mobile = new(6, "mobile");
    private static readonly Column Telephone = new(7, "telephone");
    private static readonly Column Email = new(8, "email");
    private static readonly Column Qq = new(9, "qq");

    /// <summary>R21 §3.1: the surname at least, department, position, sex, and two or more of landline, mobile, e-mail, QQ.</summary>
    public static readonly RecordKind Contacts = new(
        "contacts_collected",
        [EmployeeId, Date, Name, Department, Position, Sex, Mobile, Telephone, Email, Qq, new Column(10, "company"), new Column(11, "note")],
        [Name, Department, Position],
        [new ContactWay(Mobile, ContactWays.Number), new ContactWay(Telephone, ContactWays.Number), new ContactWay(Email, ContactWays.Email), new ContactWay(Qq, ContactWays.Qq)],
        LeastWays: 2);

    /// <summary>R21 §3.2: name, department, position, sex and mobile number.</summary>
    public static readonly RecordKind Invitees = new(
        "invitees_confirmed",
        [EmployeeId, Date, Name, Department, Position, Sex, Mobile, new Column(7, "company"), new Column(8, "note")],
        [Name, Department, Position],
        [new ContactWay(Mobile, ContactWays.Number)],
        LeastWays: 1);
}

/// <summary>When a field is a way to reach somebody, and when two are the same.</summary>
internal static class ContactWays
{
    // Numbers have 7 digits without an area code and at most 15 with every prefix (E.164).
    private const int ShortestNumber = 7;
    private const int LongestNumber = 15;
    private const int ShortestQq = 5;
    private const int LongestQq = 12;
    private const string CountryCode = "86";
    private const int Mobile = 11;

    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "无", "没有", "不详", "不明", "未知", "未填", "暂无", "none", "unknown", "n/a", "na", "null", "nil",
    };

    private static readonly HashSet<string> Sexes = new(StringComparer.OrdinalIgnoreCase) { "男", "女", "male", "female", "m", "f", "先生", "女士" };

    /// <summary>Whether a text says something: a letter or character in it, and no placeholder.</summary>
    public static bool Says(string text) => text.Any(char.IsLetter) && !Placeholders.Contains(text.Trim());

    /// <summary>Whether it names a sex.</summary>
    public static bool IsSex(string text) => Sexes.Contains(text.Trim());

    /// <summary>A telephone number as digits, China's code left off a mobile number.</summary>
    public static string? Number(string text)
    {
        string digits = Digits(text, " -.()（）+转,");
        if (digits.Length == Mobile + CountryCode.Length && digits.StartsWith(CountryCode, StringComparison.Ordinal))
            digits = digits[CountryCode.Length..];
        return digits.Length is >= ShortestNumber and <= LongestNumber && digits.AsSpan().ContainsAnyExcept('0') ? digits : null;
    }

    /// <summary>An e-mail address in lower case.</summary>
    public static string? Email(string text)
    {
        string[] parts = text.Trim().Split('@');
        return parts is [{ Length: > 0 }, { Length: > 2 } host] && host.IndexOf('.', 1) is > 0 and var dot && dot < host.Length - 1 && !text.Trim().Contains(' ', StringComparison.Ordinal)
            ? text.Trim().ToLowerInvariant()
            : null;
    }

    /// <summary>A QQ number.</summary>
    public static string? Qq(string text)
    {
        string digits = Digits(text, " ");
        return digits.Length is >= ShortestQq and <= LongestQq && digits[0] != '0' ? digits : null;
    }

    /// <summary>The digits of a text; empty when something else than what may separate them is in it.</summary>
    private static string Digits(string text, string separators) =>
        text.All(character => char.IsAsciiDigit(character) || separators.Contains(character, StringComparison.Ordinal)) ? string.Concat(text.Where(char.IsAsciiDigit)) : "";
}
