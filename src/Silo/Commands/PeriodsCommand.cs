using System.CommandLine;
using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Audit;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive periods close PERIOD</c>: closes the figures of a month, quarter or year (chốt số liệu).</summary>
internal static class PeriodsCommand
{
    public static Command Create()
    {
        var period = new Argument<string>("PERIOD") { Description = "A month 2024-09, a quarter 2024-Q3, or a year 2024; it must be over." };
        var unit = new Option<string?>("--unit") { Description = "The unit's code or key, for it and all below; needed where there is more than one tree." };
        var (data, key) = (Options.Data(), Options.Key());
        var close = new Command("close", "Keeps the figures of a period as they are now; what arrives later shows as a restatement.") { period, unit, data, key };
        close.SetAction((arguments, cancellationToken) => RunAsync(
            arguments.GetValue(period)!, arguments.GetValue(unit), (arguments.GetValue(data)!, arguments.GetValue(key)), cancellationToken));
        return new Command("periods", "Periods whose figures are closed.") { close };
    }

    private static async Task<int> RunAsync(string period, string? unit, (string Data, string? Key) at, CancellationToken cancellationToken)
    {
        var closed = RunningServer.Find(at.Data, at.Key) is { } server
            ? await server.ClosePeriodAsync(unit, period, cancellationToken)
            : await Workshop.UseAsync(at.Data, (AuditActs.PeriodClosed, $"{period} {unit}"), services => HereAsync(services, unit, period, cancellationToken), cancellationToken);
        Terminal.Print(string.Create(CultureInfo.InvariantCulture, $"units closed: {closed}"));
        return Outcome.Done;
    }

    private static async Task<int> HereAsync(IServiceProvider services, string? unit, string period, CancellationToken cancellationToken)
    {
        var asked = AskedUnit.In(services.GetRequiredService<IUnitFeed>(), unit);
        try
        {
            return await services.GetRequiredService<IPeriods>().Close(asked.Key, period, "operator", cancellationToken);
        }
        catch (ArgumentException wrong)
        {
            throw new CommandException(wrong.Message);
        }
    }
}
