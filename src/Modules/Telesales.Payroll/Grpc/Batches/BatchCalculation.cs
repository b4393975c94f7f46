using Google.Rpc;
using Microsoft.Extensions.Logging;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Payroll.V1;
using WireResult = Telesales.Payroll.V1.PersonResult;

namespace Telesales.Payroll.Grpc.Batches;

/// <summary>One stream of <c>CalculateBatch</c>: its messages in order, its answers. Used by one thread at a time.</summary>
internal sealed class BatchCalculation(IPayroll payroll, FactVocabulary vocabulary, SettingsReader reader, ILogger logger)
{
    /// <summary>So many people at most wait for their teams in one stream.</summary>
    public const int MostWaiting = 20_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, WaitingTeam> _teams = new(StringComparer.Ordinal);
    private readonly HashSet<string> _completed = new(StringComparer.Ordinal);
    private Settings? _settings;
    private PeopleFacts? _facts;
    private PeopleResults? _results;
    private int _waiting;

    /// <summary>The answers to a message, as far as they can be given.</summary>
    /// <exception cref="RequestException">The stream ends.</exception>
    public IEnumerable<CalculateBatchResponse> Accept(CalculateBatchRequest request, CancellationToken cancellation)
    {
        var message = _settings is null ? Start(request) : Continue(request, _settings);
        var people = message.People();
        var batch = new Batch(request.BatchId, message, people.Count);
        var answers = new List<CalculateBatchResponse>();
        answers.AddRange(batch.Answer(Take(batch, people, cancellation)));
        foreach (var team in request.CompletedTeams) answers.AddRange(CompleteTeam(team, cancellation));
        return answers;
    }

    /// <summary>The answers that were still waiting when the client closed its side.</summary>
    public IEnumerable<CalculateBatchResponse> Complete(CancellationToken cancellation) =>
        _teams.Keys.ToList().SelectMany(team => CompleteTeam(team, cancellation));

    private FactsMessage Start(CalculateBatchRequest request)
    {
        _settings = reader.Read(request.Settings);
        CheckId(request, _settings);
        var message = new FactsMessage(request.Facts ?? new(), "facts", _settings.Language);
        _facts = new(vocabulary, message, _settings.Language);
        _facts.CheckShared();
        _results = new(payroll, _settings, logger);
        return message;
    }

    private static FactsMessage Continue(CalculateBatchRequest request, Settings settings)
    {
        CheckId(request, settings);
        if (request.Settings is not null)
            throw RequestException.Invalid(settings.Language, "settings", "stream.settings-repeated", ("settings 只能出现在第一条消息中。", "The settings stand in the first message only."));
        var facts = request.Facts ?? new();
        if (facts.Calendar.Count > 0)
            throw RequestException.Invalid(settings.Language, "facts.calendar", "stream.shared-facts-late", ("日历只能出现在第一条消息中。", "The calendar stands in the first message: it holds for everyone in the stream."));
        if (facts.Teams.Count > 0)
            throw RequestException.Invalid(settings.Language, "facts.teams", "stream.shared-facts-late", ("团队目标只能出现在第一条消息中。", "Team targets stand in the first message: they hold for everyone in the stream."));
        return new(facts, "facts", settings.Language);
    }

    private static void CheckId(CalculateBatchRequest request, Settings settings)
    {
        if (request.BatchId.Length > 100)
            throw RequestException.Invalid(settings.Language, "batch_id", "request.malformed", ("batch_id 最多 100 个字符。", "The batch_id has at most 100 characters."));
    }

    private List<WireResult> Take(Batch batch, IReadOnlyList<string> people, CancellationToken cancellation)
    {
        var results = new List<WireResult>(people.Count);
        var fresh = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            if (_seen.Add(person)) fresh.Add(person);
            else results.Add(_results!.Repeated(person));
        }

        if (fresh.Count == 0) return results;
        var (facts, faults) = _facts!.Build(batch.Message, fresh);
        foreach (var (person, own) in faults) results.Add(_results!.Unreadable(person, own));
        if (!_settings!.ReadsTeam)
        {
            results.AddRange(_results!.Of(facts, cancellation));
            return results;
        }

        var alone = Sort(batch, facts, faults.Keys);
        if (alone.Count > 0) results.AddRange(_results!.Of(_facts.Join([(batch.Message, alone)]), cancellation));
        return results;
    }

    // Members of teams wait; who has no team is returned.
    private HashSet<string> Sort(Batch batch, FactSet facts, IEnumerable<string> unreadable)
    {
        var alone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in facts.Employees)
        {
            if (person.Team is not { } team)
            {
                alone.Add(person.EmployeeId);
                continue;
            }

            TeamOf(team).Add(batch, person.EmployeeId);
            if (++_waiting > MostWaiting) throw TooMany();
        }

        var broken = unreadable.ToHashSet(StringComparer.Ordinal);
        foreach (var row in batch.Message.Facts.Employees)
            if (row.Team.Length > 0 && broken.Contains(row.EmployeeId)) TeamOf(row.Team).Unreadable++;
        return alone;
    }

    private WaitingTeam TeamOf(string name)
    {
        if (_completed.Contains(name))
        {
            throw RequestException.Invalid(
                _settings!.Language,
                "facts.employees",
                "stream.team-already-complete",
                ($"团队 {name} 已经结束，之后又出现其成员。", $"The team {name} was named complete, and then another of its members came."));
        }

        if (!_teams.TryGetValue(name, out var team)) _teams.Add(name, team = new());
        return team;
    }

    private IEnumerable<CalculateBatchResponse> CompleteTeam(string name, CancellationToken cancellation)
    {
        _completed.Add(name);
        if (!_teams.Remove(name, out var team)) return [];
        var members = team.Members;
        _waiting -= members.Values.Sum(people => people.Count);
        if (members.Count == 0) return [];
        var results = team.Unreadable > 0
            ? [.. members.Values.SelectMany(people => people).Select(person => _results!.TeamUnreadable(person, name, team.Unreadable))]
            : _results!.Of(_facts!.Join(members.Select(part => (part.Key.Message, (IReadOnlySet<string>)part.Value))), cancellation);
        return members.SelectMany(part => part.Key.Answer([.. results.Where(result => part.Value.Contains(result.EmployeeId))]));
    }

    private RequestException TooMany() => new(RichStatus.Of(
        Code.ResourceExhausted,
        ErrorReason.LimitExceeded,
        ($"等待团队数据的人数超过 {MostWaiting}。请尽早用 completed_teams 结束团队。", $"More than {MostWaiting} people wait for their teams. Name teams in completed_teams as soon as they are complete."),
        _settings!.Language,
        null,
        ("limit", "waiting_people")));
}
