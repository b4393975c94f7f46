namespace Telesales.Facts;

/// <summary>The rows of a table by person: one array, each person's rows contiguous and in order.</summary>
internal sealed class PersonRows<T>(T[] rows, int[] offsets)
    where T : struct, IFactRow<T>
{
    public int Count => offsets[^1];

    public ReadOnlySpan<T> Of(int employee) => rows.AsSpan(offsets[employee]..offsets[employee + 1]);
}

/// <summary>The rows of a table as they arrive, each with the number of its person.</summary>
internal sealed class PersonRowsBuilder<T>
    where T : struct, IFactRow<T>
{
    private T[] rows = [];
    private int[] people = [];
    private int count;

    public void Reserve(int more)
    {
        Array.Resize(ref rows, Math.Max(rows.Length, count + more));
        Array.Resize(ref people, rows.Length);
    }

    public void Add(in T row, int person)
    {
        if (count == rows.Length)
            Reserve(Math.Max(4, count));
        rows[count] = row;
        people[count++] = person;
    }

    /// <summary>Groups the rows by employee (a counting sort), orders each group and reports keys that stand twice.</summary>
    /// <param name="employeeOf">The employee's index by person number; −1 = no employee: such rows are left out.</param>
    /// <param name="none">The offsets of a table without rows: one 0 more than there are employees.</param>
    /// <param name="log">Takes the problems.</param>
    public PersonRows<T> Build(int[] employeeOf, int[] none, ProblemLog log)
    {
        if (count == 0)
            return new PersonRows<T>([], none);
        var offsets = new int[none.Length];
        bool isGrouped = true;
        int last = 0;
        foreach (int person in people.AsSpan(0, count))
        {
            int employee = employeeOf[person];
            isGrouped &= employee >= last;
            if (employee < 0)
                continue;
            last = employee;
            offsets[employee + 1]++;
        }
        for (int i = 1; i < offsets.Length; i++)
            offsets[i] += offsets[i - 1];
        // Rows that came person by person stay where they are, unless that would keep room for many more.
        var grouped = isGrouped && rows.Length <= count + (count / 8) ? rows : Grouped(employeeOf, offsets);
        for (int employee = 0; employee < none.Length - 1; employee++)
        {
            var group = grouped.AsSpan(offsets[employee]..offsets[employee + 1]);
            RowOrder.Sort(group);
            RowOrder.ReportTwins<T>(group, log);
        }
        return new PersonRows<T>(grouped, offsets);
    }

    private T[] Grouped(int[] employeeOf, int[] offsets)
    {
        var grouped = new T[offsets[^1]];
        var next = offsets.AsSpan().ToArray();
        for (int i = 0; i < count; i++)
        {
            int employee = employeeOf[people[i]];
            if (employee >= 0)
                grouped[next[employee]++] = rows[i];
        }
        return grouped;
    }

    /// <summary>Reports each person that is no employee: once for each source, at the first row, with the number of rows.</summary>
    public void ReportStrangers(Func<int, bool> isStranger, Interner names, ProblemLog log)
    {
        var found = new Dictionary<(int Source, int Person), (FactOrigin First, int Rows)>();
        for (int i = 0; i < count; i++)
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
