using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans;
using ParLive.Domain.Editions;
using ParLive.Grains.Access;
using ParLive.Grains.Homes;
using ParLive.Grains.Journaling;
using ParLive.Grains.Judgements;
using ParLive.Grains.Quarantine;
using ParLive.Grains.Registers;
using ParLive.Grains.Rules;
using ParLive.Grains.Sealing;
using ParLive.Grains.Telling;
using ParLive.Grains.Trials;
using ParLive.Grains.Units;

namespace ParLive.Grains.Hosting;

/// <summary>The grains and their adapters as services.</summary>
public static class UnitsServiceCollectionExtensions
{
    /// <summary>Adds what grains need and what others see of them; a journal and an actor runtime are added elsewhere.</summary>
    public static IServiceCollection AddUnits(this IServiceCollection services)
    {
        services.AddUnitAccess();
        services.TryAddSingleton<IDossierHomes, DossierHomes>();
        services.TryAddSingleton<ISnapshots, NoSnapshots>();
        services.TryAddSingleton<IGrainWeather, OneProcess>();
        services.AddSingleton<DossierKeys>();
        services.AddSingleton<BookStore>();
        services.AddSingleton(provider => new TellingPace(provider.GetRequiredService<TimeProvider>(), static () => Environment.CpuUsage.TotalTime));
        services.TryAddSingleton<TellingHours>();
        services.AddHostedService<UnitsAwake>();
        return services;
    }

    /// <summary>The homes of dossiers are those of a cluster, and no longer those of one process; before <see cref="AddUnits"/>.</summary>
    public static IServiceCollection AddClusterHomes(this IServiceCollection services) => services.AddSingleton<IDossierHomes, ClusterHomes>().AddSingleton(TellingHours.Always);

    /// <summary>Adds what others see of units that live in other processes, with quarantine and the office's book; an actor runtime is added elsewhere.</summary>
    public static IServiceCollection AddRemoteUnits(this IServiceCollection services)
    {
        services.AddUnitAccess();
        services.AddClusterHomes();
        services.AddSingleton<RemoteQuarantine>();
        services.AddSingleton<IQuarantine>(provider => provider.GetRequiredService<RemoteQuarantine>());
        services.AddSingleton<IQuarantineShelf>(provider => provider.GetRequiredService<RemoteQuarantine>());
        services.AddSingleton<IDrawers, RemoteDrawers>();
        services.AddSingleton<IOfficeStore, RemoteOfficeStore>();
        services.AddSingleton<IOfficeBook>(provider => new OfficeBook(provider.GetRequiredService<IOfficeStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<OfficeFollowed>();
        services.AddHostedService<ClusterFollowed>();
        return services;
    }

    private static void AddUnitAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UnitAtlas>();
        services.AddSingleton<IUnitTree>(provider => provider.GetRequiredService<UnitAtlas>());
        services.AddSingleton<IUnitRegister>(provider => provider.GetRequiredService<UnitAtlas>());
        services.AddSingleton<IRules, RuleAtlas>();
        services.AddSingleton<Maps>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<IIntake, Intake>();
        services.AddSingleton<IErasure, Erasure>();
        services.AddSingleton<IAdmissionPreview, AdmissionPreview>();
        services.AddSingleton<IUnitFeed, UnitFeed>();
        services.AddSingleton<ISourceMeters, SourceMeters>();
        services.AddSingleton<IDisplayDesk, DisplayDesk>();
        services.AddSingleton<IVerification, Verification>();
        services.TryAddSingleton(new JudgementTerms());
        services.AddSingleton(provider => new RankingChoice(provider.GetRequiredService<JudgementTerms>(), provider.GetService<IOfficeBook>()));
        services.AddSingleton<TrialWorlds>();
        services.AddSingleton<IJudgements, Access.Judgements>();
        services.AddSingleton<IMeetings, MeetingRoom>();
        services.AddSingleton<IObjections, ObjectionRoom>();
        services.AddSingleton<Periods>();
        services.AddSingleton<IPeriods>(provider => provider.GetRequiredService<Periods>());
        services.AddSingleton<IUnitReforms, UnitReforms>();
        services.AddSingleton<IProcedures, ProcedureRegister>();
        services.AddSingleton<ICalendars, CalendarDesk>();
        services.AddSingleton<IRestatedFigures, RestatedFigures>();
        services.AddSingleton<IRankingProfiles>(provider => new RankingRegister(provider.GetRequiredService<RankingChoice>(), provider.GetService<IOfficeBook>()));
        services.AddSingleton<IEffects>(provider => new EffectDesk(
            provider.GetRequiredService<IClusterClient>(), provider.GetRequiredService<Maps>(), provider.GetRequiredService<TrialWorlds>(),
            (provider.GetRequiredService<Readiness>(), provider.GetRequiredService<RankingChoice>(), provider.GetRequiredService<TimeProvider>())));
    }

    /// <summary>Has units reviewed: ranked at a cadence, and watched for hotspots.</summary>
    /// <param name="services">The services, with <see cref="AddUnits"/>.</param>
    public static IServiceCollection AddReviews(this IServiceCollection services) => services.AddHostedService<Reviewer>();

    /// <summary>Has people told what they asked to be told; who tells them is added elsewhere.</summary>
    /// <param name="services">The services, with <see cref="AddUnits"/> and an <see cref="INoticeRound"/>.</param>
    public static IServiceCollection AddNoticeRounds(this IServiceCollection services) => services.AddHostedService<NoticeCaller>();

    /// <summary>Has periods close by themselves.</summary>
    /// <param name="services">The services, with <see cref="AddUnits"/>.</param>
    /// <param name="daysAfter">How many whole days after a period, 0 to <see cref="ClosingSchedule.MostDays"/>.</param>
    public static IServiceCollection AddPeriodClosing(this IServiceCollection services, int daysAfter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(daysAfter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(daysAfter, ClosingSchedule.MostDays);
        services.AddHostedService(provider => new PeriodCloser(
            provider.GetRequiredService<Periods>(), provider.GetRequiredService<IUnitTree>(), provider.GetRequiredService<Readiness>(),
            new ClosingSchedule(daysAfter), (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<PeriodCloser>>())));
        return services;
    }
}
