using System.Runtime.CompilerServices;

namespace Telesales.Grpc.Tests;

/// <summary>What whoever runs the tests has installed for themselves takes no part in them, nor in the processes that they start.</summary>
internal static class NoPackages
{
    [ModuleInitializer]
    internal static void Choose() => Environment.SetEnvironmentVariable("TELESALES_PACKAGES", Path.Combine(AppContext.BaseDirectory, "no-packages"));
}
