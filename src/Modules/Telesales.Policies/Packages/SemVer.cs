using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Telesales.Policies.Packages;

/// <summary>A semantic version, compared by SemVer 2.0 precedence; build metadata is not allowed, it would not tell two packages apart.</summary>
internal sealed partial class SemVer : IComparable<SemVer>, IEquatable<SemVer>
{
    private readonly BigInteger[] _core;
    private readonly string[] _pre;

    private SemVer(string text, BigInteger[] core, string[] pre) => (Text, _core, _pre) = (text, core, pre);

    public string Text { get; }

    public static SemVer? TryParse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success) return null;
        BigInteger[] core = [Number(match.Groups["major"].Value), Number(match.Groups["minor"].Value), Number(match.Groups["patch"].Value)];
        return new(text, core, match.Groups["pre"].Success ? match.Groups["pre"].Value.Split('.') : []);
    }

    /// <summary>Later is greater; texts that are no versions come first.</summary>
    public static int Compare(string a, string b) => (TryParse(a), TryParse(b)) switch
    {
        ({ } x, { } y) => x.CompareTo(y),
        (null, null) => string.CompareOrdinal(a, b),
        (null, _) => -1,
        _ => 1,
    };

    public int CompareTo(SemVer? other)
    {
        if (other is null) return 1;
        for (var i = 0; i < 3; i++)
            if (_core[i].CompareTo(other._core[i]) is not 0 and var difference) return difference;
        if (_pre.Length == 0 || other._pre.Length == 0) return other._pre.Length.CompareTo(_pre.Length);
        for (var i = 0; i < Math.Min(_pre.Length, other._pre.Length); i++)
            if (ComparePart(_pre[i], other._pre[i]) is not 0 and var difference) return difference;
        return _pre.Length.CompareTo(other._pre.Length);
    }

    public bool Equals(SemVer? other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as SemVer);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    private static int ComparePart(string a, string b)
    {
        bool isNumberA = a.All(char.IsAsciiDigit), isNumberB = b.All(char.IsAsciiDigit);
        if (isNumberA != isNumberB) return isNumberA ? -1 : 1;
        return isNumberA ? Number(a).CompareTo(Number(b)) : string.CompareOrdinal(a, b);
    }

    private static BigInteger Number(string digits) => BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<major>0|[1-9][0-9]*)\.(?<minor>0|[1-9][0-9]*)\.(?<patch>0|[1-9][0-9]*)(-(?<pre>(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
