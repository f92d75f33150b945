using System.Collections.Concurrent;
using NodaTime;
using Orleans;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Brings events and cases to the homes of their dossiers, and their receipts back.</summary>
internal sealed class Intake(IClusterClient grains, IUnitTree tree, IDossierHomes homes, Readiness readiness, TimeProvider clock) : IIntake
{
    private const int MostWaiting = 200_000;
    private const int MostForwards = 64;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, UnitLane> _lanes = new(StringComparer.Ordinal);
    private int _waiting;

    public async Task<IReadOnlyList<Verdict>> Submit(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        using var place = Enter(arrivals.Count);
        var verdicts = new Verdict[arrivals.Count];
        var going = new List<Going<EventItem>>(arrivals.Count);
        var (now, current) = (Now, tree.Current);
        for (var at = 0; at < verdicts.Length; at++)
        {
            var (admitted, refusal) = Admission.Of(arrivals[at], current, now);
            verdicts[at] = refusal;
            if (admitted is not null)
            {
                var item = new EventItem(admitted.Number, BookKeeper.Encoded(admitted.Event), arrivals[at].Raw);
                going.Add(new(at, homes.HomeOf(admitted.Number, admitted.Unit), item));
            }
        }

        await Bring(going, verdicts, (unit, items) => LaneOf(unit).Enter(items));
        return verdicts;
    }

    public async Task<IReadOnlyList<Verdict>> Submit(IReadOnlyList<CaseStatement> cases, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        using var place = Enter(cases.Count);
        var verdicts = new Verdict[cases.Count];
        var going = new List<Going<CaseItem>>(cases.Count);
        var (now, current) = (Now, tree.Current);
        for (var at = 0; at < verdicts.Length; at++)
        {
            var (stated, refusal) = Admission.Of(cases[at], current, now);
            verdicts[at] = refusal;
            if (stated is not null)
            {
                going.Add(new(at, homes.HomeOf(stated.Number, stated.Unit), new CaseItem(stated.Unit, cases[at])));
            }
        }

        await Bring(going, verdicts, async (unit, items) =>
            (await grains.GetGrain<IUnitGrain>(unit).Compare(new CaseBatch(items))).Items.ToArray());
        return verdicts;
    }

    public async IAsyncEnumerable<string> DossiersOf(
        string source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        foreach (var unit in tree.Current.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var number in await grains.GetGrain<IUnitGrain>(unit.Key.ToString()).DossiersOf(source))
            {
                yield return number;
            }
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private UnitLane LaneOf(string unit) =>
        _lanes.GetOrAdd(unit, static (key, all) => new UnitLane(batch => all.GetGrain<IUnitGrain>(key).Take(batch)), grains);

    // A home may have handed the dossier on since; it says to whom, and the item follows.
    private static async Task Bring<TItem>(
        List<Going<TItem>> going, Verdict[] verdicts, Func<string, IReadOnlyList<TItem>, Task<ArraySegment<ItemReceipt>>> enter)
    {
        for (var round = 0; going.Count > 0; round++)
        {
            if (round == MostForwards)
            {
                throw new IntakeBusyException("A dossier moves faster than its events can follow.", RetryAfter);
            }

            var groups = going.GroupBy(item => item.Unit, StringComparer.Ordinal).Select(group => (Unit: group.Key, Items: group.ToList())).ToList();
            var receipts = await Task.WhenAll(groups.Select(group => enter(group.Unit, [.. group.Items.Select(item => item.Item)])));
            going = [];
            foreach (var (group, segment) in groups.Zip(receipts))
            {
                for (var at = 0; at < segment.Count; at++)
                {
                    verdicts[group.Items[at].Place] = segment[at].Verdict;
                    if (segment[at].Elsewhere is { } elsewhere)
                    {
                        going.Add(group.Items[at] with { Unit = elsewhere });
                    }
                }
            }
        }
    }

    private Leaving Enter(int count)
    {
        // One that is too large by itself is taken in when nothing else waits; otherwise it could never be.
        var waiting = Interlocked.Add(ref _waiting, count);
        if (waiting > MostWaiting && waiting != count)
        {
            Interlocked.Add(ref _waiting, -count);
            throw new IntakeBusyException($"More than {MostWaiting} events wait for the disk.", RetryAfter);
        }

        return new Leaving(this, count);
    }

    private readonly struct Leaving(Intake intake, int count) : IDisposable
    {
        public void Dispose() => Interlocked.Add(ref intake._waiting, -count);
    }

    private readonly record struct Going<TItem>(int Place, string Unit, TItem Item);
}
