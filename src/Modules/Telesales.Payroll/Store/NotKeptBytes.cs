using System.Text;

namespace Telesales.Payroll.Store;

/// <summary>What was answered to those of whom nothing was kept, in one column.</summary>
internal static class NotKeptBytes
{
    public static byte[]? Write(IReadOnlyList<NotKept> people)
    {
        if (people.Count == 0) return null;
        using var stream = new MemoryStream();
        using (var bytes = new BinaryWriter(stream, Encoding.UTF8))
        {
            bytes.Write7BitEncodedInt(people.Count);
            foreach (var person in people)
            {
                bytes.Write(person.EmployeeId);
                bytes.Write7BitEncodedInt(person.Answer.Length);
                bytes.Write(person.Answer.Span);
            }
        }

        return stream.ToArray();
    }

    public static IReadOnlyList<NotKept> Read(byte[]? written)
    {
        if (written is null) return [];
        using var bytes = new BinaryReader(new MemoryStream(written), Encoding.UTF8);
        var people = new NotKept[bytes.Read7BitEncodedInt()];
        for (var i = 0; i < people.Length; i++)
        {
            var person = bytes.ReadString();
            people[i] = new(person, bytes.ReadBytes(bytes.Read7BitEncodedInt()));
        }

        return people;
    }
}
