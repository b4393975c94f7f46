namespace Telesales.Policies.Installed;

/// <summary>The catalogue as it stands: an immutable one, replaced by another at once when the store's journal grows.</summary>
internal sealed class LiveCatalogue : IPolicyCatalogue, ILivePackages
{
    private readonly CatalogueBuilder _builder;
    private readonly PackageJournal? _journal;
    private readonly Lock _refreshing = new();
    private readonly AsyncLocal<IPolicyCatalogue?> _pinned = new();
    private volatile IPolicyCatalogue _current;
    private long _seen;
    private int _generation;

    public LiveCatalogue(CatalogueBuilder builder, string? place)
    {
        (_builder, Place) = (builder, place);
        _journal = place is null ? null : new(place);
        _seen = _journal?.Length ?? 0;
        _current = builder.Build(_journal?.Read() ?? []);
    }

    public string? Place { get; }

    public int Generation => Volatile.Read(ref _generation);

    public IPolicyCatalogue Snapshot => _pinned.Value ?? _current;

    public IReadOnlyList<PackageInfo> Packages => Snapshot.Packages;

    public IReadOnlyList<PolicyInfo> Policies => Snapshot.Policies;

    public IReadOnlyList<PlanInfo> Plans => Snapshot.Plans;

    public IReadOnlyList<RegulationInfo> Regulations => Snapshot.Regulations;

    public IReadOnlyList<MetricInfo> Metrics => Snapshot.Metrics;

    public IMessages Messages => Snapshot.Messages;

    public string PlanSchema => Snapshot.PlanSchema;

    public PlanResolution Resolve(string plan, Month month, IReadOnlyList<ParameterOverride> overrides) => Snapshot.Resolve(plan, month, overrides);

    public PlanResolution ResolveSettlement(string plan, Month month) => Snapshot.ResolveSettlement(plan, month);

    public PlanPath PathBetween(PlanChoice before, PlanChoice after, Month month) => Snapshot.PathBetween(before, after, month);

    public PlanDocument? Describe(string plan, Month? month = null) => Snapshot.Describe(plan, month);

    public PlanCheck Check(string text, Month month) => Snapshot.Check(text, month);

    public RegulationCoverage? CoverageOf(string regulation) => Snapshot.CoverageOf(regulation);

    public PlanAssignmentsReading ReadAssignments(string path) => Snapshot.ReadAssignments(path);

    public bool Refresh()
    {
        if (_journal is null || _journal.Length == Interlocked.Read(ref _seen)) return false;
        lock (_refreshing)
        {
            // The length first: what is appended while it is read is read again.
            var length = _journal.Length;
            if (length == _seen) return false;
            var next = _builder.Build(_journal.Read());
            if (next is DatedCatalogue dated) dated.Prepare();
            _current = next;
            Interlocked.Exchange(ref _seen, length);
            Interlocked.Increment(ref _generation);
            return true;
        }
    }

    public IDisposable Pin()
    {
        var before = _pinned.Value;
        _pinned.Value ??= _current;
        return new Pinned(this, before);
    }

    private sealed class Pinned(LiveCatalogue catalogue, IPolicyCatalogue? before) : IDisposable
    {
        public void Dispose() => catalogue._pinned.Value = before;
    }
}
