using Google.Protobuf.Reflection;
using Grpc.Core;
using Telesales.Payroll.V1;

namespace Telesales.Payroll.Grpc.Bytes;

/// <summary>
/// The service's methods as they are generated, with marshallers of our own where the generated ones cost more than the calculation. REST goes
/// by the descriptor and takes no marshaller.
/// </summary>
internal static class PayrollBinding
{
    /// <summary>The service; REST looks for it here.</summary>
    public static ServiceDescriptor Descriptor => PayrollService.Descriptor;

    /// <summary>Binds the service; called by ASP.NET Core through <see cref="BindServiceMethodAttribute"/>.</summary>
    public static void BindService(ServiceBinderBase binder, PayrollService.PayrollServiceBase? service) => PayrollService.BindService(new Marshalled(binder), service);

    /// <summary>Passes the methods on.</summary>
    private sealed class Marshalled(ServiceBinderBase binder) : ServiceBinderBase
    {
        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
            binder.AddMethod(Of(method), handler);

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler) =>
            binder.AddMethod(Of(method), handler);

        private static Method<TRequest, TResponse> Of<TRequest, TResponse>(Method<TRequest, TResponse> method)
            where TRequest : class
            where TResponse : class =>
            new(method.Type, method.ServiceName, method.Name, Of(method.RequestMarshaller), Of(method.ResponseMarshaller));

        private static Marshaller<T> Of<T>(Marshaller<T> generated)
        {
            object marshaller = generated switch
            {
                Marshaller<CalculateRequest> request => new Marshaller<CalculateRequest>(request.ContextualSerializer, FactsDecoder.ReadOne),
                Marshaller<CalculateBatchRequest> request => new Marshaller<CalculateBatchRequest>(request.ContextualSerializer, FactsDecoder.ReadBatch),
                Marshaller<CalculateResponse> answer => new Marshaller<CalculateResponse>(EncodedAnswers.Write, answer.ContextualDeserializer),
                Marshaller<CalculateBatchResponse> answer => new Marshaller<CalculateBatchResponse>(EncodedAnswers.Write, answer.ContextualDeserializer),
                _ => generated,
            };
            return (Marshaller<T>)marshaller;
        }
    }
}
