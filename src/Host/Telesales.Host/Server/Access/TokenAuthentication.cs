using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Telesales.Host.Server.Access;

/// <summary>JWT bearer tokens, checked as the settings say: signature, issuer, audience and life, each required.</summary>
internal static class TokenAuthentication
{
    public static void AddTokenAuthentication(this IServiceCollection services, AuthenticationSettings settings)
    {
        if (settings.Authority is not null) services.AddSingleton<Authority>().AddHealthChecks().AddCheck<Authority>("authority");
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.SaveToken = false;
            bearer.IncludeErrorDetails = false;
            bearer.Authority = settings.Authority?.AbsoluteUri;
            bearer.RequireHttpsMetadata = settings.Authority?.Scheme == Uri.UriSchemeHttps;
            bearer.BackchannelTimeout = TimeSpan.FromSeconds(10);
            bearer.TokenValidationParameters = new()
            {
                ValidAlgorithms = settings.Algorithms,
                RequireSignedTokens = true,
                IssuerSigningKeys = settings.Keys,
                ValidateIssuer = true,
                ValidIssuer = settings.Issuer,
                ValidateAudience = true,
                RequireAudience = true,
                ValidAudience = settings.Audience,
                ValidateLifetime = true,
                RequireExpirationTime = true,
                ClockSkew = settings.ClockSkew,
            };
            bearer.Events = new()
            {
                OnTokenValidated = context =>
                {
                    if (CallerClaims.Of(context.Principal!, settings.Claims) is { } caller) context.Principal = caller;
                    else context.Fail(new SecurityTokenException(NoSubject));
                    return Task.CompletedTask;
                },
            };
        });
    }

    private const string NoSubject = "The token does not say who calls.";

    /// <summary>What is wrong with a call's token, in a word and a sentence of each language. The token itself is not repeated.</summary>
    public static (string Problem, string Zh, string En) ProblemOf(AuthenticateResult result) => result.Failure switch
    {
        null => ("missing", "请求没有令牌，请在 authorization 中附上 Bearer 令牌。", "There is no token: send one as authorization: Bearer …."),
        SecurityTokenExpiredException => ("expired", "令牌已过期，请换新的。", "The token has expired: get a new one."),
        SecurityTokenNotYetValidException => ("not-yet-valid", "令牌尚未生效。", "The token is not valid yet."),
        SecurityTokenNoExpirationException => ("no-expiration", "令牌没有有效期，不予接受。", "The token never expires, and such are not taken."),
        SecurityTokenInvalidAudienceException => ("audience", "令牌不是发给本服务的（aud）。", "The token is not meant for this service (aud)."),
        SecurityTokenInvalidIssuerException => ("issuer", "令牌的签发方（iss）不受信任。", "The token's issuer (iss) is not trusted."),
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException =>
            ("signature", "令牌的签名无效，或其密钥、算法不被接受。", "The token's signature does not hold, or its key or algorithm is not taken."),
        { Message: NoSubject } => ("subject", "令牌没有说明调用者（sub）。", "The token does not say who calls (sub)."),
        _ => ("malformed", "令牌无法读取。", "The token can't be read."),
    };
}
