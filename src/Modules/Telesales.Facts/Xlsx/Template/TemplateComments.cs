using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Facts;

/// <summary>Notes on the header cells. A spreadsheet takes their text from one part and the box around it from another, in the old drawing language.</summary>
internal static class TemplateComments
{
    private const string Head =
        """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
        """;

    private const int FirstShape = 1025;

    /// <summary>Adds the notes of a table's columns; gives the id of the drawing.</summary>
    public static string Add(WorksheetPart part, FactTable table, TemplateWords words)
    {
        var boxes = new StringBuilder(Head);
        var comments = new CommentList();
        foreach (var column in table.Columns)
        {
            string note = words.Note(table, column);
            comments.Append(new Comment(new CommentText(new Run(new Text(note) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = CellName.Letters(column.Ordinal + 1) + "1",
                AuthorId = 0,
            });
            boxes.Append(Box(column.Ordinal, lines: note.Split('\n').Sum(line => 1 + (line.Length / 28))));
        }
        part.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(new Authors(new Author("Telesales")), comments);
        var drawing = part.AddNewPart<VmlDrawingPart>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(boxes.Append("</xml>").ToString()));
        drawing.FeedData(stream);
        return part.GetIdOfPart(drawing);
    }

    // From the column beside the header, as high as its lines.
    private static string Box(int column, int lines) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <v:shape id="_x0000_s{FirstShape + column}" type="#_x0000_t202" style="position:absolute;width:220pt;height:{(lines * 14) + 12}pt;z-index:{column + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1},12,0,4,{column + 4},12,{lines + 1},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>
        """);
}
