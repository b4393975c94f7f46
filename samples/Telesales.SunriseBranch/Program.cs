using Telesales.SunriseBranch;

// dotnet run --project samples/Telesales.SunriseBranch -- samples/sunrise-branch
if (args is not [var folder])
{
    await Console.Error.WriteLineAsync("Give the folder to write to: samples/sunrise-branch");
    return 1;
}

Sunrise.Write(folder);
return 0;
