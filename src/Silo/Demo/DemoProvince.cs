using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Silo.Commands;
using Spectre.Console;

namespace ParLive.Silo.Demo;

/// <summary>The simulated province: its units, its history, and its clerks.</summary>
internal static class DemoProvince
{
    private const int Batch = 2_000;

    /// <summary>Fills an empty store, or goes on with an earlier demonstration, and lets the clerks work until stopped.</summary>
    /// <exception cref="CommandException">The store holds units that are no simulation.</exception>
    public static async Task RunAsync(IServiceProvider services, double pace, int seed, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Readiness>().Ready.WaitAsync(cancellationToken);
        var feed = services.GetRequiredService<IUnitFeed>();
        if (feed.Roots.FirstOrDefault(root => !root.Simulated) is { } real)
        {
            throw new CommandException(
                $"The data folder holds {real.Name}, which is no simulation. Give the demonstration a folder of its own with --data.");
        }

        var (intake, clock) = (services.GetRequiredService<IIntake>(), services.GetRequiredService<TimeProvider>());
        await services.GetRequiredService<IUnitRegister>().Add(DemoUnits.All, cancellationToken);
        await SubmitAsync(intake, PublishedFigures.Events(), cancellationToken);
        await SubmitAsync(intake, InventedFigures.Events(clock.GetUtcNow()), cancellationToken);
        await SubmitAsync(intake, ReformPlan.Events(clock.GetUtcNow()), cancellationToken);
        // The living part first, so that the wall moves while the history is still coming in.
        await SubmitAsync(intake, RecentHistory.Events(clock.GetUtcNow(), seed), cancellationToken);
        var clerks = new Clerks(intake, clock, pace, seed).WorkAsync(cancellationToken);
        await SubmitAsync(intake, PublishedHistory.Events(), cancellationToken);
        Terminal.Errors.WriteLine(string.Create(CultureInfo.CurrentCulture, $"Mô phỏng: {pace} sự kiện mỗi giây. Ctrl+C để dừng."));
        await clerks;
    }

    private static async Task SubmitAsync(IIntake intake, IEnumerable<Arrival> events, CancellationToken cancellationToken)
    {
        foreach (var batch in events.Chunk(Batch))
        {
            var verdicts = await intake.Submit(batch, cancellationToken);
            if (verdicts.FirstOrDefault(verdict => verdict.Outcome == VerdictOutcome.Refused) is { Reason: { } reason, Detail: var detail })
            {
                throw new CommandException($"The simulation made an event that was refused ({reason}): {detail}");
            }
        }
    }
}
