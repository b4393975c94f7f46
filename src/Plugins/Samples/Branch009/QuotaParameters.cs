namespace Branch009;

/// <summary>The branch's own figures.</summary>
public sealed record QuotaParameters
{
    /// <summary>Contacts for a day attended in full, whatever the grade.</summary>
    [Meaning("每日联系记录数", "Contacts a day"), Bounds("1", "1000")]
    public required Count ContactsADay { get; init; }

    /// <summary>Below this share of a week's quota the week is deducted.</summary>
    [Meaning("周合格线", "The line below which a week is deducted"), Bounds("0%", "200%")]
    public required Percent PassLine { get; init; }

    /// <summary>What such a week costs.</summary>
    [Meaning("每周扣款（元）", "Deduction for such a week"), Bounds("0", "10000")]
    public required Money Deduction { get; init; }
}
