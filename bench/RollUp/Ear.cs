using ParLive.Grains.Contracts;

namespace ParLive.RollUp;

/// <summary>Hears what is told to one unit, and counts it.</summary>
internal sealed class Ear(string unit)
{
    private long _messages;
    private long _bytes;

    /// <summary>The unit.</summary>
    public string Unit => unit;

    /// <summary>What was told so far.</summary>
    public (long Messages, long Bytes) Heard => (Interlocked.Read(ref _messages), Interlocked.Read(ref _bytes));

    /// <summary>Notes a push.</summary>
    public void Hear(UpwardPush push)
    {
        Interlocked.Increment(ref _messages);
        Interlocked.Add(ref _bytes, PushSize.Of(push));
    }
}
