using Google.Api;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Telesales.Documents.V1;
using Telesales.Payroll;
using Telesales.Payroll.Store;
using Telesales.Policies;

namespace Telesales.Documents.Grpc;

/// <summary><c>telesales.documents.v1.DocumentService</c>.</summary>
internal sealed class DocumentGrpcService(ISavedPayslips payslips, IDocuments documents) : DocumentService.DocumentServiceBase
{
    /// <summary>So many people a document at most: more than a team lead prints, and within seconds.</summary>
    public const int MostPeople = 500;

    // What no file name may hold on any system.
    private const string Unfit = "\"<>|:*?\\/%;'";

    // Some gRPC clients hide headers that HTTP knows as a content's.
    private const string FileName = "x-file-name";

    public override async Task<HttpBody> RenderPayslip(RenderPayslipRequest request, ServerCallContext context)
    {
        var asked = DocumentRequest.Read(request);
        var saved = await Read(asked.Language, payslips.FindAsync(Caller.Of(context), request.Name, context.CancellationToken)) ?? throw DocumentErrors.NotFound(asked.Language, request.Name);
        var payslip = saved.In(asked.Language, request.Explain);
        return Write(context, asked, $"{payslip.Title} {payslip.Who}", stream => documents.Write(stream, payslip, asked.Form));
    }

    public override async Task<HttpBody> RenderMonth(RenderMonthRequest request, ServerCallContext context)
    {
        var (asked, filter) = DocumentRequest.Read(request);
        var saved = await Read(asked.Language, payslips.ListAsync(Caller.Of(context), filter, MostPeople + 1, context.CancellationToken));
        if (saved.Count == 0) throw DocumentErrors.NoneFound(asked.Language, filter.Month);
        if (saved.Count > MostPeople) throw DocumentErrors.TooMany(asked.Language, MostPeople);
        var month = MonthDocument.Of([.. saved.Select(payslip => payslip.In(asked.Language, request.Explain))]);
        return Write(context, asked, month.Title, stream => documents.Write(stream, month, asked.Form));
    }

    private static async Task<T> Read<T>(Language language, Task<T> reading)
    {
        try
        {
            return await reading;
        }
        catch (StoreException fault) when (fault.Problem == StoreProblem.Busy)
        {
            throw DocumentErrors.StoreBusy(language);
        }
    }

    private static HttpBody Write(ServerCallContext context, DocumentRequest asked, string title, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        try
        {
            write(stream);
        }
        catch (FontMissingException missing)
        {
            throw DocumentErrors.FontMissing(asked.Language, missing);
        }

        SetHeaders(context.GetHttpContext().Response.Headers, title, DocumentForms.EndingOf(asked.Form));
        stream.Position = 0;
        return new HttpBody { ContentType = DocumentForms.ContentTypeOf(asked.Form), Data = ByteString.FromStream(stream) };
    }

    // A browser saves it under this name and neither shows it as a page of this site, nor guesses what it is, nor keeps a copy.
    private static void SetHeaders(IHeaderDictionary headers, string title, string ending)
    {
        var name = $"{string.Concat(title.Select(c => Unfit.Contains(c, StringComparison.Ordinal) ? '_' : c))}.{ending}";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        headers[FileName] = Uri.EscapeDataString(name);
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
    }
}
