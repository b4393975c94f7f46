using Telesales.Facts;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Assembly;

/// <summary>Adds up what was recorded of each metric by month, within the employment span and up to the as-of date. One instance per thread.</summary>
internal sealed class ActivityByMonth
{
    private readonly FactSet _facts;
    private readonly Month _since;
    private readonly DateOnly _asOf;
    private readonly string[] _names;
    private readonly int[] _byName;
    private readonly long[] _millionths;
    private readonly int[] _rows;

    public ActivityByMonth(FactSet facts, Month since, DateOnly asOf)
    {
        (_facts, _since, _asOf) = (facts, since, asOf);
        _names = [.. facts.Vocabulary.Metrics.Select(metric => metric.Name)];
        _byName = [.. Enumerable.Range(0, _names.Length).OrderBy(metric => _names[metric], StringComparer.Ordinal)];
        (_millionths, _rows) = (new long[_names.Length], new int[_names.Length]);
    }

    /// <summary>Fills the months in order; each month's metrics by name.</summary>
    public void Fill(int employee, PersonMonthData data)
    {
        var month = _since;
        foreach (ref readonly var row in _facts.ActivityOf(employee, _since.FirstDay, _asOf))
        {
            if (!data.Person.IsEmployedOn(row.Date)) continue;
            if (Month.Of(row.Date) != month)
            {
                Flush(month, data);
                month = Month.Of(row.Date);
            }

            _millionths[row.Metric] += row.Millionths;
            _rows[row.Metric]++;
        }

        Flush(month, data);
    }

    private void Flush(Month month, PersonMonthData data)
    {
        foreach (var metric in _byName)
        {
            if (_rows[metric] == 0) continue;
            data.ActivityByMonth.Add(new(month, _names[metric], new(_millionths[metric]), _rows[metric]));
            (_millionths[metric], _rows[metric]) = (0, 0);
        }
    }
}
