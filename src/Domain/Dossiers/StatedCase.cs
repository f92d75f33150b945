using NodaTime;
using ParLive.Domain.Events;

namespace ParLive.Domain.Dossiers;

/// <summary>A whole case as a source's table shows it.</summary>
/// <param name="Source">Whose table it is.</param>
/// <param name="Unit">The key of the unit that the table names.</param>
/// <param name="Number">The dossier's number.</param>
/// <param name="Received">When it came in; null if the table does not say.</param>
/// <param name="Due">The due date; null if the table does not say.</param>
/// <param name="Ended">When and how it ended; null while it is open.</param>
/// <param name="Particulars">Channel, procedure and field.</param>
public sealed record StatedCase(
    string Source, string Unit, string Number, Instant? Received, DueDate? Due, (Instant Time, Ending How)? Ended, Particulars Particulars)
{
    /// <summary>
    /// The events by which this case differs from what the same source said of it before: none when it says the same again.
    /// </summary>
    /// <param name="known">All that is known of the dossier, from any source.</param>
    /// <param name="zone">The unit's zone.</param>
    /// <param name="now">When the table was read: a correction happened then, since a table does not say when it was corrected.</param>
    public IReadOnlyList<UnitEvent> DifferencesFrom(IReadOnlyList<UnitEvent> known, Time.OfficeZone zone, Instant now)
    {
        var said = Said.By(Source, known, zone);
        // A case may stand twice in one table, and clocks jump: what is said last shall be read last.
        now = said.LastCorrection is { } last && last >= now ? last + Duration.FromMilliseconds(1) : now;
        var differences = new List<UnitEvent>();
        if (said.Receipt is not { } receipt)
        {
            AddReceipt(differences, said);
        }
        else
        {
            AddReceiptCorrection(differences, said, receipt, now);
        }

        AddEnd(differences, said, now);
        return differences;
    }

    private void AddReceipt(List<UnitEvent> differences, Said said)
    {
        if (Received is { } received)
        {
            differences.Add(new DossierEvent.Received(IdOf("received", $"{received}|{Due}|{Particulars}", said), Source, Unit, received, Due, Particulars));
        }
    }

    private void AddReceiptCorrection(List<UnitEvent> differences, Said said, DossierEvent.Received receipt, Instant now)
    {
        if (Due is { } due && said.Facts.Due != due)
        {
            differences.Add(new DossierEvent.DueDateChanged(IdOf("due-date-changed", $"{due}", said), Source, Unit, now, due, DueCause.Correction, null));
        }

        var facts = said.Facts;
        var change = new Amendment(
            Received is { } received && received != facts.Received ? received : null,
            null,
            Particulars.Channel != Channel.Unknown && Particulars.Channel != facts.Particulars.Channel ? Particulars.Channel : null,
            Particulars.Procedure is { } procedure && procedure != facts.Particulars.Procedure ? procedure : null,
            Particulars.Field is { } field && field != facts.Particulars.Field ? field : null);
        if (change != new Amendment(null, null, null, null, null))
        {
            differences.Add(new DossierEvent.Amended(IdOf("amended", $"received|{change}", said), Source, Unit, now, receipt.Id, change, null));
        }
    }

    private void AddEnd(List<UnitEvent> differences, Said said, Instant now)
    {
        var same = said.End is not null && Ended is { } stated && said.Facts.How == stated.How;
        if (said.End is { } end && !same)
        {
            differences.Add(new Voided(IdOf("voided", $"{end.Id}", said), Source, Unit, now, MatterKind.Dossier, end.Id, null));
        }

        if (Ended is not { } ended)
        {
            return;
        }

        if (!same)
        {
            differences.Add(new DossierEvent.Ended(IdOf("ended", $"{ended.How}|{ended.Time}", said), Source, Unit, ended.Time, ended.How, null));
        }
        else if (said.Facts.EndStated != ended.Time)
        {
            var change = new Amendment(ended.Time, null, null, null, null);
            differences.Add(new DossierEvent.Amended(IdOf("amended", $"ended|{ended.Time}", said), Source, Unit, now, said.End!.Id, change, null));
        }
    }

    // What was said before is part of the id: a value that comes back after another one is a new statement, not a duplicate.
    private EventId IdOf(string kind, string content, Said said) => EventId.Of(Source, $"case|{Number}|{kind}|{content}|{said.Last}");

    private sealed record Said(Facts Facts, DossierEvent.Received? Receipt, DossierEvent.Ended? End, EventId Last, Instant? LastCorrection)
    {
        public static Said By(string source, IReadOnlyList<UnitEvent> known, Time.OfficeZone zone)
        {
            var own = known.Where(happened => happened.Source == source).ToList();
            var standing = Standing.Of(own).Events;
            return new Said(
                Fold.Of(own, zone),
                standing.OfType<DossierEvent.Received>().FirstOrDefault(),
                standing.OfType<DossierEvent.Ended>().FirstOrDefault(),
                new EventId(own.Aggregate(0L, (mixed, happened) => mixed ^ happened.Id.Hash)),
                own.Where(happened => happened is DossierEvent.Amended or Voided or DossierEvent.DueDateChanged)
                    .Max(happened => (Instant?)happened.Time));
        }
    }
}
