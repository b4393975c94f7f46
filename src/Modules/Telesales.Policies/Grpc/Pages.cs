using System.Globalization;
using System.Text;
using Grpc.Core;

namespace Telesales.Policies.Grpc;

/// <summary>Pages of a list that does not change while the service runs.</summary>
internal static class Pages
{
    private const int DefaultSize = 100;
    private const int LargestSize = 500;

    /// <summary>A page and the token of the next one; empty on the last.</summary>
    /// <param name="all">The list.</param>
    /// <param name="list">Its name: a token of another list is refused.</param>
    /// <param name="size">As asked for.</param>
    /// <param name="token">As asked for.</param>
    public static (IEnumerable<T> Page, string Next) Of<T>(IReadOnlyList<T> all, string list, int size, string token)
    {
        if (size < 0) throw PolicyErrors.Invalid("page_size", "The page size is 0 or more.");
        var start = token.Length == 0 ? 0 : Start(list, token);
        if (start > all.Count) throw Refused();
        var count = size == 0 ? DefaultSize : Math.Min(size, LargestSize);
        var next = start + count < all.Count ? TokenOf(list, start + count) : "";
        return (all.Skip(start).Take(count), next);
    }

    private static string TokenOf(string list, int start) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}:{start}")));

    private static int Start(string list, string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length)) throw Refused();
        var text = Encoding.ASCII.GetString(bytes, 0, length);
        return text.StartsWith($"{list}:", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(list.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : throw Refused();
    }

    private static RpcException Refused() => PolicyErrors.Invalid("page_token", "This list did not give that page token. Begin again without one.");
}
