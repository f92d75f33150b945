using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using ParLive.Dashboard.Views;

namespace ParLive.Dashboard.Screens;

/// <summary>A frame on its way to all screens of its view: serialised at most once whole and once as a patch, whoever asks first.</summary>
internal sealed class PublishedFrame(Frame frame, Frame? previous)
{
    private readonly Lazy<SerializedHubMessage> _whole = new(() => Serialised(frame, Patch.AllOf(frame.Content)));
    private readonly Lazy<SerializedHubMessage> _patch = new(() => Serialised(
        frame, previous is null ? Patch.AllOf(frame.Content) : Patch.Between(previous.Content, frame.Content)));

    /// <summary>The frame.</summary>
    public Frame Frame => frame;

    /// <summary>The message for a screen that shows what stands at a position.</summary>
    public SerializedHubMessage For(FramePosition shown) => frame.Follows(shown) ? _patch.Value : _whole.Value;

    private static SerializedHubMessage Serialised(Frame frame, Patch patch) =>
        new(new InvocationMessage(nameof(IWallClient.Frame), [FrameMessage.Of(frame, patch)]));
}
