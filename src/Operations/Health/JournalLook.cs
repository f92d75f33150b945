using ParLive.Grains.Journaling;

namespace ParLive.Operations.Health;

/// <summary>Looks whether the journal takes records.</summary>
internal sealed class JournalLook(IJournalWatch watch, TimeProvider clock)
{
    private const double Full = 0.8;

    // A disk that takes longer than that acknowledges nothing in time for anybody.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<JournalHealth> LookAsync(List<HealthTrouble> troubles)
    {
        var reading = watch.Reading;
        var why = reading.SinceWritten < HealthDesk.Fresh ? null : await WhyNotAsync();
        if (why is not null) troubles.Add(HealthWords.NotWritable(why));
        reading = watch.Reading;
        var fill = (double)reading.WaitingBytes / reading.MostBytes;
        if (fill >= Full) troubles.Add(HealthWords.QueueFull(fill, reading.Waiting));
        return new JournalHealth(reading.Kind, why is null, reading.Position, reading.SinceRecord?.TotalSeconds, reading.Waiting, Math.Round(fill, 4));
    }

    private async Task<string?> WhyNotAsync()
    {
        try
        {
            await watch.TryWriting().WaitAsync(Patience, clock);
            return null;
        }
        catch (TimeoutException)
        {
            return $"Nothing reached the disk within {Patience.TotalSeconds:0} s.";
        }
        catch (IOException refused)
        {
            return refused.Message;
        }
    }
}
