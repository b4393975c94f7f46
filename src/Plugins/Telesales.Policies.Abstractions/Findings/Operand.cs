namespace Telesales.Policies.V1;

/// <summary>The type of an operand, which decides how it is rendered.</summary>
public enum OperandKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Whole fen.</summary>
    Money = 1,

    /// <summary>Exact yuan.</summary>
    Amount = 2,

    /// <summary>An exact number.</summary>
    Fraction = 3,

    /// <summary>A percentage.</summary>
    Percent = 4,

    /// <summary>A whole number.</summary>
    Count = 5,

    /// <summary>A date.</summary>
    Date = 6,

    /// <summary>A month.</summary>
    Month = 7,

    /// <summary>Text from the facts, shown as it is: a project.</summary>
    Text = 8,

    /// <summary>A word of the vocabulary, shown in the reader's language: <c>department_head</c>.</summary>
    Word = 9,
}

/// <summary>A value that an explanation names. Converts from the contract's types by itself; a vocabulary word is made with <see cref="Word"/>.</summary>
public readonly struct Operand : IEquatable<Operand>
{
    private readonly Fraction _number;
    private readonly string? _text;

    private Operand(OperandKind kind, Fraction number, string? text = null) => (Kind, _number, _text) = (kind, number, text);

    /// <summary>The type.</summary>
    public OperandKind Kind { get; }

    /// <summary>
    /// The value in a formula: yuan for money, the share for a percentage, the figure for numbers; 0 for text, the day number for a date.
    /// </summary>
    public Fraction Number => Kind is OperandKind.Money or OperandKind.Amount ? _number / 100 : _number;

    /// <summary>The text of a text or word.</summary>
    public string Text => _text ?? "";

    /// <summary>The date of a date.</summary>
    public DateOnly Date => DateOnly.FromDayNumber((int)_number.Floor());

    /// <summary>The month of a month.</summary>
    public Month Month => Month.Of(Date);

    /// <summary>A word of the vocabulary, rendered by the message <c>word.{code}</c>.</summary>
    public static Operand Word(string code) => new(OperandKind.Word, default, code);

    /// <summary>Text from the facts.</summary>
    public static implicit operator Operand(string? text) => new(OperandKind.Text, default, text ?? "");

    /// <summary>Money.</summary>
    public static implicit operator Operand(Money value) => new(OperandKind.Money, value.Fen);

    /// <summary>An exact amount.</summary>
    public static implicit operator Operand(Amount value) => new(OperandKind.Amount, value.Fen);

    /// <summary>A number.</summary>
    public static implicit operator Operand(Fraction value) => new(OperandKind.Fraction, value);

    /// <summary>A recorded figure.</summary>
    public static implicit operator Operand(Quantity value) => new(OperandKind.Fraction, value.ToFraction());

    /// <summary>A percentage.</summary>
    public static implicit operator Operand(Percent value) => new(OperandKind.Percent, value.ToFraction());

    /// <summary>A count.</summary>
    public static implicit operator Operand(Count value) => new(OperandKind.Count, value);

    /// <summary>A date.</summary>
    public static implicit operator Operand(DateOnly value) => new(OperandKind.Date, value.DayNumber);

    /// <summary>A month.</summary>
    public static implicit operator Operand(Month value) => new(OperandKind.Month, value.FirstDay.DayNumber);

    internal static Operand FromParts(OperandKind kind, Fraction number, string? text) => new(kind, number, text);

    internal (Fraction Number, string? Text) Raw => (_number, _text);

    /// <inheritdoc/>
    public bool Equals(Operand other) => Kind == other.Kind && _number == other._number && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Operand other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _number, Text);

    /// <summary>Equality.</summary>
    public static bool operator ==(Operand left, Operand right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    public static bool operator !=(Operand left, Operand right) => !left.Equals(right);
}
