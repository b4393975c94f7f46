using System.Reflection;
using System.Runtime.CompilerServices;
using Telesales.Facts;

namespace Telesales.Comparison.Witnesses;

/// <summary>Makes a person as small as they can be while they still show what they show: fewer facts first, then fewer columns, then plainer values.</summary>
/// <param name="shows">Whether a person still shows it.</param>
internal sealed class Shrinker(Func<DrawnPerson, bool> shows)
{
    private static readonly DateOnly LongAgo = new(2020, 1, 1);
    private static readonly NullabilityInfoContext Nullability = new();

    public DrawnPerson Shrink(DrawnPerson person)
    {
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var smaller in Smaller(person))
            {
                if (!shows(smaller)) continue;
                (person, isSmaller) = (smaller, true);
                break;
            }
        }

        return person;
    }

    private static IEnumerable<DrawnPerson> Smaller(DrawnPerson person)
    {
        for (var i = person.Rows.Count - 1; i > 0; i--) yield return new([.. person.Rows.Where((_, at) => at != i)]);
        for (var i = 0; i < person.Rows.Count; i++)
            foreach (var plainer in Plainer(person.Rows[i])) yield return new([.. person.Rows.Select((row, at) => at == i ? plainer : row)]);
    }

    private static IEnumerable<object> Plainer(object row) => Usual(row).Concat(DrawnPerson.Properties(row).Where(property => IsOptional(property) && property.GetValue(row) is not null).Select(property => With(row, property, null)));

    private static IEnumerable<object> Usual(object row)
    {
        if (row is EmployeeRow person)
        {
            if (person.HireDate != LongAgo) yield return person with { HireDate = LongAgo, ContractStart = null, ContractEnd = null };
            if (person.Status != FactStatus.Regular) yield return person with { Status = FactStatus.Regular };
            if (person.Grade != FactGrade.Junior) yield return person with { Grade = FactGrade.Junior };
            if (person.BasePay is { } pay && pay != 3000m) yield return person with { BasePay = 3000m };
        }

        if (row is ActivityRow { Millionths: >= 2_000_000 } activity)
        {
            yield return activity with { Millionths = 1_000_000 };
            yield return activity with { Millionths = activity.Millionths / 2_000_000 * 1_000_000 };
            yield return activity with { Millionths = activity.Millionths - 1_000_000 };
        }

        if (row is DealRow { Amount: { } amount } deal && amount != decimal.Truncate(amount)) yield return deal with { Amount = decimal.Truncate(amount) };
    }

    // The rows are structs: what is set by reflection is the boxed copy.
    private static object With(object row, PropertyInfo property, object? value)
    {
        var copy = RuntimeHelpers.GetObjectValue(row);
        property.SetValue(copy, value);
        return copy;
    }

    private static bool IsOptional(PropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : Nullability.Create(property).WriteState == NullabilityState.Nullable;
}
