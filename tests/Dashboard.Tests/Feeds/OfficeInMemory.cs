using Microsoft.Extensions.DependencyInjection;
using ParLive.Grains.Access;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>What screens need of an office that has no journal.</summary>
internal static class OfficeInMemory
{
    /// <summary>Adds an empty book, and a desk of displays without a cluster.</summary>
    public static IServiceCollection AddOfficeInMemory(this IServiceCollection services, TimeProvider clock) =>
        services.AddSingleton<IOfficeBook>(new OfficeBook(new MemoryOfficeStore(), clock, [])).AddSingleton<IDisplayDesk>(new FakeDisplayDesk(clock));
}
