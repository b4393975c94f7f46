using System.Runtime.CompilerServices;

namespace Telesales.Grpc.Tests;

/// <summary>Servers of these tests, and the processes that they start, keep payslips in a folder of their own unless a test names another place.</summary>
internal static class TestStore
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("telesales-grpc-tests-");

    [ModuleInitializer]
    internal static void Name()
    {
        Environment.SetEnvironmentVariable("TELESALES_STORE", Path.Combine(Folder.FullName, "telesales.db"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Folder.Delete(recursive: true);
    }
}
