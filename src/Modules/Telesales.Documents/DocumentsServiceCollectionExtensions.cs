using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Telesales.Documents;

/// <summary>Registration of the module.</summary>
public static class DocumentsServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IDocuments"/>, and <see cref="ISavedPayslips"/> over the store of <c>AddPayslipStore</c>.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.TryAddSingleton<ISavedPayslips, StoredPayslips>();
        return services.AddOptions().AddSingleton<IDocuments, DocumentWriter>();
    }
}
