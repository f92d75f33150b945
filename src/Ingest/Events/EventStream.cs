using System.Buffers;
using System.IO.Pipelines;

namespace ParLive.Ingest.Events;

/// <summary>Reads a stream of events, one on each line, no faster than they can be taken in.</summary>
internal sealed class EventStream(PipeReader reader, EventRun run, int maxEventBytes)
{
    private const int MostKept = 1024 * 1024;

    private readonly LineBuffer _lines = new(MostKept);

    /// <summary>Reads until the end; true if the connection was cut before it.</summary>
    public async Task<bool> ReadAsync()
    {
        var cut = false;
        while (true)
        {
            ReadResult result;
            try
            {
                result = await NextAsync();
            }
            catch (Exception torn) when (torn is IOException or OperationCanceledException)
            {
                cut = true;
                break;
            }

            await TakeAsync(result.Buffer);
            // Everything is copied out: a pipe that breaks gives back nothing of what it still held.
            reader.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted) break;
        }

        // A torn line is judged like any other; being torn it is no JSON, and goes to quarantine as that.
        if (_lines.TryTakeRest(out var rest)) Take(rest);
        return cut;
    }

    private async Task<ReadResult> NextAsync()
    {
        var read = reader.ReadAsync();
        if (read.IsCompleted) return await read;

        // The sender pauses: what came so far does not wait for what comes next.
        var pending = read.AsTask();
        while (run.HasUnsent && !pending.IsCompleted)
        {
            if (run.HasRoom) await run.SendAsync();
            else await Task.WhenAny(pending, run.Oldest);
        }

        return await pending;
    }

    private async Task TakeAsync(ReadOnlySequence<byte> buffer)
    {
        while (_lines.TryTake(ref buffer, out var line))
        {
            Take(line);
            if (run.IsFull) await run.SendAsync();
        }
    }

    private void Take(EventLine line)
    {
        if (line.Length > maxEventBytes)
        {
            run.Add(ParsedEvent.Refused(
                line.Number, Problem.TooLarge($"The line has {line.Length} bytes; at most {maxEventBytes} are allowed."), line.Bytes));
        }
        else if (line.Bytes.Span.ContainsAnyExcept(" \t\r"u8))
        {
            run.Parse(line.Bytes, line.Number);
        }
    }
}
