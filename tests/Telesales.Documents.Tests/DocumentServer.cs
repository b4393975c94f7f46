using System.Security.Claims;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Telesales.Documents.Tests;

/// <summary>The service on ports of the loopback address, gRPC and REST; a header <c>x-claims</c> stands for a token.</summary>
internal sealed class DocumentServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DocumentServer(WebApplication app)
    {
        _app = app;
        var addresses = app.Urls.ToList();
        Channel = GrpcChannel.ForAddress(addresses[0], new GrpcChannelOptions { MaxReceiveMessageSize = null });
        Rest = new HttpClient { BaseAddress = new Uri(addresses[1]) };
    }

    public GrpcChannel Channel { get; }

    public HttpClient Rest { get; }

    public static async Task<DocumentServer> StartAsync(ISavedPayslips? payslips = null, string? font = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddGrpc().AddJsonTranscoding(json => json.TypeRegistry = Google.Protobuf.Reflection.TypeRegistry.FromFiles(Google.Rpc.ErrorDetailsReflection.Descriptor));
        builder.Services.AddDocuments().AddSingleton(payslips ?? new KeptPayslips());
        builder.Services.Configure<DocumentsOptions>(options => options.Font = font);
        var app = builder.Build();
        app.Use((http, next) =>
        {
            // branch=x,role=y; without the header whoever is on this machine, as the host has it without authentication.
            var claims = http.Request.Headers["x-claims"].FirstOrDefault() ?? "sub=local,role=service,branch=*";
            http.User = new(new ClaimsIdentity(claims.Split(',').Select(claim => new Claim(claim.Split('=')[0], claim.Split('=')[1])), "test"));
            return next(http);
        });
        app.MapDocuments();
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        Rest.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
