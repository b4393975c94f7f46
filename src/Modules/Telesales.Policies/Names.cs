using System.Text;

namespace Telesales.Policies;

/// <summary>Names of code in files: <c>PassLine</c> is <c>pass_line</c>, a member <c>AllOrNothing</c> is <c>all-or-nothing</c>.</summary>
internal static class Names
{
    public static string Snake(string name) => Join(name, '_');

    public static string Kebab(Enum member) => Join(member.ToString(), '-');

    private static string Join(string name, char separator)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsAsciiLetterUpper(name[i]) && i > 0
                && (!char.IsAsciiLetterUpper(name[i - 1]) || (i + 1 < name.Length && char.IsAsciiLetterLower(name[i + 1])));
            if (startsWord) text.Append(separator);
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
