using Telesales.Policies.V1;

namespace Telesales.Payroll.Store.Detail;

/// <summary>Operands as bytes: the kind and the value that the contract's types take.</summary>
internal static class OperandCodec
{
    private const int FenPerYuan = 100;
    private const int PartsPerMillion = 1_000_000;

    public static void Write(ByteWriter bytes, in Operand operand)
    {
        bytes.Byte((byte)operand.Kind);
        switch (operand.Kind)
        {
            case OperandKind.None:
                break;
            case OperandKind.Text or OperandKind.Word:
                bytes.Text(operand.Text);
                break;
            case OperandKind.Money:
                bytes.Signed((operand.Number * FenPerYuan).Floor());
                break;
            case OperandKind.Percent:
                bytes.Signed((operand.Number * PartsPerMillion).Floor());
                break;
            case OperandKind.Count:
                bytes.Signed(operand.Number.Floor());
                break;
            case OperandKind.Date or OperandKind.Month:
                bytes.Date(operand.Date);
                break;
            default: // an amount in yuan, or an exact number
                bytes.Number(operand.Number);
                break;
        }
    }

    public static Operand Read(ref ByteReader bytes) => (OperandKind)bytes.Byte() switch
    {
        OperandKind.None => default,
        OperandKind.Text => bytes.Text(),
        OperandKind.Word => Operand.Word(bytes.Text()),
        OperandKind.Money => new Money(bytes.Signed()),
        OperandKind.Percent => new Percent(bytes.Signed()),
        OperandKind.Count => new Count(bytes.Signed()),
        OperandKind.Date => bytes.Date(),
        OperandKind.Month => Month.Of(bytes.Date()),
        OperandKind.Fraction => bytes.Number(),
        OperandKind.Amount => FromYuan(bytes.Number()),
        var other => throw new FormatException($"A saved payslip has an operand of the unknown kind {other}."),
    };

    // The operand gave its fen over 100: taken back as they were, so that a fraction shown in parts reads the same.
    private static Amount FromYuan(Fraction yuan)
    {
        var (n, d) = yuan.Parts;
        return d % FenPerYuan == 0 && n >= long.MinValue && n <= long.MaxValue && d <= long.MaxValue
            ? new(new Fraction((long)n, (long)(d / FenPerYuan)))
            : Amount.FromYuan(yuan);
    }
}
