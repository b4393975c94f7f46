using System.Text.RegularExpressions;

namespace Telesales.Host.Rest.OpenApi;

/// <summary>A route of a <c>google.api.http</c> rule as OpenAPI writes it: <c>/v1/{name=plans/*}</c> becomes <c>/v1/plans/{plan}</c>.</summary>
/// <param name="Path">The path.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed partial record PathTemplate(string Path, IReadOnlyList<PathParameter> Parameters)
{
    /// <summary>Reads a rule's route.</summary>
    /// <exception cref="NotSupportedException">It has a form that no route of ours has.</exception>
    public static PathTemplate Of(string rule)
    {
        var parameters = new List<PathParameter>();
        var path = Variables().Replace(rule, match =>
        {
            var (field, pattern) = (match.Groups["field"].Value, match.Groups["pattern"].Value);
            if (pattern.Length == 0)
            {
                parameters.Add(new(field, field, ""));
                return $"{{{field}}}";
            }

            var prefix = pattern.EndsWith("s/*", StringComparison.Ordinal) && !pattern[..^1].Contains('*', StringComparison.Ordinal)
                ? pattern[..^1]
                : throw new NotSupportedException($"'{rule}': only a collection and one segment are described, such as {{name=plans/*}}.");
            // plans/ holds a plan.
            var name = prefix.TrimEnd('/').Split('/')[^1][..^1];
            parameters.Add(new(name, field, prefix));
            return $"{prefix}{{{name}}}";
        });
        return new(path, parameters);
    }

    [GeneratedRegex(@"\{(?<field>[a-z_.]+)(=(?<pattern>[^}]+))?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variables();
}

/// <summary>A parameter in a path.</summary>
/// <param name="Name">Its name in the path.</param>
/// <param name="Field">The field of the request that it is, or is the end of.</param>
/// <param name="Prefix">What stands before it in the field: <c>plans/</c>; empty for none.</param>
internal sealed record PathParameter(string Name, string Field, string Prefix);
