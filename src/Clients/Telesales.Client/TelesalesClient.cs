using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;
using Telesales.Comparison.V1;
using Telesales.Documents.V1;
using Telesales.Payroll.V1;
using Telesales.Policy.V1;

namespace Telesales.Client;

/// <summary>
/// The services of one Telesales server. Every call has a deadline and is tried again when the service is out of reach for a moment, which
/// is safe: calculations change nothing, and writes carry a request id. Keep one client; it may be used from several threads.
/// </summary>
public sealed class TelesalesClient : IDisposable
{
    private readonly GrpcChannel _channel;

    private TelesalesClient(GrpcChannel channel, TelesalesClientOptions options)
    {
        _channel = channel;
        var calls = channel.Intercept(new DeadlineInterceptor(options.Deadline));
        (Payroll, Payslips, Progress, Policies, Documents, Comparisons) = (new(calls), new(calls), new(calls), new(calls), new(calls), new(calls));
    }

    /// <summary>Pay calculations.</summary>
    public PayrollService.PayrollServiceClient Payroll { get; }

    /// <summary>Payslips that stay.</summary>
    public PayslipService.PayslipServiceClient Payslips { get; }

    /// <summary>Live questions about the open month.</summary>
    public ProgressService.ProgressServiceClient Progress { get; }

    /// <summary>Plans, policies, regulations.</summary>
    public PolicyService.PolicyServiceClient Policies { get; }

    /// <summary>Payslips as documents.</summary>
    public DocumentService.DocumentServiceClient Documents { get; }

    /// <summary>Two versions of the rules over the same people.</summary>
    public ComparisonService.ComparisonServiceClient Comparisons { get; }

    /// <summary>A client of a server. Nothing is sent until the first call.</summary>
    /// <param name="address">Where it is: <c>http://localhost:5080</c>, <c>https://pay.example</c>.</param>
    /// <param name="options">How to call; null: as usual.</param>
    public static TelesalesClient Connect(string address, TelesalesClientOptions? options = null)
    {
        var chosen = options ?? new();
        ArgumentOutOfRangeException.ThrowIfLessThan(chosen.Attempts, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(chosen.Attempts, 5, nameof(options));
        return new(GrpcChannel.ForAddress(address, ChannelOptions(new Uri(address), chosen)), chosen);
    }

    /// <summary>
    /// Calculates and keeps payslips. A request without a request id gets one, so that it is carried out once however often it is tried; to
    /// try again yourself later, give it one of your own.
    /// </summary>
    /// <param name="request">What to keep; its request id is filled in when it is empty.</param>
    /// <param name="cancellation">Ends the call; what was kept by then stays kept.</param>
    public async Task<SavePayslipsResponse> SavePayslipsAsync(SavePayslipsRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestId.Length == 0) request.RequestId = Guid.NewGuid().ToString("D", null);
        return await Payslips.SavePayslipsAsync(request, cancellationToken: cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _channel.Dispose();

    private static GrpcChannelOptions ChannelOptions(Uri address, TelesalesClientOptions options)
    {
        var channel = new GrpcChannelOptions
        {
            HttpHandler = options.Handler,
            MaxReceiveMessageSize = options.MostAnswerBytes,
            ServiceConfig = options.Attempts == 1 ? null : new ServiceConfig { MethodConfigs = { Retries(options.Attempts) } },
        };
        if (options.Token is not { } token) return channel;
        if (address.Scheme != Uri.UriSchemeHttps && !options.AllowTokenWithoutTls)
            throw new ArgumentException($"{address} is without TLS: a token would go over it readable. Use https, or AllowTokenWithoutTls where nobody can listen.", nameof(options));
        var credentials = CallCredentials.FromInterceptor(async (call, metadata) => metadata.Add("Authorization", $"Bearer {await token(call.CancellationToken)}"));
        channel.Credentials = ChannelCredentials.Create(address.Scheme == Uri.UriSchemeHttps ? new SslCredentials() : ChannelCredentials.Insecure, credentials);
        channel.UnsafeUseInsecureChannelCallCredentials = options.AllowTokenWithoutTls;
        return channel;
    }

    private static MethodConfig Retries(int attempts) => new()
    {
        Names = { MethodName.Default },
        RetryPolicy = new RetryPolicy
        {
            MaxAttempts = attempts,
            InitialBackoff = TimeSpan.FromMilliseconds(200),
            MaxBackoff = TimeSpan.FromSeconds(3),
            BackoffMultiplier = 2,
            RetryableStatusCodes = { StatusCode.Unavailable },
        },
    };
}
