using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Telesales.Payroll;

namespace Telesales.Host.Server;

/// <summary>
/// OpenTelemetry: metrics and traces to the collector that OTEL_EXPORTER_OTLP_ENDPOINT names, metrics for Prometheus on the admin port. No
/// id, name or amount of a person is in any of it.
/// </summary>
internal static class Telemetry
{
    /// <summary>Where Prometheus scrapes, on the admin port only.</summary>
    public const string Metrics = "/metrics";

    public static void AddTelemetry(this WebApplicationBuilder builder, bool isScraped)
    {
        var isSent = builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        if (!isSent && !isScraped) return;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("telesales", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(PayrollTelemetry.Name, CallMetrics.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime");
                if (isScraped) metrics.AddPrometheusExporter();
            });
        if (!isSent) return;
        telemetry.WithTracing(traces => traces.AddSource(PayrollTelemetry.Name).AddAspNetCoreInstrumentation(http =>
        {
            http.Filter = context => !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal);
            http.EnrichWithHttpResponse = (span, response) => Redact(span, response.HttpContext);
        }));
        telemetry.UseOtlpExporter();
    }

    // A path names a payslip and a query may name a person: the route says enough.
    private static void Redact(Activity span, HttpContext http)
    {
        span.SetTag("url.path", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown");
        span.SetTag("url.query", null);
    }
}
