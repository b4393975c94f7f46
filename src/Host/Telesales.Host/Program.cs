using Telesales.Host.Cli;

return await CommandLine.RunAsync(args, Console.OpenStandardOutput(), Console.Error);
