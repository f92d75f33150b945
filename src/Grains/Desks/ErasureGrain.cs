using Orleans;
using ParLive.Domain.Books;
using ParLive.Domain.Events;
using ParLive.Domain.Hashing;
using ParLive.Grains.Access;
using ParLive.Grains.Journaling;
using ParLive.Grains.Quarantine;
using ParLive.Grains.Registers;
using ParLive.Grains.Sealing;
using ParLive.Grains.Units;

namespace ParLive.Grains.Desks;

/// <summary>Where erasures are done: it has the journal, the drawer of keys and the quarantine.</summary>
public sealed class ErasureGrain(BookStore store, IUnitTree tree, IQuarantineShelf quarantine) : Grain, IErasureGrain
{
    /// <inheritdoc/>
    public async Task<ErasureReport> Erase(string dossier)
    {
        var (destroyed, before) = (false, await Evidence(dossier));
        foreach (var name in NamesOf(dossier))
        {
            destroyed |= await store.Keys.Destroy(name, CancellationToken.None);
        }

        var struck = await quarantine.Strike(dossier, CancellationToken.None);
        return new ErasureReport(
            dossier, destroyed, before.Count(line => line.Remarks is not null || line.IsErased), before.Count(line => IsPlain(line.Fields)), struck);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<EvidenceLine>> Evidence(string dossier)
    {
        var (keys, lines) = (await store.Keys.Newest(CancellationToken.None), new List<EvidenceLine>());
        foreach (var name in NamesOf(dossier))
        {
            foreach (var unit in tree.Current.Units.Select(unit => unit.Key.ToString()))
            {
                await foreach (var record in store.Journal.ReadDossier(unit, SipHash.Of(name), CancellationToken.None))
                {
                    lines.AddRange(LinesOf(record, name, keys));
                }
            }
        }

        return [.. lines.OrderBy(line => line.AcceptedAt)];
    }

    private static IEnumerable<EvidenceLine> LinesOf(JournalRecord record, string name, KeyForest keys)
    {
        var (acceptedAt, entries) = BookEncoding.Decode(record.Body.Span, BookKeeper.Texts);
        var at = DateTimeOffset.FromUnixTimeMilliseconds(acceptedAt);
        foreach (var (entry, raw) in entries.Zip(RecordParts.RawsIn(record.Raw)))
        {
            if (entry.Number == name && !raw.IsEmpty)
            {
                var (fields, remarks, any) = SealedRemarks.Read(raw, name, keys);
                yield return new EvidenceLine(record.Unit, at, fields, remarks, any && remarks is null);
            }
        }
    }

    // A feedback has numbers of its own; who asks to be forgotten names the one he was given.
    private static string[] NamesOf(string dossier) => [Matter.NameOf(MatterKind.Dossier, dossier), Matter.NameOf(MatterKind.Feedback, dossier)];

    // What this version keeps is marked as such at its beginning.
    private static bool IsPlain(string fields) => !fields.StartsWith(Remarks.Beginning, StringComparison.Ordinal);
}
