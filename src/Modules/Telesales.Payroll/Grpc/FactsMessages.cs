using Google.Protobuf;
using Grpc.Core;
using Telesales.Facts;
using Telesales.Payroll.Grpc;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Grpc.Facts;
using Telesales.Policies;
using Wire = Telesales.Facts.V1;

namespace Telesales.Payroll;

/// <summary>Facts as the public API carries them, read for every module's service by the same rules.</summary>
public static class FactsMessages
{
    /// <summary>The facts of a message, all people together.</summary>
    /// <param name="facts">A <c>telesales.facts.v1.Facts</c>, by whichever assembly's generated type.</param>
    /// <param name="path">Where it stands in the request: <c>facts</c>.</param>
    /// <param name="vocabulary">The metrics that facts may have: <see cref="FactVocabularies"/>.</param>
    /// <param name="language">The language of what is wrong.</param>
    /// <exception cref="RpcException">INVALID_ARGUMENT, <c>FACTS_INVALID</c>: rows are no facts; with every violation that trailers take, and how many more there are.</exception>
    public static FactSet Read(IMessage facts, string path, FactVocabulary vocabulary, Language language)
    {
        if (facts.Descriptor.FullName != Wire.Facts.Descriptor.FullName) throw new ArgumentException($"A {facts.Descriptor.FullName} carries no facts.", nameof(facts));
        var message = new FactsMessage(facts as Wire.Facts ?? Wire.Facts.Parser.ParseFrom(facts.ToByteString()), path, language);
        var builder = new FactSetBuilder(vocabulary);
        List<FieldFault> faults = [.. message.AddShared(builder), .. message.AddPeople(builder, only: null)];
        var result = builder.Build();
        var problems = FactsProblems.Of(faults, result, language);
        return problems.Count == 0 ? result.Facts! : throw RichStatus.ForTrailers(PersonOutcome.FactsInvalid(language, problems)).ToRpcException();
    }
}
