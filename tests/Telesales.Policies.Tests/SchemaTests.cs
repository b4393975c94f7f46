using System.Text.Json.Nodes;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace Telesales.Policies.Tests;

/// <summary>The generated JSON Schemas say what the reader does, as far as a schema can.</summary>
public sealed class SchemaTests(GoodPackage good) : IClassFixture<GoodPackage>
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

    private static string Json(string yaml) => new SerializerBuilder().JsonCompatible().Build().Serialize(Yaml.Deserialize<object>(yaml));

    private async Task<int> ErrorsOf(string yaml) =>
        (await JsonSchema.FromJsonAsync(good.Catalogue.PlanSchema, TestContext.Current.CancellationToken)).Validate(Json(yaml)).Count;

    [Fact]
    public async Task Plan_ThatResolves_IsValidByTheSchema() => Assert.Equal(0, await ErrorsOf(good.PlanText));

    [Fact]
    public async Task Plans_OfThisRepository_AreValidByTheSchema()
    {
        var catalogue = PolicyCatalogue.Load(new PolicyOptions());
        var schema = await JsonSchema.FromJsonAsync(catalogue.PlanSchema, TestContext.Current.CancellationToken);
        Assert.All(catalogue.Plans, plan => Assert.Empty(schema.Validate(Json(catalogue.Describe(plan.Name)!.Text))));
    }

    [Theory]
    [InlineData("pass_line: 90%", "pass_line: 90")]
    [InlineData("pass_line: 90%", "pass_lime: 90%")]
    [InlineData("      pass_line: 90%\n", "")]
    [InlineData("value: 100.00", "value: 1000.01")]
    [InlineData("basis: reading", "basis: hearsay")]
    [InlineData("from: 2026-07", "from: 2026-7")]
    [InlineData("good.plain@1.0.0", "good.plain@3.0.0")]
    [InlineData("revision: 1", "revision: 0")]
    [InlineData("from: 2026-01\n", "")]
    [InlineData("    clause: G1/s1", "    claus: G1/s1")]
    public async Task Plan_WithAMistakeThatASchemaCanSee_IsInvalidByBoth(string before, string after)
    {
        var text = good.PlanText.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(0, await ErrorsOf(text));
        Assert.False(good.Resolve(text).IsResolved);
    }

    [Fact]
    public void Schema_OfAPolicy_HasMeaningsAndBounds()
    {
        var policy = good.Catalogue.Policies.First(policy => policy.Id == "good.bonus");
        var passLine = JsonNode.Parse(policy.Schema)!["properties"]!["pass_line"]!;
        Assert.Equal("合格线 · The line that must be reached [0% – 100%]", passLine["description"]!.GetValue<string>());
        Assert.Equal(["pass_line"], JsonNode.Parse(policy.Schema)!["required"]!.AsArray().Select(name => name!.GetValue<string>()));
    }
}
