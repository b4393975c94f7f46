namespace Telesales.Payroll.Store;

/// <summary>What is wrong with a store.</summary>
public enum StoreProblem
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>There is no room: nothing was kept.</summary>
    Full = 1,

    /// <summary>Locked by another process or out of reach: nothing was kept, and trying again is right.</summary>
    Busy = 2,

    /// <summary>It may only be read.</summary>
    ReadOnly = 3,

    /// <summary>There is none, or the folder for it is missing.</summary>
    Missing = 4,

    /// <summary>It is something else: another program's file or database.</summary>
    Foreign = 5,

    /// <summary>A newer version of this service has changed it.</summary>
    Newer = 6,

    /// <summary>Its bytes are damaged.</summary>
    Damaged = 7,

    /// <summary>It is not named in a way that can be understood.</summary>
    Misnamed = 8,
}

/// <summary>A store that can't do what it is asked for; the message says what, where and how to mend it, without anybody's name or pay.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="message">The message.</param>
/// <param name="inner">Where it came from.</param>
public sealed class StoreException(StoreProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public StoreProblem Problem => problem;
}

/// <summary>A request id was used before with other content.</summary>
public sealed class RequestIdReusedException() : Exception("The request id was used before with other content.");

/// <summary>Somebody kept newer revisions than the writer knows; nothing was kept.</summary>
/// <param name="stale">Each of them, by employee id, with the newest revision; 0 for none.</param>
public sealed class RevisionStaleException(IReadOnlyList<(string EmployeeId, int Newest)> stale) : Exception("Another revision is the newest.")
{
    /// <summary>Each of them, by employee id, with the newest revision; 0 for none.</summary>
    public IReadOnlyList<(string EmployeeId, int Newest)> Stale => stale;
}
