namespace Telesales.Facts;

/// <summary>What is wrong with a record as such.</summary>
internal enum RecordFault
{
    None,
    StrayQuote,
    OpenQuote,
    TooLong,
}

/// <summary>
/// Reads records of separated fields, strictly (RFC 4180; LF, CRLF or CR ends a line; blank lines are passed over), and knows the line
/// in the file of every record and field. Our own because rows must be located by physical line also after line breaks inside quotation
/// marks, and because a broken quotation mark must be an error with a place, not a guess.
/// </summary>
/// <param name="reader">The text; not disposed.</param>
/// <param name="separator">The character between fields.</param>
/// <param name="quotes">Whether quotation marks quote; else they are characters like any other.</param>
/// <param name="skipSpaces">Whether spaces before a field are passed over.</param>
internal sealed class DelimitedReader(TextReader reader, char separator, bool quotes = true, bool skipSpaces = false) : IRecord
{
    public const int LongestRecord = 1 << 20;

    private readonly List<Field> fields = [];
    private char[] buffer = new char[1 << 16];
    private int recordStart;
    private int position;
    private int filled;
    private int line = 1;

    /// <summary>A field's place, counted from the record's start, and the line on which it begins.</summary>
    private readonly record struct Field(int Start, int Length, int Line);

    /// <summary>The line on which the record begins.</summary>
    public int Line { get; private set; }

    public int FieldCount => fields.Count;

    /// <summary>What is wrong with the record; its last field is the one at fault, and nothing of it can be read.</summary>
    public RecordFault Fault { get; private set; }

    public ReadOnlySpan<char> this[int field] => buffer.AsSpan(recordStart + fields[field].Start, fields[field].Length);

    /// <summary>The line on which a field begins.</summary>
    public int LineOf(int field) => fields[field].Line;

    /// <summary>Reads the next record that is not a blank line; false at the end of the text.</summary>
    public bool Read()
    {
        do
        {
            fields.Clear();
            Fault = RecordFault.None;
            recordStart = position;
            Line = line;
            if (!Available())
                return false;
            ReadRecord();
        }
        while (IsBlankLine());
        return true;
    }

    private bool IsBlankLine() => Fault == RecordFault.None && fields is [{ Start: 0, Length: 0 }];

    private void ReadRecord()
    {
        while (true)
        {
            while (skipSpaces && Available() && buffer[position] == ' ')
                position++;
            if (quotes && Available() && buffer[position] == '"')
                ReadQuoted();
            else
                ReadPlain();
            if (Fault != RecordFault.None)
            {
                SkipLine();
                return;
            }
            if (!Available() || buffer[position] != separator)
                break;
            position++;
        }
        EndLine();
    }

    private void ReadPlain()
    {
        int start = position - recordStart;
        int length = 0;
        do
        {
            var rest = buffer.AsSpan(position, filled - position);
            int stop = quotes ? rest.IndexOfAny([separator, '\n', '\r', '"']) : rest.IndexOfAny(separator, '\n', '\r');
            length += stop < 0 ? rest.Length : stop;
            position += stop < 0 ? rest.Length : stop;
            if (stop < 0)
                continue;
            if (rest[stop] == '"' && quotes)
                Fault = RecordFault.StrayQuote;
            break;
        }
        while (Fill());
        fields.Add(new Field(start, length, line));
    }

    /// <summary>Reads a quoted field; doubled quotation marks are made single in place.</summary>
    private void ReadQuoted()
    {
        int opened = line;
        position++;
        int start = position - recordStart;
        int length = 0;
        bool closed = false;
        while (!closed && Available())
        {
            char c = buffer[position++];
            if (c == '"' && Available() && buffer[position] == '"')
                position++;
            else
                closed = c == '"';
            if (closed)
                break;
            if (c == '\n' || (c == '\r' && !(Available() && buffer[position] == '\n')))
                line++;
            buffer[recordStart + start + length++] = c;
        }
        fields.Add(new Field(start, length, opened));
        if (Fault != RecordFault.None)
            return;
        if (!closed)
            Fault = RecordFault.OpenQuote;
        else if (Available() && buffer[position] != separator && buffer[position] is not ('\n' or '\r'))
            Fault = RecordFault.StrayQuote;
    }

    private void EndLine()
    {
        if (!Available())
            return;
        if (buffer[position++] == '\r' && Available() && buffer[position] == '\n')
            position++;
        line++;
    }

    /// <summary>Passes over the rest of a line that can't be read.</summary>
    private void SkipLine()
    {
        while (true)
        {
            recordStart = position;
            if (!Available())
                return;
            int stop = buffer.AsSpan(position, filled - position).IndexOfAny('\n', '\r');
            if (stop >= 0)
            {
                position += stop;
                EndLine();
                return;
            }
            position = filled;
        }
    }

    private bool Available() => position < filled || Fill();

    /// <summary>Reads on, keeping the record begun; false at the end of the text, or when the record is too long.</summary>
    private bool Fill()
    {
        if (recordStart > 0)
        {
            buffer.AsSpan(recordStart, filled - recordStart).CopyTo(buffer);
            position -= recordStart;
            filled -= recordStart;
            recordStart = 0;
        }
        if (filled == buffer.Length)
        {
            if (buffer.Length >= LongestRecord)
            {
                Fault = RecordFault.TooLong;
                return false;
            }
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        int read = reader.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        return read > 0;
    }
}
