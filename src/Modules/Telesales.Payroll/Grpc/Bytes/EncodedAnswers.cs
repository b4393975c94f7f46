using System.Buffers;
using Google.Protobuf;
using Grpc.Core;
using Telesales.Payroll.V1;
using WireResult = Telesales.Payroll.V1.PersonResult;

namespace Telesales.Payroll.Grpc.Bytes;

/// <summary>Answers whose payslips are encoded already, as gRPC sends them: the bytes that the whole message would have.</summary>
internal static class EncodedAnswers
{
    private const int TagWidth = 1; // of every field here: their numbers are below 16

    public static void Write(CalculateResponse answer, SerializationContext context)
    {
        if (answer.EncodedPayslip is not { } payslip)
        {
            context.SetPayloadLength(answer.CalculateSize());
            answer.WriteTo(context.GetBufferWriter());
        }
        else
        {
            context.SetPayloadLength(SizeOf(payslip.Length));
            Write(context.GetBufferWriter(), CalculateResponse.PayslipFieldNumber, payslip);
        }

        context.Complete();
    }

    public static void Write(CalculateBatchResponse answer, SerializationContext context)
    {
        // What is not a result stands around them, in the order of the fields.
        var before = new CalculateBatchResponse { BatchId = answer.BatchId };
        var after = new CalculateBatchResponse { BatchComplete = answer.BatchComplete };
        var size = before.CalculateSize() + after.CalculateSize();
        foreach (var result in answer.Results) size += SizeOf(SizeOf(result));
        context.SetPayloadLength(size);
        var output = context.GetBufferWriter();
        before.WriteTo(output);
        foreach (var result in answer.Results) Write(output, result);
        after.WriteTo(output);
        context.Complete();
    }

    private static int SizeOf(WireResult result) => result.CalculateSize() + (result.EncodedPayslip is { } payslip ? SizeOf(payslip.Length) : 0);

    private static int SizeOf(int content) => TagWidth + WireBuffer.WidthOf((ulong)content) + content;

    private static void Write(IBufferWriter<byte> output, WireResult result)
    {
        WriteHead(output, CalculateBatchResponse.ResultsFieldNumber, SizeOf(result));
        result.WriteTo(output);
        if (result.EncodedPayslip is { } payslip) Write(output, WireResult.PayslipFieldNumber, payslip);
    }

    private static void Write(IBufferWriter<byte> output, int field, ReadOnlySpan<byte> content)
    {
        WriteHead(output, field, content.Length);
        output.Write(content);
    }

    private static void WriteHead(IBufferWriter<byte> output, int field, int length)
    {
        var width = TagWidth + WireBuffer.WidthOf((ulong)length);
        var span = output.GetSpan(width);
        span[0] = (byte)WireCursor.Tag(field, WireCursor.Delimited);
        WireBuffer.Write(span[TagWidth..], (ulong)length);
        output.Advance(width);
    }
}
