using NodaTime;
using Orleans;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Homes;
using ParLive.Grains.Hosting;
using ParLive.Grains.Journaling;
using ParLive.Grains.Registers;
using ParLive.Grains.Sealing;
using ParLive.Grains.Units;

namespace ParLive.Grains.Access;

/// <summary>Brings events and cases to the homes of their dossiers, and their receipts back.</summary>
internal sealed class Intake(IClusterClient grains, IUnitTree tree, IDossierHomes homes, Readiness readiness, TimeProvider clock) : IIntake
{
    private const int MostWaiting = 200_000;
    private const int MostForwards = 64;
    private const int MostLives = 4;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private readonly Sittings _sittings = new((unit, batch) => Again(grains.GetGrain<IUnitGrain>(unit), batch), clock);
    private int _waiting;
    private long _asked;

    public async Task<IReadOnlyList<Verdict>> Submit(IReadOnlyList<Arrival> arrivals, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        using var place = Enter(arrivals.Count);
        var verdicts = new Verdict[arrivals.Count];
        var going = new List<Going<EventItem>>(arrivals.Count);
        var all = await Admitted(arrivals, (arrival, current) => Admission.Of(arrival, current, Now));
        var breath = new Breath();
        foreach (var (at, admitted, refusal) in all)
        {
            verdicts[at] = refusal;
            if (admitted is not null)
            {
                var item = new EventItem(admitted.Number, BookKeeper.Encoded(admitted.Event), arrivals[at].Raw)
                {
                    Known = admitted.Event,
                    Remarks = Remarks.Of(arrivals[at]),
                };
                going.Add(new(at, admitted.Unit, item));
            }

            if (breath.IsDueAfterStep()) await breath;
        }

        await Bring(await Home(going, item => item.Number), verdicts, items => _sittings.Enter([.. items.Select(item => (item.Unit, item.Item))]));
        return verdicts;
    }

    public async Task<IReadOnlyList<Verdict>> Submit(IReadOnlyList<CaseStatement> cases, CancellationToken cancellationToken)
    {
        await readiness.Ready.WaitAsync(cancellationToken);
        using var place = Enter(cases.Count);
        var verdicts = new Verdict[cases.Count];
        var going = new List<Going<CaseItem>>(cases.Count);
        foreach (var (at, stated, refusal) in await Admitted(cases, (said, current) => Admission.Of(said, current, Now)))
        {
            verdicts[at] = refusal;
            if (stated is not null)
            {
                going.Add(new(at, stated.Unit, new CaseItem(stated.Unit, cases[at])));
            }
        }

        await Bring(await Home(going, item => Normal.Name(item.Case.Dossier)), verdicts, Compare);
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

    // A unit that another host added a moment ago may not be known here yet: before anything is refused for it, the register is asked,
    // though not by each of a flood of mistakes.
    private async Task<List<(int At, TAdmitted? Admitted, Verdict Refusal)>> Admitted<TSaid, TAdmitted>(
        IReadOnlyList<TSaid> said, Func<TSaid, UnitTree, (TAdmitted? Admitted, Verdict Refusal)> admit)
        where TAdmitted : class
    {
        var current = tree.Current;
        var all = await All();
        if (all.Any(one => one.Refusal.Reason == RefusalReasons.UnknownUnit) && MayAsk())
        {
            await tree.Refresh();
            if (tree.Current.Version != current.Version)
            {
                current = tree.Current;
                all = await All();
            }
        }

        return all;

        async Task<List<(int At, TAdmitted? Admitted, Verdict Refusal)>> All()
        {
            var (judged, breath) = (new List<(int At, TAdmitted? Admitted, Verdict Refusal)>(said.Count), new Breath());
            for (var at = 0; at < said.Count; at++)
            {
                var (admitted, refusal) = admit(said[at], current);
                judged.Add((at, admitted, refusal));
                if (breath.IsDueAfterStep()) await breath;
            }

            return judged;
        }
    }

    private bool MayAsk()
    {
        var (now, last) = (clock.GetTimestamp(), Interlocked.Read(ref _asked));
        return (last == 0 || clock.GetElapsedTime(last, now) >= RetryAfter) && Interlocked.CompareExchange(ref _asked, now, last) == last;
    }

    private async Task<List<Going<TItem>>> Home<TItem>(List<Going<TItem>> going, Func<TItem, string> numberOf)
    {
        var found = await homes.HomesOf([.. going.Select(item => (numberOf(item.Item), item.Unit))]);
        return [.. going.Zip(found, (item, home) => item with { Unit = home })];
    }

    private static Task<BatchReceipt> Again(IUnitGrain unit, EventBatch batch)
    {
        var first = unit.Take(batch);
        return first.IsCompletedSuccessfully ? first : Again(first, () => unit.Take(batch));
    }

    // Another life of the unit wrote while this one did not know of it, and nothing of this was kept: the next life knows what is there.
    private static async Task<BatchReceipt> Again(Task<BatchReceipt> asked, Func<Task<BatchReceipt>> ask)
    {
        for (var left = MostLives; ; left--)
        {
            try
            {
                return await asked;
            }
            catch (SequenceTakenException) when (left > 1)
            {
                // It has stepped down.
                asked = ask();
            }
        }
    }

    private async Task<ItemReceipt[]> Compare(List<Going<CaseItem>> going)
    {
        var receipts = new ItemReceipt[going.Count];
        await Task.WhenAll(going.Select((item, place) => (item, place)).GroupBy(pair => pair.item.Unit, StringComparer.Ordinal).Select(async group =>
        {
            var (unit, batch) = (grains.GetGrain<IUnitGrain>(group.Key), new CaseBatch([.. group.Select(pair => pair.item.Item)]));
            var receipt = await Again(unit.Compare(batch), () => unit.Compare(batch));
            foreach (var (pair, said) in group.Zip(receipt.Items))
            {
                receipts[pair.place] = said;
            }
        }));
        return receipts;
    }

    // A home may have handed the dossier on since; it says to whom, and the item follows.
    private static async Task Bring<TItem>(List<Going<TItem>> going, Verdict[] verdicts, Func<List<Going<TItem>>, Task<ItemReceipt[]>> enter)
    {
        for (var round = 0; going.Count > 0; round++)
        {
            if (round == MostForwards)
            {
                throw new IntakeBusyException("A dossier moves faster than its events can follow.", RetryAfter);
            }

            var receipts = await enter(going);
            var forwarded = new List<Going<TItem>>();
            for (var place = 0; place < receipts.Length; place++)
            {
                verdicts[going[place].Place] = receipts[place].Verdict;
                if (receipts[place].Elsewhere is { } elsewhere)
                {
                    forwarded.Add(going[place] with { Unit = elsewhere });
                }
            }

            going = forwarded;
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
