#pragma warning disable // everything here is wrong on purpose: the guards are held against it

namespace Telesales.Architecture.Tests;

internal sealed class ImpureExamples
{
    public static int Counter;
    public static readonly Dictionary<string, int> Cache = [];
    public static readonly int[] Table = [1, 2];
    public double FloatField;

    public static readonly string Innocent = "a text does not change";
    public const int InnocentToo = 1;

    public static double Third(int value) => value / 3.0;

    public static int Local(int value)
    {
        var half = value * 0.5f;
        return (int)half;
    }

    public static decimal Yuan(long fen) => fen / 100m;

    public static string Outside(object key)
    {
        lock (key) Counter++;
        return DateTime.Now.ToString() + new Random().Next() + Guid.NewGuid() + File.Exists("x") + Math.Round(2.5) + int.Parse("1") + Environment.MachineName;
    }

    public static int InnocentSum(IReadOnlyList<int> values) => values.Where(value => value > 0).Sum() + Math.Max(1, 2);
}
