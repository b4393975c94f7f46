namespace Telesales.Facts;

/// <summary>What a person does in the branch.</summary>
public enum FactRole
{
    Representative = 1,
    Supervisor,
    Manager,
}

/// <summary>The grade: 初级, 中级, 高级.</summary>
public enum FactGrade
{
    Junior = 1,
    Intermediate,
    Senior,
}

/// <summary>On probation, or a regular employee.</summary>
public enum FactStatus
{
    Probation = 1,
    Regular,
}

/// <summary>The leave of a day.</summary>
public enum FactLeave
{
    None = 1,
    Approved,
    Unapproved,
}

/// <summary>What an assignment asks for.</summary>
public enum FactTask
{
    Contacts = 1,
    Invitees,
    Callbacks,
}

/// <summary>What came of a deal's contact.</summary>
public enum FactDealKind
{
    Visit = 1,
    Opportunity,
    Receipt,
    Meeting,
}

/// <summary>The rank of the person met; ordered, lowest first.</summary>
public enum FactContactRank
{
    Staff = 1,
    DepartmentHead,
    VicePresident,
    President,
}

/// <summary>How grave an incident or violation is; ordered, mildest first.</summary>
public enum FactSeverity
{
    Minor = 1,
    Ordinary,
    Serious,
    Severe,
}

/// <summary>A mark given for a month.</summary>
public enum FactMark
{
    Outstanding = 1,
    TrainingCompleted,
}

/// <summary>How a partner works.</summary>
public enum FactPartnerMode
{
    SelfOperated = 1,
    Cooperative,
}

/// <summary>The words that stand for an enum's values in fact files, such as <c>department_head</c>.</summary>
/// <typeparam name="TEnum">One of the fact enums of this namespace.</typeparam>
public static class FactWords<TEnum>
    where TEnum : struct, Enum
{
    private static readonly string[] Words = FactWordList.ByEnum[typeof(TEnum)];
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();

    /// <summary>All the words, in the order of the values.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>The word of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enum (0 is none).</exception>
    public static string Of(TEnum value)
    {
        int place = Array.IndexOf(Values, value);
        return place >= 0 ? Words[place] : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of the enum.");
    }

    /// <summary>The value of a word; the case counts.</summary>
    public static bool TryParse(ReadOnlySpan<char> word, out TEnum value)
    {
        for (int i = 0; i < Words.Length; i++)
        {
            if (!word.SequenceEqual(Words[i]))
                continue;
            value = Values[i];
            return true;
        }
        value = default;
        return false;
    }

    internal static bool IsDefined(TEnum value) => Array.IndexOf(Values, value) >= 0;
}

internal static class FactWordList
{
    public static readonly Dictionary<Type, string[]> ByEnum = new()
    {
        [typeof(FactRole)] = ["representative", "supervisor", "manager"],
        [typeof(FactGrade)] = ["junior", "intermediate", "senior"],
        [typeof(FactStatus)] = ["probation", "regular"],
        [typeof(FactLeave)] = ["none", "approved", "unapproved"],
        [typeof(FactTask)] = ["contacts", "invitees", "callbacks"],
        [typeof(FactDealKind)] = ["visit", "opportunity", "receipt", "meeting"],
        [typeof(FactContactRank)] = ["staff", "department_head", "vice_president", "president"],
        [typeof(FactSeverity)] = ["minor", "ordinary", "serious", "severe"],
        [typeof(FactMark)] = ["outstanding", "training_completed"],
        [typeof(FactPartnerMode)] = ["self-operated", "cooperative"],
    };
}
