using ParLive.Domain.Books;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Procedures;
using ParLive.Grains.Rules;

namespace ParLive.Grains.Units;

/// <summary>What the house adds to news of dossiers before they are recorded: the rules by which their due dates are computed.</summary>
internal sealed class RulingDesk(UnitBook book, Maps maps)
{
    /// <summary>The rulings that follow from news.</summary>
    public IReadOnlyList<BookEntry.Happened> Of(IReadOnlyList<BookEntry> news)
    {
        // A source that promises itself needs no rule; most do, so they shall not pay for those that do not.
        if (!Any(news))
        {
            return [];
        }

        var said = news.OfType<BookEntry.Happened>().Where(line => line.Event is DossierEvent or Voided { Of: MatterKind.Dossier }).ToList();
        var inForce = maps.InForce;
        return
        [
            .. said.GroupBy(line => line.Number, line => line.Event, StringComparer.Ordinal).SelectMany(group =>
                Rulings.Of(group.Key, [.. book.EventsOf(group.Key), .. group], [.. group], inForce).Select(ruled => new BookEntry.Happened(group.Key, ruled))),
        ];
    }

    private static bool Any(IReadOnlyList<BookEntry> news)
    {
        foreach (var entry in news)
        {
            if (entry is BookEntry.Happened { Event: DossierEvent.Received { Due: null } or DossierEvent.Amended or Voided { Of: MatterKind.Dossier } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sees to it that the calendars of rulings that others made are known here before they count.</summary>
    public async Task Know(IEnumerable<BookEntry> news)
    {
        foreach (var line in news.OfType<BookEntry.Happened>())
        {
            var version = (line.Event as DossierEvent.Ruled)?.Rule.Calendar ?? (line.Event as DossierEvent.DueDateChanged)?.Calendar;
            await (version is null ? Task.CompletedTask : maps.Rules.Know(version));
        }
    }
}
