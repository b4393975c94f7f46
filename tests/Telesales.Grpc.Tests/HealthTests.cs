using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

public sealed class HealthTests(ServerFixture server)
{
    public static TheoryData<string> Services() => ["", .. Access.Rpc.All.Select(rpc => rpc.Name.Split('/')[0]).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Health_WithPackagesAdmitted_IsServing(string service)
    {
        var health = await new Health.HealthClient(server.Channel).CheckAsync(new() { Service = service });
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
    }

    [Fact]
    public async Task Health_OfAnotherService_IsNotFound() =>
        Assert.Equal(StatusCode.NotFound, (await Refused(new Health.HealthClient(server.Channel).CheckAsync(new() { Service = "telesales.other" }))).StatusCode);

    [Fact]
    public async Task Reflection_InProduction_IsNotThere()
    {
        using var call = new ServerReflection.ServerReflectionClient(server.Channel).ServerReflectionInfo();
        var refused = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.Unimplemented, refused.StatusCode);
    }

    [Fact]
    public async Task Reflection_InDevelopment_TellsTheServices()
    {
        await using var own = await RunningServer.StartAsync("Development");
        using var call = new ServerReflection.ServerReflectionClient(own.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new() { ListServices = "" }, TestContext.Current.CancellationToken);
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        var services = call.ResponseStream.Current.ListServicesResponse.Service.Select(service => service.Name).ToList();
        Assert.Contains("telesales.payroll.v1.PayrollService", services);
        Assert.Contains("telesales.policy.v1.PolicyService", services);
        await call.RequestStream.WriteAsync(new() { FileContainingSymbol = "telesales.payroll.v1.PayrollService" }, TestContext.Current.CancellationToken);
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.NotEmpty(call.ResponseStream.Current.FileDescriptorResponse.FileDescriptorProto);
        await call.RequestStream.CompleteAsync();
    }
}
