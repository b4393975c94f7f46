namespace Telesales.Policies.Demotion.Workload.V1_0;

/// <summary>The workload of this month and the two before; a month without data breaks the row.</summary>
internal readonly record struct LastMonths(Attainment BeforeLast, Attainment Last, Attainment This)
{
    public Attainment BeforeLastAndLast => BeforeLast + Last;

    public Attainment LastAndThis => Last + This;

    public Attainment AllThree => BeforeLast + Last + This;
}

/// <summary>Months against a line.</summary>
internal static class Lines
{
    /// <summary>Below a line, exactly; a month without data is not.</summary>
    public static bool IsBelow(this in Attainment result, Fraction line) => result.Exists && result.Done < result.Required * line;
}

/// <summary>One grade down.</summary>
internal static class GradeSteps
{
    public static Operand Word(this Grade grade) => Operand.Word(grade switch
    {
        Grade.Junior => "junior",
        Grade.Intermediate => "intermediate",
        _ => "senior",
    });

    public static Grade OneDown(this Grade grade) => grade == Grade.Senior ? Grade.Intermediate : Grade.Junior;
}
