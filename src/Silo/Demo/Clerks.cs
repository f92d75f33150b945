using System.Globalization;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>Clerks at work now, at a pace of so many events in a second.</summary>
internal sealed class Clerks(IIntake intake, TimeProvider clock, double pace, int seed)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private readonly Random _dice = new(seed);
    private readonly List<(string Unit, string Number)> _open = [];
    private readonly Queue<(string Unit, string Number)> _ready = new();
    private readonly Queue<(string Unit, string Number)> _unassigned = new();
    private readonly string _shift = clock.GetUtcNow().ToOffset(DemoEvents.Offset).ToString("yyMMddHHmmss", CultureInfo.InvariantCulture);
    private int _count;

    /// <summary>Works until told to stop.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var sent = 0L;
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(Breath.TotalSeconds, 1 / pace)), clock, cancellationToken);
            var ready = (long)(clock.GetElapsedTime(began).TotalSeconds * pace) - sent;
            if (ready > 0)
            {
                sent += ready;
                await intake.Submit([.. Enumerable.Range(0, (int)Math.Min(ready, 5_000)).Select(_ => Next())], cancellationToken);
            }
        }
    }

    private Arrival Next()
    {
        var now = clock.GetUtcNow().ToOffset(DemoEvents.Offset);
        if (_ready.Count > 20)
        {
            var (office, waiting) = _ready.Dequeue();
            return DemoEvents.Happened(office, waiting, "handed-over", now);
        }

        if (_dice.NextDouble() < 0.2 && _unassigned.TryDequeue(out var begun))
        {
            return DemoEvents.Assigned(begun.Unit, begun.Number, now, DemoEvents.Steps[0]);
        }

        if (_open.Count > 40 && _dice.NextDouble() < 0.55)
        {
            var done = _dice.Next(_open.Count);
            var (unit, number) = _open[done];
            _open.RemoveAt(done);
            if (_dice.NextDouble() < 0.03)
            {
                return DemoEvents.Happened(unit, number, "withdrawn", now);
            }

            _ready.Enqueue((unit, number));
            return DemoEvents.Happened(unit, number, "resolved", now);
        }

        return Receive(now);
    }

    private Arrival Receive(DateTimeOffset now)
    {
        var unit = DemoUnits.AtWork[_dice.Next(DemoUnits.AtWork.Count)].Code;
        var number = string.Create(CultureInfo.InvariantCulture, $"MP-{_shift}-{_count++:D6}");
        var due = DateOnly.FromDateTime(now.DateTime).AddDays(_dice.Next(0, 10));
        _open.Add((unit, number));
        _unassigned.Enqueue((unit, number));
        return DemoEvents.Received(unit, number, now, due, _dice.NextDouble() < 0.8 ? "online-full" : "desk", Fields.Of(_dice.Next(6)));
    }
}
