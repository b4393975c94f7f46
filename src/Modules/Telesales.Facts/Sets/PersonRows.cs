using System.Runtime.InteropServices;

namespace Telesales.Facts;

/// <summary>The rows of a table by person: one array, each person's rows contiguous and in order.</summary>
internal sealed class PersonRows<T>(T[] rows, int[] offsets)
    where T : struct, IFactRow<T>
{
    public int Count => rows.Length;

    public ReadOnlySpan<T> Of(int employee) => rows.AsSpan(offsets[employee]..offsets[employee + 1]);
}

/// <summary>The rows of a table as they arrive, each with the number of its person.</summary>
internal sealed class PersonRowsBuilder<T>
    where T : struct, IFactRow<T>
{
    private readonly List<T> rows = [];
    private readonly List<int> people = [];

    public void Add(in T row, int person)
    {
        rows.Add(row);
        people.Add(person);
    }

    /// <summary>Groups the rows by employee (a counting sort), orders each group and reports keys that stand twice.</summary>
    /// <param name="employeeOf">The employee's index by person number; −1 = no employee: such rows are left out.</param>
    /// <param name="employees">How many employees there are.</param>
    /// <param name="log">Takes the problems.</param>
    public PersonRows<T> Build(int[] employeeOf, int employees, ProblemLog log)
    {
        var offsets = new int[employees + 1];
        foreach (int person in people)
        {
            if (employeeOf[person] >= 0)
                offsets[employeeOf[person] + 1]++;
        }
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        var grouped = new T[offsets[^1]];
        var next = offsets.AsSpan().ToArray();
        var arrived = CollectionsMarshal.AsSpan(rows);
        for (int i = 0; i < arrived.Length; i++)
        {
            int employee = employeeOf[people[i]];
            if (employee >= 0)
                grouped[next[employee]++] = arrived[i];
        }
        for (int employee = 0; employee < employees; employee++)
        {
            var group = grouped.AsSpan(offsets[employee]..offsets[employee + 1]);
            RowOrder.Sort(group);
            RowOrder.ReportTwins<T>(group, log);
        }
        return new PersonRows<T>(grouped, offsets);
    }

    /// <summary>Reports each person that is no employee: once for each source, at the first row, with the number of rows.</summary>
    public void ReportStrangers(Func<int, bool> isStranger, Interner names, ProblemLog log)
    {
        var found = new Dictionary<(int Source, int Person), (FactOrigin First, int Rows)>();
        for (int i = 0; i < people.Count; i++)
        {
            if (!isStranger(people[i]))
                continue;
            var origin = rows[i].Origin;
            var key = (origin.Source, people[i]);
            found[key] = found.TryGetValue(key, out var seen) ? (seen.First, seen.Rows + 1) : (origin, 1);
        }
        foreach (var ((_, person), (first, count)) in found)
            log.Report(ValueTexts.Stranger, first, "employee_id", names[person], count);
    }
}
