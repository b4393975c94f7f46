using System.Buffers;
using System.Globalization;
using System.Text;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing;

/// <summary>
/// What every policy keeps, whatever it pays: checked over drawn people. Each check gives what does not hold, one sentence each, and nothing when all does.
/// </summary>
/// <param name="subject">The policies.</param>
/// <param name="month">The pay month.</param>
/// <param name="people">How many people are drawn.</param>
/// <param name="seed">From which seed.</param>
public sealed class PolicyConformance(ConformanceSubject subject, Month month, int people = 200, int seed = 1)
{
    /// <summary>The name of the check of what is read.</summary>
    public const string DeclaredReads = "reads only what it declares";

    /// <summary>The name of the check of what is cited.</summary>
    public const string CitedClauses = "cites only clauses of its regulation";

    /// <summary>The name of the check of what is said where nobody asks for reasons.</summary>
    public const string WithoutReasons = "says the same where nobody asks for reasons";

    private const int SmallBatch = 7;
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "fa-IR", "zh-CN", "de-DE"];
    private static readonly string[] Zones = ["Pacific/Kiritimati", "America/Los_Angeles"];

    /// <summary>The checks by name, in the order in which they are best read.</summary>
    public IReadOnlyDictionary<string, Func<IReadOnlyList<string>>> Checks => new Dictionary<string, Func<IReadOnlyList<string>>>(StringComparer.Ordinal)
    {
        ["says the same again"] = SaysTheSameAgain,
        ["does not depend on the culture"] = IgnoresTheCulture,
        ["does not depend on the time zone"] = IgnoresTheTimeZone,
        ["does not depend on the order of people"] = IgnoresTheOrder,
        ["does not depend on how people are batched"] = IgnoresTheBatch,
        ["can be called from many threads"] = IsThreadSafe,
        [WithoutReasons] = SaysTheSameWithoutReasons,
        [DeclaredReads] = ReadsOnlyWhatItDeclares,
        [CitedClauses] = CitesOnlyItsClauses,
        ["pays lines whose operands give the amount"] = OperandsReconcile,
        ["answers on every day of the month"] = AnswersOnEveryDay,
    };

    /// <summary>Pure: the same facts give the same findings, from the same instance and from a new one.</summary>
    public IReadOnlyList<string> SaysTheSameAgain()
    {
        var built = subject.Make();
        var first = Said(built);
        return [.. Compare(first, Said(built), "asked again, the same instance says something else"), .. Compare(first, Said(subject.Make()), "another instance says something else: something static is kept")];
    }

    /// <summary>No text is written or read in the machine's culture.</summary>
    public IReadOnlyList<string> IgnoresTheCulture()
    {
        var usual = Said(subject.Make());
        var before = CultureInfo.CurrentCulture;
        try
        {
            return [.. Cultures.SelectMany(culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return Compare(usual, Said(subject.Make()), $"in the culture {culture} it says something else");
            })];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The machine's time zone plays no part. It is the process's while this runs.</summary>
    public IReadOnlyList<string> IgnoresTheTimeZone()
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            var said = Zones.Select(zone =>
            {
                SetZone(zone);
                return Said(subject.Make());
            }).ToList();
            return [.. Compare(said[0], said[1], "in another time zone it says something else")];
        }
        finally
        {
            SetZone(before);
        }
    }

    /// <summary>Nothing is kept from one person for the next.</summary>
    public IReadOnlyList<string> IgnoresTheOrder()
    {
        var built = subject.Make();
        return [.. Compare(Said(built), Said(built, isReversed: true), "after other people it says something else: something is kept between calls")];
    }

    /// <summary>People in small batches, the last batch first, give what they give all at once.</summary>
    public IReadOnlyList<string> IgnoresTheBatch()
    {
        var built = subject.Make();
        return [.. Compare(Said(built), Said(built, isInBatches: true), "in another batch it says something else")];
    }

    /// <summary>Many threads ask one instance at once.</summary>
    public IReadOnlyList<string> IsThreadSafe()
    {
        var built = subject.Make();
        var usual = Said(built);
        var threads = Enumerable.Range(0, 8).Select(number => Task.Factory.StartNew(
            () => Said(built, isReversed: number % 2 == 1), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WaitAll(threads);
        return [.. threads.SelectMany(thread => Compare(usual, thread.Result, "asked by several threads at once it says something else")).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Where reasons are not kept (<see cref="Findings.KeepsReasons"/>) only they are missing: operands, and clauses that did not apply. Pay, measures,
    /// decisions, entitlements, notices, errors and figures by day are the same.
    /// </summary>
    public IReadOnlyList<string> SaysTheSameWithoutReasons()
    {
        var built = subject.Make();
        PlanRun asked = built.NewRun(), unasked = new(built.Policies, built.Declarations) { KeepsReasons = false };
        return [.. Data(built).Where(person => Essence(asked, person, built.Declarations) != Essence(unasked, person, built.Declarations)).Take(5)
            .Select(person => $"{person.Person.Id}: where nobody asks for reasons it says something else")];
    }

    private static string Essence(PlanRun run, PersonMonthData data, PlanDeclarations declarations)
    {
        try
        {
            run.Evaluate(data);
        }
        catch (PolicyFailedException failure)
        {
            return failure.Message;
        }

        var said = new StringBuilder();
        foreach (ref readonly var finding in FindingsHost.Items(run.Findings))
        {
            if (finding.Outcome.Kind == OutcomeKind.NotApplied) continue;
            said.Append(CultureInfo.InvariantCulture, $"{finding.Outcome.Slot} {finding.Reference} {finding.First} {finding.Second} {finding.Date:O} {finding.Origin.Source}:{finding.Origin.Row} {finding.CappedRate}\n");
        }

        for (var slot = 0; slot < declarations.DailyFigures.Count; slot++)
            foreach (ref readonly var day in FindingsHost.Daily(run.Findings, slot)) said.Append(CultureInfo.InvariantCulture, $"{slot}: {day.Done} {day.Required}\n");
        return said.ToString();
    }

    /// <summary>
    /// Facts that a policy did not declare change nothing of what it says, though another policy of the plan may have had them loaded. Each is asked
    /// beside those that give what it declared to read; the facts of these are theirs to read.
    /// </summary>
    public IReadOnlyList<string> ReadsOnlyWhatItDeclares()
    {
        var all = subject.Make().WithEveryFact();
        return [.. Enumerable.Range(0, all.Policies.Count).SelectMany(policy => OtherFacts(all, policy))];
    }

    private IEnumerable<string> OtherFacts(ConformanceSubject.Built all, int policy)
    {
        var built = all.AloneWithItsGivers(policy);
        var declared = DeclaredFacts.Of(built);
        return Compare(
            Said(built, drawnFrom: all.Declarations),
            Said(built, drawnFrom: all.Declarations, change: (person, generator) => generator.ChangeUndeclared(person, declared, all.Declarations.Metrics, month)),
            $"facts that {all.Policies[policy].Name} did not declare change what it says");
    }

    /// <summary>Every clause that it can cite stands in the regulation.</summary>
    public IReadOnlyList<string> CitesOnlyItsClauses() => subject.Clauses is not { } clauses
        ? []
        : [.. subject.Make().Declarations.Outcomes.Where(outcome => !clauses.Contains(outcome.Clause)).Select(outcome => $"'{outcome.Code}' cites '{outcome.Clause}', which is no clause of the regulation").Distinct(StringComparer.Ordinal)];

    /// <summary>Each line's formula, recomputed from its operands, gives the line's amount.</summary>
    public IReadOnlyList<string> OperandsReconcile()
    {
        var built = subject.Make();
        var run = built.NewRun();
        var wrong = new List<string>();
        foreach (var data in Data(built))
        {
            try
            {
                run.Evaluate(data);
                BenchResult.Of(run, data);
            }
            catch (Exception failure) when (failure is InvalidOperationException or FormatException or KeyNotFoundException or PolicyFailedException)
            {
                wrong.Add($"{data.Person.Id}: {(failure as PolicyFailedException)?.InnerException?.Message ?? failure.Message}");
            }
        }

        return wrong;
    }

    /// <summary>While the month is open it answers too: no day makes it throw.</summary>
    public IReadOnlyList<string> AnswersOnEveryDay()
    {
        var built = subject.Make();
        return [.. Enumerable.Range(0, month.LastDay.Day).SelectMany(day => Said(built, asOf: month.FirstDay.AddDays(day))).Where(said => said.Value.Failure is not null).Select(said => $"{said.Key}: {said.Value.Failure}").Distinct(StringComparer.Ordinal)];
    }

    private PersonMonthData[] Data(ConformanceSubject.Built built, DateOnly? asOf = null, PlanDeclarations? drawnFrom = null, Action<PersonFacts, FactGenerator>? change = null)
    {
        // People with every fact there is take longer to draw, and a few of them have each fact many times.
        var drawn = new FactGenerator(seed).People(drawnFrom is null ? people : Math.Min(people, 30), drawnFrom ?? built.Declarations, month);
        var generator = new FactGenerator(seed + 1);
        foreach (var person in drawn) change?.Invoke(person, generator);
        PersonMonthData[] data = [.. drawn.Select(person => person.Fill(built.Declarations, month, asOf))];
        Prepare(built, data, asOf ?? month.LastDay);
        return data;
    }

    // Policies that see several people see all of them first, as the host has it.
    private void Prepare(ConformanceSubject.Built built, PersonMonthData[] data, DateOnly asOf)
    {
        if (!built.Policies.Any(policy => policy.Policy is ITeamPolicy)) return;
        var targets = new RowBuffer<TeamTarget>();
        foreach (var target in data[0].TeamTargets.Span) targets.Add(target);
        var team = new TeamMonth(new("T1", month, asOf, data, targets));
        foreach (var policy in built.Policies) (policy.Policy as ITeamPolicy)?.Prepare(team);
    }

    private SortedDictionary<string, (string Findings, string? Failure)> Said(
        ConformanceSubject.Built built, bool isReversed = false, bool isInBatches = false, DateOnly? asOf = null, PlanDeclarations? drawnFrom = null, Action<PersonFacts, FactGenerator>? change = null)
    {
        var said = new SortedDictionary<string, (string, string?)>(StringComparer.Ordinal);
        var data = Data(built, asOf, drawnFrom, change);
        PersonMonthData[][] batches = isInBatches ? [.. data.Chunk(SmallBatch).Reverse()] : [isReversed ? [.. Enumerable.Reverse(data)] : data];
        foreach (var batch in batches)
        {
            var run = built.NewRun();
            foreach (var person in batch) said.Add(person.Person.Id, Say(run, person));
        }

        return said;
    }

    private static (string Findings, string? Failure) Say(PlanRun run, PersonMonthData data)
    {
        try
        {
            run.Evaluate(data);
            var bytes = new ArrayBufferWriter<byte>();
            FindingsCodec.Write(run.Findings, bytes);
            return (Convert.ToBase64String(bytes.WrittenSpan), null);
        }
        catch (PolicyFailedException failure)
        {
            var why = $"{failure.Policy} throws {failure.InnerException!.GetType().Name}: {failure.InnerException.Message}";
            return (why, why);
        }
    }

    private static IEnumerable<string> Compare(
        SortedDictionary<string, (string Findings, string? Failure)> usual, SortedDictionary<string, (string Findings, string? Failure)> other, string what) =>
        usual.Where(said => other[said.Key].Findings != said.Value.Findings).Select(said => $"{said.Key}: {what}").Take(5);

    private static void SetZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}
