using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ParLive.Work;

namespace ParLive.Peers.Limit;

/// <summary>The least a program can do for this work: parse, drop repeats, count at three levels, append, sync. No HTTP, no recovery, no reads meanwhile.</summary>
/// <remarks>
/// A frame is the length of its lines and how many they are, four bytes each, then the lines; each sync is answered by how many events are durable, eight
/// bytes. A frame with a negative length asks one of <see cref="Question"/> about a unit; its answer is JSON behind its length, eight bytes.
/// </remarks>
internal sealed class LimitServer : IDisposable
{
    /// <summary>What it says when it listens.</summary>
    public const string Listens = "The limit listens on ";

    private const int Head = 8;
    private const int Most = 16 << 20;

    private readonly Ids _ids = new();
    private readonly Dossiers _dossiers = new();
    private readonly Counters _counters;
    private readonly SyncedLog _log;
    private readonly byte[] _fresh = new byte[Most];
    private readonly byte[] _in = new byte[Most];
    private readonly Socket _client;
    private int _until;

    private LimitServer(Country country, int today, string folder, Socket client)
    {
        (_counters, _client) = (new Counters(country, today), client);
        _log = new SyncedLog(Path.Combine(folder, "events.log"), Acknowledge);
    }

    /// <summary>Serves one client until it goes.</summary>
    public static void Serve(Plan plan, int today, string folder, Action<string> say)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        say($"{Listens}{((IPEndPoint)listener.LocalEndPoint!).Port}");
        using var client = listener.Accept();
        client.NoDelay = true;
        using var server = new LimitServer(Telling.CountryOf(plan), today, folder, client);
        server.Serve();
    }

    /// <inheritdoc/>
    public void Dispose() => _log.Dispose();

    private void Serve()
    {
        while (_client.Receive(_in.AsSpan(_until)) is > 0 and var read)
        {
            _until += read;
            var from = 0;
            while (TryFrame(_in.AsSpan(from, _until - from), out var length)) from += length;
            _in.AsSpan(from, _until - from).CopyTo(_in);
            _until -= from;
        }
    }

    private bool TryFrame(ReadOnlySpan<byte> waiting, out int length)
    {
        length = 0;
        if (waiting.Length < Head) return false;
        var (bytes, count) = (BinaryPrimitives.ReadInt32LittleEndian(waiting), BinaryPrimitives.ReadInt32LittleEndian(waiting[4..]));
        length = Head + Math.Max(0, bytes);
        if (waiting.Length < length) return false;
        if (bytes < 0) Answer((Question)(-bytes), count);
        else Take(waiting[Head..length], count);
        return true;
    }

    private void Take(ReadOnlySpan<byte> lines, int count)
    {
        var fresh = 0;
        while (lines.Length > 0)
        {
            var line = lines[..(lines.IndexOf((byte)'\n') + 1)];
            lines = lines[line.Length..];
            var view = EventView.Read(line);
            if (!_ids.Add(view.Id)) continue;
            line.CopyTo(_fresh.AsSpan(fresh));
            fresh += line.Length;
            ref var dossier = ref _dossiers.Of(view.Dossier);
            var was = dossier;
            if (view.Kind == Kind.Received) (dossier.Received, dossier.Channel) = (view.On, view.Channel);
            if (view.Kind == Kind.Resolved) dossier.Resolved = view.On;
            dossier.Due = Math.Max(dossier.Due, view.Due);
            _counters.Count(view.Commune, was, dossier);
        }

        // A batch of repeats alone waits for a sync too: that of their first copies.
        _log.Add(_fresh.AsSpan(0, fresh), count);
    }

    private void Acknowledge(long events)
    {
        Span<byte> told = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(told, events);
        _client.Send(told);
    }

    private void Answer(Question question, int unit)
    {
        var answer = question switch
        {
            Question.Events => JsonSerializer.SerializeToUtf8Bytes(_ids.Count),
            Question.MostOverdue => JsonSerializer.SerializeToUtf8Bytes(_counters.MostOverdue()),
            Question.Province => JsonSerializer.SerializeToUtf8Bytes(_counters.Province(unit)),
            _ => JsonSerializer.SerializeToUtf8Bytes(_counters.Commune(unit)),
        };
        Acknowledge(answer.Length);
        _client.Send(answer);
    }

    /// <summary>What may be asked.</summary>
    internal enum Question
    {
        /// <summary>How many different events there were.</summary>
        Events = 1,

        /// <summary>The first question.</summary>
        MostOverdue = 2,

        /// <summary>The second.</summary>
        Province = 3,

        /// <summary>The third.</summary>
        Commune = 4,
    }
}
