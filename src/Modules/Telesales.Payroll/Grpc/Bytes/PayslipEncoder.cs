using System.Runtime.CompilerServices;
using Google.Protobuf;
using Telesales.Policies;
using Telesales.Policies.V1;
using Wire = Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc.Bytes;

/// <summary>
/// Payslips without words, straight to the bytes of <c>telesales.payroll.v1.Payslip</c>: the same bytes as <see cref="PayslipWriter"/>'s message has
/// (a test compares them), without its objects. Half of a payslip is where it comes from, and that is the same for everyone.
/// </summary>
internal sealed class PayslipEncoder(ResolvedPlan plan)
{
    private static readonly ConditionalWeakTable<ResolvedPlan, ProvenanceBytes> Provenances = [];

    private readonly WireBuffer _buffer = new();
    private readonly ProvenanceBytes _provenance = Provenances.GetValue(plan, static plan => ProvenanceBytes.Of(PayslipWriter.ProvenanceOf(plan)));

    /// <summary>Whether a payslip can be written here: one that explains nothing.</summary>
    public static bool CanEncode(Payslip payslip) => payslip.NotApplied.Count == 0 && payslip.Daily.Count == 0;

    public byte[] Encode(Payslip payslip)
    {
        _buffer.Start();
        try
        {
            Write(payslip);
            return _buffer.Written.ToArray();
        }
        finally
        {
            _buffer.Release();
        }
    }

    private void Write(Payslip payslip)
    {
        _buffer.Text(Wire.Payslip.EmployeeIdFieldNumber, payslip.EmployeeId);
        _buffer.Text(Wire.Payslip.MonthFieldNumber, payslip.Month.ToString());
        Write(Wire.Payslip.AsOfFieldNumber, payslip.AsOf);
        _buffer.Flag(Wire.Payslip.OpenFieldNumber, payslip.IsOpen);
        Write(Wire.Payslip.NetFieldNumber, payslip.Net);
        for (var i = 0; i < payslip.Lines.Count; i++) Write(payslip.Lines[i]);
        for (var i = 0; i < payslip.Measures.Count; i++) Write(payslip.Measures[i]);
        for (var i = 0; i < payslip.Decisions.Count; i++) Write(payslip.Decisions[i]);
        for (var i = 0; i < payslip.Entitlements.Count; i++) Write(payslip.Entitlements[i]);
        for (var i = 0; i < payslip.Notices.Count; i++) Write(payslip.Notices[i]);
        WriteProvenance(payslip.FactsHash);
    }

    private void Write(PayslipLine line)
    {
        var message = _buffer.Begin(Wire.Payslip.LinesFieldNumber);
        _buffer.Number(Wire.Line.SectionFieldNumber, (int)line.Section);
        _buffer.Text(Wire.Line.CodeFieldNumber, line.Code);
        _buffer.Text(Wire.Line.ReferenceFieldNumber, line.Reference ?? "");
        Write(Wire.Line.AmountFieldNumber, line.Amount);
        if (line.Quantity is { } quantity) _buffer.Given(Wire.Line.QuantityFieldNumber, quantity.Value);
        if (line.Rate is { } rate) Write(Wire.Line.RateFieldNumber, rate);
        _buffer.Text(Wire.Line.ClauseFieldNumber, line.Clause);
        _buffer.End(message);
    }

    private void Write(PayslipMeasure measure)
    {
        var message = _buffer.Begin(Wire.Payslip.MeasuresFieldNumber);
        _buffer.Text(Wire.Measure.CodeFieldNumber, measure.Code);
        _buffer.Text(Wire.Measure.DoneFieldNumber, measure.Done, withOne: false);
        _buffer.Text(Wire.Measure.RequiredFieldNumber, measure.Required, withOne: false);
        _buffer.Text(Wire.Measure.RatioFieldNumber, measure.Value, withOne: true);
        _buffer.Text(Wire.Measure.ClauseFieldNumber, measure.Clause);
        _buffer.Text(Wire.Measure.PolicyFieldNumber, measure.Policy);
        _buffer.End(message);
    }

    private void Write(PayslipDecision decision)
    {
        var message = _buffer.Begin(Wire.Payslip.DecisionsFieldNumber);
        _buffer.Text(Wire.Decision.CodeFieldNumber, decision.Code);
        Write(Wire.Decision.EffectiveDateFieldNumber, decision.Effective);
        _buffer.Flag(Wire.Decision.DiscretionaryFieldNumber, decision.IsDiscretionary);
        foreach (var clause in PayslipWriter.Clauses(decision.Why)) _buffer.Item(Wire.Decision.ClausesFieldNumber, clause);
        _buffer.End(message);
    }

    private void Write(PayslipEntitlement entitlement)
    {
        var message = _buffer.Begin(Wire.Payslip.EntitlementsFieldNumber);
        _buffer.Text(Wire.Entitlement.KindFieldNumber, entitlement.Kind);
        Write(Wire.Entitlement.DateFieldNumber, entitlement.Date);
        _buffer.Number(Wire.Entitlement.MinutesFieldNumber, entitlement.Minutes);
        _buffer.Text(Wire.Entitlement.ClauseFieldNumber, entitlement.Why.Clause);
        _buffer.End(message);
    }

    private void Write(PayslipNotice notice)
    {
        var message = _buffer.Begin(Wire.Payslip.NoticesFieldNumber);
        _buffer.Text(Wire.Notice.CodeFieldNumber, notice.Code);
        foreach (var clause in PayslipWriter.Clauses(notice.Why)) _buffer.Item(Wire.Notice.ClausesFieldNumber, clause);
        _buffer.End(message);
    }

    private void Write(int field, Money money)
    {
        var message = _buffer.Begin(field);
        _buffer.Text(Google.Type.Money.CurrencyCodeFieldNumber, WireValues.Currency);
        _buffer.Number(Google.Type.Money.UnitsFieldNumber, WireValues.Units(money));
        _buffer.Number(Google.Type.Money.NanosFieldNumber, WireValues.Nanos(money));
        _buffer.End(message);
    }

    private void Write(int field, DateOnly date)
    {
        var message = _buffer.Begin(field);
        var (year, month, day) = date;
        _buffer.Number(Google.Type.Date.YearFieldNumber, year);
        _buffer.Number(Google.Type.Date.MonthFieldNumber, month);
        _buffer.Number(Google.Type.Date.DayFieldNumber, day);
        _buffer.End(message);
    }

    private void WriteProvenance(string factsHash)
    {
        var message = _buffer.Begin(Wire.Payslip.ProvenanceFieldNumber);
        _buffer.Raw(_provenance.BeforeHash);
        _buffer.Text(Wire.Provenance.FactsHashFieldNumber, factsHash);
        _buffer.Raw(_provenance.AfterHash);
        _buffer.End(message);
    }

    /// <summary>What all payslips of a plan were made from, before and after the hash of the person's facts.</summary>
    private sealed record ProvenanceBytes(byte[] BeforeHash, byte[] AfterHash)
    {
        public static ProvenanceBytes Of(Wire.Provenance whole)
        {
            var before = new Wire.Provenance { Plan = whole.Plan, ParametersHash = whole.ParametersHash };
            before.Packages.AddRange(whole.Packages);
            var after = new Wire.Provenance { ServiceVersion = whole.ServiceVersion };
            after.Overlays.AddRange(whole.Overlays);
            return new(before.ToByteArray(), after.ToByteArray());
        }
    }
}
