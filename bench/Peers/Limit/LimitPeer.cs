using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ParLive.Work;

namespace ParLive.Peers.Limit;

/// <summary>The bare limit program as a process of its own, reached over TCP.</summary>
internal sealed class LimitPeer : IPeer, IReader
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parlive-peer-limit-");
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _head = new byte[8];
    private Process? _process;
    private long _sent;

    /// <summary>Starts an empty one.</summary>
    public static async Task<LimitPeer> StartAsync(Plan plan, int today, SyncDelay delay)
    {
        var peer = new LimitPeer();
        string[] words =
        [
            Environment.GetCommandLineArgs()[0], "limit", "--folder", peer._folder.FullName, "--communes", Text(plan.Communes), "--districts", Text(plan.Districts),
            "--provinces", Text(plan.Provinces), "--today", Text(today),
        ];
        var start = new ProcessStartInfo("dotnet", words) { UseShellExecute = false, RedirectStandardOutput = true };
        delay.Slow(start, peer._folder.FullName);
        peer._process = Process.Start(start)!;
        var said = await peer._process.StandardOutput.ReadLineAsync();
        if (said?.StartsWith(LimitServer.Listens, StringComparison.Ordinal) != true) throw new InvalidOperationException($"The limit did not start: {said}");
        await peer._socket.ConnectAsync(IPAddress.Loopback, int.Parse(said.AsSpan(LimitServer.Listens.Length), CultureInfo.InvariantCulture));
        return peer;
    }

    /// <inheritdoc/>
    public async Task<long> TakeAsync(Batches batches, Way way)
    {
        var before = Ask<int>(LimitServer.Question.Events, 0);
        var batch = new Batch();
        var (began, underWay, durable) = (_sent, new Queue<long>(), 0L);
        while (await batches.FillAsync(batch, way.EventsEach))
        {
            Send(batch.Bytes.Length, batch.Lines);
            for (var rest = batch.Bytes; rest.Length > 0;) rest = rest[await _socket.SendAsync(rest)..];
            _sent += batch.Lines;
            underWay.Enqueue(_sent);
            while (underWay.Count >= way.InFlight) durable = Settle(underWay);
        }

        while (underWay.Count > 0) durable = Settle(underWay);
        if (_sent > began && durable != _sent) throw new InvalidOperationException("The limit lost count.");
        return Ask<int>(LimitServer.Question.Events, 0) - before;
    }

    /// <inheritdoc/>
    public Task<IReader> ReaderAsync() => Task.FromResult<IReader>(this);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OverdueRow>> MostOverdueAsync(int today) =>
        Task.FromResult<IReadOnlyList<OverdueRow>>(Ask<OverdueRow[]>(LimitServer.Question.MostOverdue, 0));

    /// <inheritdoc/>
    public Task<IReadOnlyList<UnitRow>> ProvinceAsync(int province, int today) =>
        Task.FromResult<IReadOnlyList<UnitRow>>(Ask<UnitRow[]>(LimitServer.Question.Province, province));

    /// <inheritdoc/>
    public Task<CommuneAnswer> CommuneAsync(int commune, int today) => Task.FromResult(Ask<CommuneAnswer>(LimitServer.Question.Commune, commune));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _folder.Delete(recursive: true);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private long Settle(Queue<long> underWay)
    {
        var durable = ReadNumber();
        while (underWay.Count > 0 && underWay.Peek() <= durable) underWay.Dequeue();
        return durable;
    }

    private T Ask<T>(LimitServer.Question question, int unit)
    {
        Send(-(int)question, unit);
        var answer = new byte[ReadNumber()];
        Read(answer);
        return JsonSerializer.Deserialize<T>(answer)!;
    }

    private void Send(int first, int second)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_head, first);
        BinaryPrimitives.WriteInt32LittleEndian(_head.AsSpan(4), second);
        _socket.Send(_head);
    }

    private long ReadNumber()
    {
        Span<byte> number = stackalloc byte[8];
        Read(number);
        return BinaryPrimitives.ReadInt64LittleEndian(number);
    }

    private void Read(Span<byte> into)
    {
        while (into.Length > 0)
        {
            var read = _socket.Receive(into);
            if (read == 0) throw new IOException("The limit closed the connection.");
            into = into[read..];
        }
    }
}
