using Google.Protobuf;
using Google.Protobuf.Reflection;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests.Access;

/// <summary>Requests about one person, made from the descriptors.</summary>
internal static class Requested
{
    private const string Facts = "telesales.facts.v1.Facts";

    /// <summary>A request with settings and one person's facts, as far as it has such fields.</summary>
    public static IMessage For(MessageDescriptor type, string branch, string employeeId)
    {
        var person = Employee(employeeId);
        person.Branch = branch;
        var request = type.Parser.ParseFrom(ByteString.Empty);
        foreach (var field in type.Fields.InFieldNumberOrder())
        {
            if (field.Name == "request_id") field.Accessor.SetValue(request, Guid.NewGuid().ToString());
            if (field.Name == "month" && field.FieldType == FieldType.String) field.Accessor.SetValue(request, "2026-10");
            if (field.FieldType != FieldType.Message) continue;
            if (field.MessageType.FullName == Facts && field.Name == "facts") field.Accessor.SetValue(request, People(person));
            if (field.MessageType.Name == "ComparedPlan") field.Accessor.SetValue(request, new Comparison.V1.ComparedPlan { Plan = "plans/R21", MissingAttendanceAsAttended = true });
            if (field.MessageType.Name == "CalculationSettings") field.Accessor.SetValue(request, AsOf());
        }

        return request;
    }

    // Live questions need a day.
    private static Payroll.V1.CalculationSettings AsOf()
    {
        var settings = Settings(missing: true);
        settings.AsOf = CsvMessage.Date("2026-10-31");
        return settings;
    }

    /// <summary>Whether a request carries facts.</summary>
    public static bool HasFacts(MessageDescriptor type) => type.Fields.InFieldNumberOrder().Any(IsFacts);

    /// <summary>Whether facts stand in fields of the request itself only, none of which is repeated.</summary>
    public static bool FactsAreOnTop(MessageDescriptor type) =>
        type.Fields.InFieldNumberOrder().All(field => field.FieldType != FieldType.Message || (IsFacts(field) ? !field.IsRepeated : !Holds(field.MessageType, [])));

    private static bool Holds(MessageDescriptor type, HashSet<string> seen) =>
        seen.Add(type.FullName) && type.Fields.InFieldNumberOrder().Where(field => field.FieldType == FieldType.Message).Any(field => IsFacts(field) || Holds(field.MessageType, seen));

    private static bool IsFacts(FieldDescriptor field) => field.FieldType == FieldType.Message && field.MessageType.FullName == Facts;
}
