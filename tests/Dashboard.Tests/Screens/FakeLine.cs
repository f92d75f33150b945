using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using ParLive.Dashboard.Rotations;
using ParLive.Dashboard.Screens;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Tests.Screens;

/// <summary>A line that takes messages, or does not until it is told to.</summary>
internal sealed class FakeLine : IScreenLine
{
    private static readonly JsonHubProtocol Protocol = new();

    private readonly Channel<FrameMessage> _taken = Channel.CreateUnbounded<FrameMessage>();
    private readonly List<SerializedHubMessage> _messages = [];
    private TaskCompletionSource? _frozen;

    public bool Aborted { get; private set; }

    /// <summary>The messages as they came; equal ones were serialised once.</summary>
    public IReadOnlyList<SerializedHubMessage> Messages => _messages;

    /// <summary>What was told beside frames.</summary>
    public IReadOnlyList<Announced> Announced => [.. _messages.Select(message => Told<Announced>(message, nameof(IWallClient.Announced))).OfType<Announced>()];

    /// <summary>From here on a send waits.</summary>
    public void Freeze() => _frozen = new TaskCompletionSource();

    public void Thaw() => Interlocked.Exchange(ref _frozen, null)?.SetResult();

    /// <summary>The next frame that came.</summary>
    public ValueTask<FrameMessage> NextAsync() => _taken.Reader.ReadAsync(TestContext.Current.CancellationToken);

    /// <summary>The next frame if it has come.</summary>
    public FrameMessage? Taken() => _taken.Reader.TryRead(out var frame) ? frame : null;

    public async ValueTask SendAsync(SerializedHubMessage message, CancellationToken cancellationToken)
    {
        lock (_messages)
            _messages.Add(message);
        if (Told<FrameMessage>(message, nameof(IWallClient.Frame)) is { } frame)
            _taken.Writer.TryWrite(frame);
        if (_frozen is { } frozen)
            await frozen.Task;
    }

    public void Abort()
    {
        Aborted = true;
        _frozen?.TrySetException(new OperationCanceledException());
    }

    // Null where the message is another one.
    private static T? Told<T>(SerializedHubMessage message, string target)
    {
        using var document = JsonDocument.Parse(message.GetSerializedMessage(Protocol)[..^1]);
        var root = document.RootElement;
        return root.GetProperty("target").GetString() == target ? root.GetProperty("arguments")[0].Deserialize<T>() : default;
    }
}
