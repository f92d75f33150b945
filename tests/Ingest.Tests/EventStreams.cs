using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using ParLive.Grains.Journaling;

namespace ParLive.Ingest.Tests;

public sealed class EventStreams
{
    private const string Type = "application/x-ndjson";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly byte[] Stream = Some.Bytes(
        "\uFEFF" + Some.Event("1") + "\r\n\n" + Some.Event("2", data: "\"unit\":\"30307\",\"field\":\"Đất đai\"") + "\nbroken\n   \n"
        + Some.Event("1") + "\n" + Some.Event("3", type: "nonsense") + "\n" + Some.Event("4", data: "\"unit\":\"nowhere\"") + "\n"
        + new string('x', 3_000) + "\n" + Some.Event("5") + "\n" + Some.Event("6"));

    public static TheoryData<int> Sizes => [1, 2, 3, 7, 64, 333, 4_096, 100_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Any_chopping_of_a_stream_gives_the_same_answer(int size)
    {
        await using var site = await Site.OpenAsync(new IngestOptions { MaxEventBytes = 2_000, GroupEvents = 3 });
        site.Intake.UnknownUnits.Add("nowhere");

        var answer = await site.SendAsync(Stream, Type, with: request =>
        {
            request.Content = new ChoppedContent(Stream, size);
            request.Content.Headers.ContentType = new(Type);
        });

        Assert.Equal((200, (4L, 1L, 4L)), (answer.Status, answer.Counts));
        Assert.Equal(["not-json", "unknown-kind", "unknown-unit", "too-large"], answer.Reasons);
        Assert.Equal([4, 7, 8, 9], answer.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("place").GetInt32()));
        Assert.Equal("1 2 5 6", string.Join(' ', site.Intake.Accepted.Select(arrival => arrival.Id)));
        Assert.Contains("\"id\":\"1\"", FakeIntake.TextOf(site.Intake.Accepted[0].Raw), StringComparison.Ordinal);
        Assert.Equal(new string('x', 3_000), FakeIntake.TextOf(site.Quarantine.Kept.Single(kept => kept.Place == 9).Bytes));
    }

    [Fact]
    public async Task A_long_stream_goes_through_in_groups()
    {
        await using var site = await Site.OpenAsync();
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(number => Some.Event($"{number}") + "\n"));

        var answer = await site.SendAsync(lines, Type);

        Assert.Equal((20_000, 0, 0), answer.Counts);
        Assert.All(site.Intake.Groups, size => Assert.InRange(size, 1, 1_000));
    }

    [Fact]
    public async Task A_sender_that_pauses_does_not_keep_what_it_sent_waiting()
    {
        await using var site = await Site.OpenAsync();
        using var socket = await OpenAsync(site);

        await SendChunkAsync(socket, Some.Event("1") + "\n" + Some.Event("2") + "\n");
        await site.Intake.Came.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, site.Intake.Groups.Sum());
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_keeps_the_whole_lines_and_puts_the_torn_one_into_quarantine()
    {
        await using var site = await Site.OpenAsync();
        var torn = Some.Event("3")[..50];
        using (var socket = await OpenAsync(site))
        {
            await SendChunkAsync(socket, Some.Event("1") + "\n" + Some.Event("2") + "\n" + torn);
            await site.Intake.Came.WaitAsync(TestContext.Current.CancellationToken);
        }

        var kept = await site.Quarantine.NextAsync(TestContext.Current.CancellationToken);

        Assert.Equal((3, "3", "not-json", torn), (kept.Place, kept.EventId, kept.Reason, FakeIntake.TextOf(kept.Bytes)));
        Assert.Equal("1 2", string.Join(' ', site.Intake.Accepted.Select(arrival => arrival.Id)));
    }

    [Fact]
    public async Task A_disk_that_fails_while_the_sender_pauses_is_not_taken_for_a_cut_connection()
    {
        await using var site = await Site.OpenAsync();
        site.Intake.Failures.Enqueue(new IOException("No space left."));
        using var socket = await OpenAsync(site);

        await SendChunkAsync(socket, Some.Event("1") + "\n");
        await site.Intake.Came.WaitAsync(Stop);
        await SendChunkAsync(socket, Some.Event("2") + "\n");
        await socket.SendAsync("0\r\n\r\n"u8.ToArray());
        var answer = new byte[12];
        await socket.ReceiveAsync(answer);

        Assert.Equal("HTTP/1.1 503", Encoding.ASCII.GetString(answer));
    }

    [Fact]
    public Task Reading_stops_while_the_intake_does_not_answer() => Task.Run(ReadingStopsAsync, TestContext.Current.CancellationToken);

    private static async Task ReadingStopsAsync()
    {
        await using var site = await Site.OpenAsync(new IngestOptions { GroupEvents = 10, GroupsInFlight = 2 });
        var open = new TaskCompletionSource();
        site.Intake.Gate = open.Task;
        var pipe = new Pipe(new PipeOptions(
            readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: 1, resumeWriterThreshold: 1,
            useSynchronizationContext: false));
        var desk = new Events.EventDesk(
            site.Intake, site.Quarantine, new AlwaysInReach(), new FixedClock(), Meters.Make(), new IngestOptions { GroupEvents = 10, GroupsInFlight = 2 });
        var run = new Events.EventRun(desk, Access.Sender.Unbound);
        var reading = new Events.EventStream(pipe.Reader, run, 10_000).ReadAsync();

        // Everything runs inline here, so a write is done at once if it was read, and not at all if it was not.
        // Three groups are read: two in flight, one full and waiting for room. The fourth stays with the sender.
        var taken = 0;
        ValueTask<FlushResult> flush;
        do
        {
            flush = pipe.Writer.WriteAsync(Some.Bytes(string.Concat(Enumerable.Range(0, 10).Select(number => Some.Event($"{taken}-{number}") + "\n"))), Stop);
            taken++;
        }
        while (flush.IsCompleted && taken < 100);

        Assert.Equal(3, taken);
        Assert.False(reading.IsCompleted);
        Assert.Equal([10, 10], site.Intake.Groups);

        open.SetResult();
        await flush;
        await pipe.Writer.CompleteAsync();
        Assert.False(await reading);
        await run.FinishAsync();
        Assert.Equal(30, run.Tally.Total);
    }

    private static async Task<Socket> OpenAsync(Site site)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(site.Address.Host, site.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /api/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: {Type}\r\nTransfer-Encoding: chunked\r\n\r\n"));
        return socket;
    }

    private static async Task SendChunkAsync(Socket socket, string text)
    {
        var bytes = Some.Bytes(text);
        await socket.SendAsync((byte[])[.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8]);
    }

    /// <summary>Sends pieces of one size, each by itself.</summary>
    private sealed class ChoppedContent(byte[] bytes, int size) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            foreach (var piece in bytes.Chunk(size))
            {
                await stream.WriteAsync(piece);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
