using Grpc.Core;
using Telesales.Facts;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.V1;
using Telesales.Policies;

namespace Telesales.Payroll.Grpc;

/// <summary><c>telesales.payroll.v1.ProgressService</c>.</summary>
internal sealed class ProgressGrpcService(ILiveQuestions questions, IPolicyCatalogue catalogue) : ProgressService.ProgressServiceBase
{
    private FactVocabulary Vocabulary => FactVocabularies.Of(catalogue);
    private readonly SettingsReader _reader = new(catalogue);

    public override Task<CheckEarlyLeaveResponse> CheckEarlyLeave(CheckEarlyLeaveRequest request, ServerCallContext context) => Answer(
        context,
        request.Settings,
        settings =>
        {
            if (settings.Options.AsOf is null)
                throw RequestException.Invalid(settings.Language, "settings.as_of", "request.required", ("请在 settings.as_of 中填写所问的日期。", "Say in settings.as_of which day is asked about."));
            var person = new OnePerson(Vocabulary, settings);
            var facts = person.Read(request.EmployeeId, request.Facts, request.TeamFacts, context.CancellationToken);
            var result = questions.CheckEarlyLeave(settings.Plan, facts, person.EmployeeId, settings.Options, context.CancellationToken);
            return new ProgressWriter(settings).Write(Found(result, person));
        });

    public override Task<GetProgressResponse> GetProgress(GetProgressRequest request, ServerCallContext context) => Answer(
        context,
        request.Settings,
        settings =>
        {
            var person = new OnePerson(Vocabulary, settings);
            var facts = person.Read(request.EmployeeId, request.Facts, request.TeamFacts, context.CancellationToken);
            var result = questions.GetProgress(settings.Plan, facts, person.EmployeeId, settings.Options, context.CancellationToken);
            return new ProgressWriter(settings).Write(Found(result, person));
        });

    private Task<T> Answer<T>(ServerCallContext context, CalculationSettings? wire, Func<Settings, T> answer)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        try
        {
            var response = answer(_reader.Read(wire));
            context.CancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(response);
        }
        catch (RequestException refused)
        {
            throw RichStatus.ForTrailers(refused.Status).ToRpcException();
        }
    }

    private static T Found<T>(LiveResult<T> result, OnePerson person)
        where T : class => result switch
        {
            { Answer: { } answer } => answer,
            { Withheld: { } withheld } => throw new RequestException(person.Outcome.Withheld(withheld)),
            _ => throw new RequestException(person.Outcome.NotEmployed(person.EmployeeId)),
        };
}
