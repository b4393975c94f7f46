namespace Telesales.Policies.Direct.Tests;

/// <summary>
/// The mutant that Stryker has switched on in this process. Hundreds of cases can notice one, and Stryker has all of them run; once a case has
/// failed for a mutant the others need not be tried for it. Without mutation testing every case is tried.
/// </summary>
internal static class Mutant
{
    // Where Stryker's injected code reads the number of the active mutant, −1 for none, before it decides which branch to take.
    private static readonly string? Place = Environment.GetEnvironmentVariable("STRYKER_MUTANT_FILE");
    private static int _noticed = -1;

    /// <summary>Runs a test, unless another one has failed for the active mutant before.</summary>
    public static void Try(Action test)
    {
        var active = Active();
        if (active >= 0 && active == Volatile.Read(ref _noticed)) return;
        try
        {
            test();
        }
        catch
        {
            Volatile.Write(ref _noticed, active);
            throw;
        }
    }

    private static int Active()
    {
        if (Place is null || !File.Exists(Place)) return -1;
        using var file = new FileStream(Place, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> number = stackalloc byte[sizeof(int)];
        return file.ReadAtLeast(number, number.Length, throwOnEndOfStream: false) == number.Length ? BitConverter.ToInt32(number) : -1;
    }
}
