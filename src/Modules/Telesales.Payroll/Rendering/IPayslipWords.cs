using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Rendering;

/// <summary>The words of a payslip in one language: from the plan's packages just now, or as they were kept with a saved payslip.</summary>
public interface IPayslipWords
{
    /// <summary>The language.</summary>
    Language Language { get; }

    /// <summary>The sentence of an explanation.</summary>
    string Text(Explanation explanation);

    /// <summary>How the amount of a part follows: <c>1400.00 × 17 ÷ 18 = 1322.22</c>, or <c>2 × 10.00 = 20.00</c>; null where there is no amount.</summary>
    string? Working(Explanation explanation);

    /// <summary>The label of a code, such as <c>line</c> <c>base-pay</c> → 基本工资.</summary>
    string Label(string kind, string code);

    /// <summary>The label of a measure with what it is about: 周完成量 2026-10-12.</summary>
    string Label(PayslipMeasure measure);

    /// <summary>An exact number as the packages' words show it: 16.45, 41/3.</summary>
    string Value(Fraction number);
}
