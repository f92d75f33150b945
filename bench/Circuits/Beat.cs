namespace ParLive.Circuits;

/// <summary>Changes the board once a second.</summary>
internal sealed class Beat(Board board) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            board.Beat();
    }
}
