using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ParLive.Grains.Access;

namespace ParLive.Operations.Protection;

/// <summary>Keeps the keys of data protection where several hosts share them.</summary>
public static class ProtectionFeature
{
    /// <summary>Keeps them beside the journal.</summary>
    /// <param name="services">The services; data protection is added elsewhere.</param>
    /// <param name="before">The folder where an earlier version kept them.</param>
    public static IServiceCollection AddSharedProtection(this IServiceCollection services, string before) => services.AddSingleton<IPostConfigureOptions<KeyManagementOptions>>(
        provider => new PostConfigureOptions<KeyManagementOptions, IDrawers>(
            Options.DefaultName, provider.GetRequiredService<IDrawers>(), (options, drawers) => options.XmlRepository = new DrawerKeys(drawers, before)));
}
