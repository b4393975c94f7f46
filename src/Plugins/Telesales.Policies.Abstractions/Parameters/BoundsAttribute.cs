using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Telesales.Policies.V1;

/// <summary>The least and the greatest value of a figure, both allowed, written as in a plan file: <c>[Bounds("0%", "100%")]</c>.</summary>
/// <param name="minimum">The least value.</param>
/// <param name="maximum">The greatest value.</param>
/// <remarks>For <see cref="Money"/>, <see cref="Amount"/>, <see cref="Percent"/>, <see cref="Count"/>, <see cref="Quantity"/>, <see cref="Fraction"/>, int and long, and for each value of a <see cref="PerGrade{T}"/>.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BoundsAttribute(string minimum, string maximum) : ValidationAttribute
{
    /// <summary>The least value, as written.</summary>
    public string Minimum { get; } = minimum;

    /// <summary>The greatest value, as written.</summary>
    public string Maximum { get; } = maximum;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        IPerGrade grades => grades.Values.All(IsValid),
        Money figure => IsWithin(figure),
        Amount figure => IsWithin(figure),
        Percent figure => IsWithin(figure),
        Quantity figure => IsWithin(figure),
        Fraction figure => IsWithin(figure),
        Count figure => IsWithin(figure),
        int figure => IsWithin(new Count(figure)),
        long figure => IsWithin(new Count(figure)),
        _ => throw new InvalidOperationException($"[Bounds] does not apply to {value.GetType().Name}; it needs a number type of the contract, an int or a long."),
    };

    /// <inheritdoc/>
    public override string FormatErrorMessage(string name) => $"{name} must lie between {Minimum} and {Maximum}.";

    private bool IsWithin<T>(T figure)
        where T : IComparable<T>, IParsable<T> =>
        figure.CompareTo(T.Parse(Minimum, CultureInfo.InvariantCulture)) >= 0 && figure.CompareTo(T.Parse(Maximum, CultureInfo.InvariantCulture)) <= 0;
}

/// <summary>What a parameter is about, shown by the catalogue and in the JSON Schema.</summary>
/// <param name="zh">In Chinese.</param>
/// <param name="en">In English.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MeaningAttribute(string zh, string en) : Attribute
{
    /// <summary>In Chinese.</summary>
    public string Zh { get; } = zh;

    /// <summary>In English.</summary>
    public string En { get; } = en;
}

/// <summary>A figure for each grade; in a plan file <c>{ junior: 40, intermediate: 60, senior: 80 }</c>.</summary>
/// <typeparam name="T">The figure.</typeparam>
/// <param name="Junior">初级.</param>
/// <param name="Intermediate">中级.</param>
/// <param name="Senior">高级.</param>
public sealed record PerGrade<T>(T Junior, T Intermediate, T Senior) : IPerGrade
    where T : notnull
{
    /// <summary>The figure of a grade.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The grade is not stated.</exception>
    public T this[Grade grade] => grade switch
    {
        Grade.Junior => Junior,
        Grade.Intermediate => Intermediate,
        Grade.Senior => Senior,
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "The employee row states no grade; write junior, intermediate or senior."),
    };

    IEnumerable<object> IPerGrade.Values => [Junior, Intermediate, Senior];
}

/// <summary>The values of a <see cref="PerGrade{T}"/>, whatever the figure.</summary>
public interface IPerGrade
{
    /// <summary>Junior, intermediate, senior.</summary>
    IEnumerable<object> Values { get; }
}
