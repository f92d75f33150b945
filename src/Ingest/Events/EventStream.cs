using System.Buffers;
using System.IO.Pipelines;
using ParLive.Grains.Hosting;

namespace ParLive.Ingest.Events;

/// <summary>Reads a stream of events, one on each line, no faster than they can be taken in.</summary>
internal sealed class EventStream(PipeReader reader, EventRun run, int maxEventBytes)
{
    private const int MostKept = 1024 * 1024;

    private readonly LineBuffer _lines = new(MostKept);
    private readonly Breath _breath = new();

    /// <summary>Reads until the end; true if the connection was cut before it.</summary>
    public async Task<bool> ReadAsync()
    {
        var cut = false;
        while (true)
        {
            var pending = reader.ReadAsync().AsTask();
            await SendWhileAsync(pending);
            ReadResult result;
            try
            {
                result = await pending;
            }
            catch (Exception torn) when (torn is IOException or OperationCanceledException)
            {
                cut = true;
                break;
            }

            try
            {
                await TakeAsync(result.Buffer);
            }
            finally
            {
                // Everything is copied out: a pipe that breaks gives back nothing of what it still held. And when taking fails,
                // the server must be able to read on, or the sender meets a broken pipe in place of the answer.
                reader.AdvanceTo(result.Buffer.End);
            }

            if (result.IsCompleted) break;
        }

        // A torn line is judged like any other; being torn it is no JSON, and goes to quarantine as that.
        if (_lines.TryTakeRest(out var rest)) Take(rest);
        return cut;
    }

    /// <summary>While the sender pauses: what came so far does not wait for what comes next.</summary>
    /// <remarks>Stands apart from the read, so that a failing disk is never taken for a cut connection.</remarks>
    private async Task SendWhileAsync(Task<ReadResult> pending)
    {
        try
        {
            while (run.HasUnsent && !pending.IsCompleted)
            {
                if (run.HasRoom) await run.SendAsync();
                else await Task.WhenAny(pending, run.Oldest);
            }
        }
        catch
        {
            await StopAsync(pending);
            throw;
        }
    }

    /// <summary>Ends a read under way, so that the server can read the rest.</summary>
    private async Task StopAsync(Task<ReadResult> pending)
    {
        reader.CancelPendingRead();
        await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (pending.IsCompletedSuccessfully) reader.AdvanceTo((await pending).Buffer.Start);
    }

    private async Task TakeAsync(ReadOnlySequence<byte> buffer)
    {
        while (_lines.TryTake(ref buffer, out var line))
        {
            Take(line);
            if (run.IsFull) await run.SendAsync();
            if (_breath.IsDueAfterStep()) await _breath;
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
