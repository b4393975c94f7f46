using System.Security.Cryptography;
using System.Text;
using Google.Rpc;
using Grpc.Core;
using Microsoft.IdentityModel.Tokens;
using Telesales.Policy.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests.Access;

/// <summary>Tokens that are good, and every way in which one is not.</summary>
public sealed class AuthenticationTests(GuardedServer guarded) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task GoodToken_IsTaken() => Assert.Null(await Problem(guarded.Maker.Token(TokenMaker.Claims("clerk"))));

    [Fact]
    public async Task NoToken_IsRefused() => Assert.Equal("missing", await Problem(new Metadata()));

    [Theory]
    [InlineData("Basic c29tZWJvZHk6c2VjcmV0", "missing")]
    [InlineData("Bearer", "missing")]
    [InlineData("Bearer not.a.token", "malformed")]
    [InlineData("Bearer ", "missing")]
    public async Task NotAToken_IsRefused(string header, string problem) => Assert.Equal(problem, await Problem(new Metadata { { "authorization", header } }));

    [Theory]
    [InlineData(-31, "expired")]
    [InlineData(-20, null)]
    public async Task Token_AroundItsEnd_IsTakenWithinTheClocksDifference(int seconds, string? problem) =>
        Assert.Equal(problem, await Problem(guarded.Maker.Token(TokenMaker.Claims("clerk"), token => token.Expires = DateTime.UtcNow.AddSeconds(seconds))));

    [Theory]
    [InlineData(20, null)]
    [InlineData(45, "not-yet-valid")]
    public async Task Token_BeforeItsBeginning_IsTakenWithinTheClocksDifference(int seconds, string? problem) =>
        Assert.Equal(problem, await Problem(guarded.Maker.Token(TokenMaker.Claims("clerk"), token => token.NotBefore = DateTime.UtcNow.AddSeconds(seconds))));

    [Fact]
    public async Task Token_WithoutAnEnd_IsRefused() =>
        Assert.Equal("no-expiration", await Problem(guarded.Maker.Token(TokenMaker.Claims("clerk"), token => token.Expires = null)));

    [Fact]
    public async Task Token_ForAnotherService_IsRefused() =>
        Assert.Equal("audience", await Problem(guarded.Maker.Token(TokenMaker.Claims("clerk"), token => token.Audience = "another")));

    [Fact]
    public async Task Token_ForNoService_IsRefused() =>
        Assert.Equal("audience", await Problem(guarded.Maker.Token(TokenMaker.Claims("clerk"), token => token.Audience = null)));

    [Fact]
    public async Task Token_OfAnotherIssuer_IsRefused() =>
        Assert.Equal("issuer", await Problem(guarded.Maker.Token(TokenMaker.Claims("clerk"), token => token.Issuer = "https://another.test")));

    [Fact]
    public async Task Token_OfAnotherKey_IsRefused()
    {
        using var another = RSA.Create(2048);
        Assert.Equal("signature", await Problem(guarded.Maker.Token(TokenMaker.Claims("clerk"), token => token.SigningCredentials = new(new RsaSecurityKey(another), SecurityAlgorithms.RsaSha256))));
    }

    [Fact]
    public async Task Token_WithoutSignature_IsRefused() =>
        Assert.Equal("signature", await Problem(guarded.Maker.Token(TokenMaker.Claims("service"), token => token.SigningCredentials = null)));

    [Fact]
    public async Task Token_SignedWithThePublicKeyAsASecret_IsRefused()
    {
        var secret = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(guarded.Maker.PublicPem));
        Assert.Equal("signature", await Problem(guarded.Maker.Token(TokenMaker.Claims("service"), token => token.SigningCredentials = new(secret, SecurityAlgorithms.HmacSha256))));
    }

    [Fact]
    public async Task Token_WithAnotherBody_IsRefused()
    {
        var clerk = guarded.Maker.Token(TokenMaker.Claims("clerk", "Sunrise")).Split('.');
        var service = guarded.Maker.Token(TokenMaker.Claims("service")).Split('.');
        Assert.Equal("signature", await Problem($"{service[0]}.{service[1]}.{clerk[2]}"));
    }

    [Fact]
    public async Task Token_WithoutSubject_IsRefused()
    {
        var claims = TokenMaker.Claims("clerk");
        claims.Remove("sub");
        Assert.Equal("subject", await Problem(guarded.Maker.Token(claims)));
    }

    [Theory]
    [InlineData("boss")]
    [InlineData("")]
    [InlineData("Clerk")]
    public async Task Token_WithoutARoleOfOurs_IsDenied(string role)
    {
        var refused = await Refused(Call(TokenMaker.Headers(guarded.Maker.Token(TokenMaker.Claims(role)))));
        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
        Assert.Equal("ROLE_REQUIRED", Reason(StatusOf(refused)));
        Assert.Equal("service,clerk,qa,agent", Detail<ErrorInfo>(StatusOf(refused)).Metadata["roles"]);
    }

    [Fact]
    public async Task Refusal_InChineseUnlessEnglishIsAskedFor()
    {
        Assert.Equal("zh-CN", Detail<LocalizedMessage>(StatusOf(await Refused(Call(new Metadata())))).Locale);
        var english = Detail<LocalizedMessage>(StatusOf(await Refused(Call(new Metadata { { "accept-language", "en-GB" } }))));
        Assert.Equal(("en", "There is no token: send one as authorization: Bearer …."), (english.Locale, english.Message));
    }

    [Fact]
    public async Task Health_WithoutToken_Answers() =>
        Assert.Equal(global::Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus.Serving, (await new global::Grpc.Health.V1.Health.HealthClient(guarded.Server.Channel).CheckAsync(new(), cancellationToken: TestContext.Current.CancellationToken)).Status);

    [Fact]
    public async Task UnknownMethod_WithoutToken_TellsNothing()
    {
        var unknown = new Method<byte[], byte[]>(MethodType.Unary, "telesales.other.v1.Other", "Do", Marshallers.Create<byte[]>(b => b, b => b), Marshallers.Create<byte[]>(b => b, b => b));
        var refused = await Assert.ThrowsAsync<RpcException>(() => guarded.Server.Channel.CreateCallInvoker().AsyncUnaryCall(unknown, null, default, []).ResponseAsync);
        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
    }

    private AsyncUnaryCall<ListPlansResponse> Call(Metadata headers) => new PolicyService.PolicyServiceClient(guarded.Server.Channel).ListPlansAsync(new(), headers);

    private Task<string?> Problem(string token) => Problem(TokenMaker.Headers(token));

    // What is said to be wrong with the token; null when it is taken.
    private async Task<string?> Problem(Metadata headers)
    {
        try
        {
            await Call(headers);
            return null;
        }
        catch (RpcException refused)
        {
            Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
            Assert.Equal("UNAUTHENTICATED", Reason(StatusOf(refused)));
            return Detail<ErrorInfo>(StatusOf(refused)).Metadata["problem"];
        }
    }
}
