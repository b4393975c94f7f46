using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Facts;

/// <summary>What a spreadsheet lets a clerk type into a column: drop-down lists and bounds, so that most mistakes are met where they are made.</summary>
internal static class TemplateRules
{
    /// <summary>The name of the range of metrics.</summary>
    public const string Metrics = "metric_names";

    /// <summary>The name of the range of people.</summary>
    public const string Employees = "employee_ids";

    // Day numbers of 1900-01-01 and 2199-12-31.
    private const int FirstDay = 1;
    private const int LastDay = 109_574;

    /// <summary>The rule of a column; null when anything may stand there.</summary>
    public static DataValidation? Of(Column column, int place, TemplateWords words)
    {
        string letters = CellName.Letters(place + 1);
        var rule = Make(column, letters + "2");
        if (rule is null)
            return null;
        rule.SequenceOfReferences = new([$"{letters}2:{letters}{TemplateWords.Number(CellName.LastRow)}"]);
        rule.AllowBlank = true;
        rule.ShowErrorMessage = true;
        rule.ErrorTitle = column.Name;
        rule.Error = words.Of(TemplateNotes.Of(column.Kind));
        return rule;
    }

    private static DataValidation? Make(Column column, string first) => column.Kind switch
    {
        ColumnKind.Choice => List($"\"{string.Join(',', column.Words!)}\""),
        ColumnKind.Flag => List("\"0,1\""),
        ColumnKind.Metric => List(Metrics),
        ColumnKind.Employee => List(Employees),
        ColumnKind.Date => Between(DataValidationValues.Date, FirstDay, LastDay),
        ColumnKind.Number => Between(DataValidationValues.Decimal, -FactLimits.Magnitude, FactLimits.Magnitude),
        ColumnKind.Whole => Between(DataValidationValues.Whole, -FactLimits.Count, FactLimits.Count),
        ColumnKind.Month => new DataValidation
        {
            Type = DataValidationValues.Custom,
            Formula1 = new Formula1($"AND(ISTEXT({first}),LEN({first})=7,MID({first},5,1)=\"-\")"),
        },
        _ => null,
    };

    private static DataValidation List(string items) => new() { Type = DataValidationValues.List, Formula1 = new Formula1(items) };

    private static DataValidation Between(DataValidationValues type, long least, long most) => new()
    {
        Type = type,
        Operator = DataValidationOperatorValues.Between,
        Formula1 = new Formula1(least.ToString(CultureInfo.InvariantCulture)),
        Formula2 = new Formula2(most.ToString(CultureInfo.InvariantCulture)),
    };
}
