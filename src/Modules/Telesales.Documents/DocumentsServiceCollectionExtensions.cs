using Microsoft.Extensions.DependencyInjection;

namespace Telesales.Documents;

/// <summary>Registration of the module.</summary>
public static class DocumentsServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IDocuments"/>.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddOptions().AddSingleton<IDocuments, DocumentWriter>();
}
