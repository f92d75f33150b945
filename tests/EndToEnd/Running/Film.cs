using System.Text.Json;
using System.Threading.Channels;
using ParLive.Testing;

namespace ParLive.EndToEnd.Running;

/// <summary>Pictures of a screen as its browser's compositor makes them, which goes on when the page itself hangs.</summary>
internal sealed class Film : IAsyncDisposable
{
    // The middle of the veil is red, which no wall is from one side to the other.
    private const string IsVeiled = """
        async picture => {
          const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + picture)).blob());
          const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
          pen.drawImage(image, 0, 0);
          const line = pen.getImageData(0, Math.floor(image.height / 2), image.width, 1).data;
          let red = 0;
          for (let at = 0; at < line.length; at += 4) if (line[at] > 140 && line[at + 1] < 80 && line[at + 2] < 80) red++;
          return red > image.width / 3;
        }
        """;

    private readonly Channel<(double At, string Picture)> _pictures = Channel.CreateUnbounded<(double, string)>();
    private readonly ICDPSession _camera;
    private readonly Glass _table;

    private Film(ICDPSession camera, Glass table)
    {
        (_camera, _table) = (camera, table);
        camera.Event("Page.screencastFrame").OnEvent += (_, shot) => Take(shot!.Value);
    }

    /// <summary>Begins to film a screen.</summary>
    public static async Task<Film> OfAsync(Chromium chromium, Glass glass)
    {
        var film = new Film(await glass.Page.Context.NewCDPSessionAsync(glass.Page), await chromium.OpenAsync(new Uri("http://127.0.0.1"), 320, 200));
        await film._camera.SendAsync("Page.startScreencast", new(StringComparer.Ordinal) { ["format"] = "png", ["everyNthFrame"] = 1 });
        return film;
    }

    /// <summary>The moment of the next picture on which the screen is veiled or not, in milliseconds of Unix time.</summary>
    public async Task<double> SeenAsync(bool isVeiled, double after = 0)
    {
        var what = isVeiled ? "a picture of the veil" : "a picture without the veil";
        return await Patience.For(SeekAsync(isVeiled, after), what);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _table.DisposeAsync();

    private async Task<double> SeekAsync(bool isVeiled, double after)
    {
        while (true)
        {
            var (at, picture) = await _pictures.Reader.ReadAsync(TestContext.Current.CancellationToken);
            if (at > after && await _table.Page.EvaluateAsync<bool>(IsVeiled, picture) == isVeiled)
                return at;
        }
    }

    private void Take(JsonElement shot)
    {
        var at = shot.GetProperty("metadata").GetProperty("timestamp").GetDouble() * 1_000;
        _pictures.Writer.TryWrite((at, shot.GetProperty("data").GetString()!));
        _ = _camera.SendAsync("Page.screencastFrameAck", new(StringComparer.Ordinal) { ["sessionId"] = shot.GetProperty("sessionId").GetInt32() });
    }
}
