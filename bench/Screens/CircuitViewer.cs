using System.Buffers.Text;
using System.Net.Http.Json;
using System.Text.Json;

namespace ParLive.Screens;

/// <summary>A viewer of a circuit: a real one to the server, to which it says of each picture that it was drawn.</summary>
internal sealed class CircuitViewer : Viewer
{
    private const string Component = "<!--Blazor:{\"type\":\"server\"";
    private const int ComponentName = 11;
    private const int DigitsOfMoment = 13;
    private static readonly byte[] Hello = SocketLine.Frame("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8, isText: false);
    private static readonly byte[] StillThere = SocketLine.Frame(CircuitPack.StillThere, isText: false);

    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CircuitViewer(SocketLine line)
        : base(line)
    {
    }

    /// <summary>Loads the page, starts its circuit, and waits for the first picture.</summary>
    public static async Task<Viewer> OpenAsync(CircuitSite site)
    {
        var page = await site.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        var from = page.IndexOf(Component, StringComparison.Ordinal) + ComponentName;
        var components = $"[{page[from..page.IndexOf("-->", from, StringComparison.Ordinal)]}]";
        using var answer = await site.Http.PostAsync(new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative), null);
        var agreed = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var viewer = new CircuitViewer(await SocketLine.OpenAsync(site.Address, $"/_blazor?id={agreed.GetProperty("connectionToken").GetString()}"));
        viewer.Say(Hello);
        viewer.Say(SocketLine.Frame(CircuitPack.Start(site.Address.ToString(), components), isText: false));
        viewer.Watch();
        await viewer._shown.Task.WaitAsync(Patience, TimeProvider.System);
        return viewer;
    }

    /// <inheritdoc />
    public override void Ping() => Say(StillThere);

    /// <inheritdoc />
    protected override void Take(ReadOnlySpan<byte> message)
    {
        var place = message.IndexOf("JS.RenderBatch"u8);
        if (place < 0)
            return;
        // Behind the name stands the list of what it is called with: the number of the picture, and the picture.
        var batch = CircuitPack.NumberAt(message[(place + "JS.RenderBatch".Length + 1)..]);
        Say(SocketLine.Frame(CircuitPack.Drawn(batch), isText: false));
        _shown.TrySetResult();
        if (MadeAt(message) is { } made)
            See(made, null, message.Length);
    }

    // The moment stands among the texts of the picture, behind a letter.
    private static long? MadeAt(ReadOnlySpan<byte> message)
    {
        while (message.IndexOf((byte)'T') is >= 0 and var place)
        {
            message = message[(place + 1)..];
            if (Utf8Parser.TryParse(message, out long moment, out var digits) && digits >= DigitsOfMoment)
                return moment;
        }
        return null;
    }
}
