using System.Collections;
using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Telesales.Payroll;
using static System.FormattableString;

namespace Telesales.Host.Server.Access;

/// <summary>
/// Before a method sees a message with facts: no more people are in it than the limit, and nobody whom the caller may not see. It looks at every field of type
/// <c>telesales.facts.v1.Facts</c>, so a new method can't forget it. Such a message is refused whole, as if these people did not exist.
/// </summary>
internal sealed class PeopleGate(ServerLimits limits) : Interceptor
{
    private const string Facts = "telesales.facts.v1.Facts";
    private const int MostViolations = 20; // trailers are short

    private static readonly ConcurrentDictionary<MessageDescriptor, FactsField[]> FactsOf = new();

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Check((IMessage)request, context);
        return continuation(request, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Check((IMessage)request, context);
        return continuation(request, responseStream, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(new Checked<TRequest>(requestStream, message => Check(message, context)), context);

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(new Checked<TRequest>(requestStream, message => Check(message, context)), responseStream, context);

    private void Check(IMessage request, ServerCallContext context)
    {
        var fields = FactsOf.GetOrAdd(request.Descriptor, static type => [.. type.Fields.InFieldNumberOrder()
            .Where(field => field.FieldType == FieldType.Message && !field.IsRepeated && field.MessageType.FullName == Facts)
            .Select(field => new FactsField(field, field.MessageType.FindFieldByName("employees")))]);
        if (fields.Length == 0) return;
        var people = 0;
        foreach (var field in fields) people += field.EmployeesOf(request)?.Count ?? 0;
        if (people > limits.PeoplePerMessage) throw TooMany(people, request).ToRpcException();
        var caller = Caller.Of(context);
        if (caller is { Branches: null, EmployeeId: null }) return;
        var hidden = new List<string>();
        foreach (var field in fields)
            if (field.EmployeesOf(request) is { } employees) hidden.AddRange(Hidden(employees, field, caller));
        if (hidden.Count > 0) throw NotFound(hidden, request).ToRpcException();
    }

    private static IEnumerable<string> Hidden(IList employees, FactsField field, Caller caller)
    {
        var type = field.Employees.MessageType;
        var (id, branch) = (type.FindFieldByName("employee_id"), type.FindFieldByName("branch"));
        var row = 0;
        foreach (IMessage employee in employees)
        {
            if (!caller.MaySee((string)branch.Accessor.GetValue(employee), (string)id.Accessor.GetValue(employee))) yield return Invariant($"{field.Facts.Name}.employees[{row}]");
            row++;
        }
    }

    private Google.Rpc.Status TooMany(int people, IMessage request) => new HostError(
        Code.ResourceExhausted,
        HostError.LimitExceeded,
        Invariant($"一条消息中最多 {limits.PeoplePerMessage} 人，收到 {people} 人。请分成多条消息。"),
        Invariant($"A message takes {limits.PeoplePerMessage} people at most, and this one has {people}. Send them in several messages."))
    {
        Metadata = [("limit", "people_per_message")],
    }.ToStatus(RequestLanguage.IsChinese(request));

    private static Google.Rpc.Status NotFound(List<string> hidden, IMessage request)
    {
        var fields = new BadRequest();
        foreach (var field in hidden.Take(MostViolations))
        {
            fields.FieldViolations.Add(new BadRequest.Types.FieldViolation
            {
                Field = field,
                Reason = "EMPLOYEE_NOT_FOUND",
                Description = "There is no such person among those whom you may see. Leave their rows out, or call with a token of their branch.",
            });
        }

        if (hidden.Count > MostViolations)
            fields.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = "facts", Reason = "MORE_VIOLATIONS", Description = Invariant($"… and {hidden.Count - MostViolations} more of {hidden.Count}.") });
        return new HostError(
            Code.NotFound,
            HostError.EmployeeNotFound,
            Invariant($"数据中有 {hidden.Count} 人不在您可以查看的范围内。"),
            hidden.Count == 1 ? "1 person of the facts is not among those whom you may see." : Invariant($"{hidden.Count} people of the facts are not among those whom you may see."))
        {
            Metadata = [("codes", "employee.not-found")],
            Fields = fields,
        }.ToStatus(RequestLanguage.IsChinese(request));
    }

    /// <summary>A field of a request that holds facts, and the field of the facts that holds the people.</summary>
    private sealed record FactsField(FieldDescriptor Facts, FieldDescriptor Employees)
    {
        public IList? EmployeesOf(IMessage request) => Facts.Accessor.GetValue(request) is IMessage facts ? (IList)Employees.Accessor.GetValue(facts) : null;
    }

    // Each message of a stream as it comes.
    private sealed class Checked<T>(IAsyncStreamReader<T> inner, Action<IMessage> check) : IAsyncStreamReader<T>
    {
        public T Current => inner.Current;

        public async Task<bool> MoveNext(CancellationToken cancellationToken)
        {
            if (!await inner.MoveNext(cancellationToken)) return false;
            check((IMessage)inner.Current!);
            return true;
        }
    }
}

/// <summary>The language that a request asks for.</summary>
internal static class RequestLanguage
{
    /// <summary>Chinese unless its <c>language_code</c>, or that of its <c>settings</c>, says English.</summary>
    public static bool IsChinese(IMessage request)
    {
        var own = request.Descriptor.FindFieldByName("language_code")?.Accessor.GetValue(request) as string;
        if (own is null && request.Descriptor.FindFieldByName("settings") is { FieldType: FieldType.Message } settings && settings.Accessor.GetValue(request) is IMessage within) return IsChinese(within);
        return own?.StartsWith("en", StringComparison.OrdinalIgnoreCase) != true;
    }
}
