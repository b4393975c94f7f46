using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Telesales.Facts;

/// <summary>A mapping as YAML, shipped with the product or the user's own.</summary>
internal static class MappingFile
{
    // Stream, document and mapping count too.
    private const int DeepestNesting = 32;

    /// <summary>The root of a mapping; null when it is no YAML, which is reported.</summary>
    /// <param name="mapping">The name of a shipped mapping, or a file.</param>
    /// <param name="log">Takes the problems.</param>
    public static YamlSection? Read(string mapping, ProblemLog log)
    {
        string file = Path.GetFileName(mapping);
        try
        {
            using var stream = ShippedMappings.Open(mapping) ?? File.OpenRead(mapping);
            if (Utf8Check.FirstBadByte(stream) is { } bad)
            {
                log.ReportAt(FileTexts.NotUtf8, new FactLocation(file, IsFile: true, bad.Line, null, null), bad.ValueText, bad.Position);
                return null;
            }
            stream.Position = 0;
            using var text = new StreamReader(stream);
            string content = text.ReadToEnd();
            RefuseDeepNesting(content);
            var yaml = new YamlStream();
            yaml.Load(new StringReader(content));
            if (yaml.Documents is [{ RootNode: YamlMappingNode top }])
                return new YamlSection(top, "", file, log);
            log.ReportAt(CallLogTexts.NotSection, new FactLocation(file, IsFile: true, 1, null, 1), null, "columns");
        }
        catch (YamlException error)
        {
            log.ReportAt(
                CallLogTexts.NotYaml, new FactLocation(file, IsFile: true, (int)error.Start.Line, null, (int)error.Start.Column), error.Message);
        }
        catch (InvalidOperationException)
        {
            // The scanner's own complaint, without a place.
            log.ReportAt(CallLogTexts.NotYaml, new FactLocation(file, IsFile: true, 1, null, 1), "a bracket or a quotation mark is not closed.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            log.ReportSource(CallLogTexts.NoMapping, file, mapping, string.Join(", ", ShippedMappings.Names));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.ReportSource(FileTexts.Unreadable, file, error.Message);
        }
        return null;
    }

    // The library builds its tree by recursion; a file nested without end would overflow the stack, which nothing can catch.
    private static void RefuseDeepNesting(string content)
    {
        var parser = new Parser(new StringReader(content));
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
                throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deeply.");
        }
    }
}
