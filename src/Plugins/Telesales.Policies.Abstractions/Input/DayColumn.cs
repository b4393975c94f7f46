namespace Telesales.Policies.V1;

/// <summary>One metric by day over the window of <see cref="PersonMonth.Days"/>; days outside the employment span or not seen are 0.</summary>
public readonly ref struct DayColumn
{
    private readonly ReadOnlySpan<long> _millionths;

    /// <summary>A column over values in millionths.</summary>
    public DayColumn(ReadOnlySpan<long> millionths) => _millionths = millionths;

    /// <summary>The day's value.</summary>
    /// <param name="day">The index in <see cref="PersonMonth.Days"/>.</param>
    public Quantity this[int day] => new(_millionths[day]);

    /// <summary>The sum from one day to another, both included.</summary>
    public Quantity Sum(int first, int last)
    {
        long sum = 0;
        foreach (var value in _millionths.Slice(first, last - first + 1)) sum += value;
        return new(sum);
    }
}

/// <summary>Done and required of something, kept apart and unreduced; absent where nothing was required.</summary>
/// <param name="Done">What was done.</param>
/// <param name="Required">What was required.</param>
public readonly record struct Attainment(Fraction Done, Fraction Required)
{
    /// <summary>Whether something was required; without that there is no attainment.</summary>
    public bool Exists => !Required.IsZero;

    /// <summary>Below the line, exactly: 269/300 is below 90 %, 270/300 is not.</summary>
    public bool IsBelow(Percent line) => Exists && Done.IsBelow(line, Required);

    /// <summary>At or above the line; an attainment that does not exist neither reaches a line nor is below it.</summary>
    public bool Reaches(Percent line) => Exists && Done.Reaches(line, Required);

    /// <summary>Two months' done and required together.</summary>
    public static Attainment operator +(Attainment a, Attainment b) => new(a.Done + b.Done, a.Required + b.Required);
}
