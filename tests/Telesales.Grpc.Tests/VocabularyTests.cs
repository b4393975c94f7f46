using Google.Protobuf.Reflection;
using Telesales.Facts;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using Telesales.Policies;
using Telesales.Policies.V1;
using Wire = Telesales.Policy.V1;

namespace Telesales.Grpc.Tests;

/// <summary>The words of the API are those of the facts and the contract, with the same numbers: the services pass the numbers on.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void Words_OfTheApi_AreThoseOfTheFacts()
    {
        Same<FactRole, Facts.V1.Role>();
        Same<FactGrade, Facts.V1.Grade>();
        Same<FactStatus, Facts.V1.EmploymentStatus>();
        Same<FactLeave, Facts.V1.Leave>();
        Same<FactTask, Facts.V1.AssignedTask>();
        Same<FactDealKind, Facts.V1.DealKind>();
        Same<FactContactRank, Facts.V1.ContactRank>();
        Same<FactSeverity, Facts.V1.Severity>();
        Same<FactMark, Facts.V1.Mark>();
    }

    [Fact]
    public void Words_OfTheApi_AreThoseOfTheContractAndTheCatalogue()
    {
        Same<LineSection, Section>();
        Same<Telesales.Policies.V1.PolicyKind, Wire.PolicyKind>();
        Same<Telesales.Policies.V1.OutcomeKind, Wire.OutcomeKind>(("PayLine", "Line"));
        Same<FigureBasis, Wire.Basis>(("Override", ""));
    }

    [Fact]
    public void Protos_HoldNoFloatingPoint()
    {
        foreach (var file in new[] { FactsReflection.Descriptor, PayslipReflection.Descriptor, PayrollServiceReflection.Descriptor, Wire.PlanReflection.Descriptor, Wire.PolicyReflection.Descriptor })
            foreach (var message in file.MessageTypes)
                foreach (var field in message.Fields.InDeclarationOrder())
                    Assert.False(field.FieldType is FieldType.Double or FieldType.Float, field.FullName);
    }

    private static void Same<TOurs, TApi>(params (string Ours, string Api)[] named)
        where TOurs : struct, Enum
        where TApi : struct, Enum
    {
        var names = named.ToDictionary(pair => pair.Ours, pair => pair.Api, StringComparer.Ordinal);
        var ours = Enum.GetValues<TOurs>().Select(value => (Number: Convert.ToInt32(value, null), Name: names.GetValueOrDefault($"{value}", $"{value}"))).Where(word => word.Number != 0 && word.Name.Length > 0);
        var api = Enum.GetValues<TApi>().Select(value => (Number: Convert.ToInt32(value, null), Name: $"{value}")).Where(word => word.Number != 0);
        Assert.Equal(ours.Order(), api.Order());
    }
}
