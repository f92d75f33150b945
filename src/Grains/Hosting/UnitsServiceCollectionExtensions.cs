using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Registers;
using ParLive.Grains.Rules;
using ParLive.Grains.Units;

namespace ParLive.Grains.Hosting;

/// <summary>The grains and their adapters as services.</summary>
public static class UnitsServiceCollectionExtensions
{
    /// <summary>Adds what grains need and what others see of them; a journal and an actor runtime are added elsewhere.</summary>
    public static IServiceCollection AddUnits(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<UnitAtlas>();
        services.AddSingleton<IUnitTree>(provider => provider.GetRequiredService<UnitAtlas>());
        services.AddSingleton<IUnitRegister>(provider => provider.GetRequiredService<UnitAtlas>());
        services.AddSingleton<IRules, RuleAtlas>();
        services.AddSingleton<Maps>();
        services.AddSingleton<IDossierHomes, DossierHomes>();
        services.TryAddSingleton<ISnapshots, NoSnapshots>();
        services.AddSingleton<BookStore>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<IIntake, Intake>();
        services.AddSingleton<IUnitFeed, UnitFeed>();
        services.AddSingleton<IVerification, Verification>();
        services.AddSingleton<IPeriods, Periods>();
        services.AddSingleton<IUnitReforms, UnitReforms>();
        services.AddSingleton<IProcedures, ProcedureRegister>();
        services.AddSingleton<ICalendars, CalendarDesk>();
        services.AddSingleton<IRestatedFigures, RestatedFigures>();
        services.AddHostedService<UnitsAwake>();
        return services;
    }
}
