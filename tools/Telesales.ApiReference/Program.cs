using System.Text;
using Telesales.ApiReference;

// dotnet run --project tools/Telesales.ApiReference [FILE]      writes docs/api.md, or FILE
const string Page = "docs/api.md";
var file = args.Length > 0 ? args[0] : Page;
if (args.Length == 0 && !File.Exists("Telesales.sln"))
{
    Console.Error.WriteLine($"Run it at the repository's root, or name the file to write: {Page} is written there.");
    return 1;
}

File.WriteAllText(file, Reference.Write(Protos.Load()), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
Console.Error.WriteLine($"written: {file}");
return 0;
