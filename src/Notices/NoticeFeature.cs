using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ParLive.Grains.Access;
using ParLive.Grains.Hosting;
using ParLive.Notices.Books;
using ParLive.Notices.Couriers;
using ParLive.Notices.Letters;
using ParLive.Notices.Matters;

namespace ParLive.Notices;

/// <summary>Puts the telling of people into a host that has units and a journal.</summary>
public static class NoticeFeature
{
    /// <summary>Adds it; who makes weekly reports is added elsewhere, as <see cref="IWeeklyReport"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="file">The book of notices; it may come later.</param>
    /// <param name="secrets">What opens doors for letters.</param>
    public static IServiceCollection AddNotices(this IServiceCollection services, string file, NoticeSecrets secrets)
    {
        services.AddMetrics();
        services.AddSingleton(secrets);
        services.AddSingleton<NoticeMeter>();
        services.AddSingleton(provider => new FollowedBook(file, provider.GetRequiredService<ILogger<FollowedBook>>()));
        services.AddSingleton<Lookout>();
        services.AddSingleton<LetterBox>();
        services.AddSingleton<ICourier, MailCourier>();
        services.AddSingleton<ICourier, WebhookCourier>();
        services.AddSingleton<INoticeRound>(provider => new NoticeDesk(
            provider.GetRequiredService<FollowedBook>(), provider.GetRequiredService<Lookout>(), provider.GetRequiredService<LetterBox>(), provider.GetServices<ICourier>(),
            (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<NoticeMeter>(), provider.GetRequiredService<ILogger<NoticeDesk>>())));
        return services.AddNoticeRounds();
    }
}
