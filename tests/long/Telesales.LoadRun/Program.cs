using System.Globalization;
using Telesales.LoadRun;

// load ASSEMBLY-OF-THE-HOST [ROUNDS]   runs host and echo, each in a process of its own, and prints the report
// echo ANSWERS                         the stock echo, started by the above; prints its address
switch (args)
{
    case ["echo", var answers]:
        await EchoServer.RunAsync(answers);
        break;
    case ["load", var host, .. var rest]:
        await Load.RunAsync(host, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 7);
        break;
    default:
        await Console.Error.WriteLineAsync("Say: load ASSEMBLY-OF-THE-HOST [ROUNDS]");
        return 1;
}

return 0;
