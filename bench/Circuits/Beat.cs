namespace ParLive.Circuits;

/// <summary>Once a second something happens, and everybody is shown what it comes to.</summary>
internal sealed class Beat(Sight sight) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await sight.BeatAsync();
    }
}
