using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ParLive.Access.Accounts;
using ParLive.Grains.Access;

namespace ParLive.Access.Sources;

/// <summary>Puts the keys of sources into a host that has the office's book.</summary>
public static class SourcesFeature
{
    /// <summary>Adds them; a host without keys of data protection can neither make nor know keys that sign.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new SourceSeal(provider.GetService<IDataProtectionProvider>()));
        services.TryAddSingleton(static provider => new SourceBook(
            provider.GetRequiredService<IOfficeBook>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<SourceSeal>()));
        // A host without a book has no keys, and nothing that they guard.
        services.TryAddSingleton<ISourceKeys>(static provider => provider.GetService<IOfficeBook>() is null ? null! : provider.GetRequiredService<SourceBook>());
        services.TryAddSingleton(static provider => new SourceDesk(
            (provider.GetRequiredService<IOfficeBook>(), provider.GetRequiredService<SourceBook>(), provider.GetService<IUnitFeed>()),
            provider.GetRequiredService<SourceSeal>(),
            (provider.GetRequiredService<TimeProvider>(), provider.GetService<IActor>() ?? new ConsoleActor())));
        services.TryAddSingleton(static provider => new SourceRoll(
            provider.GetRequiredService<SourceBook>(), provider.GetService<ISourceMeters>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
