using NodaTime;
using ParLive.Domain.Time;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts;
using ParLive.Grains.Contracts.Judgements;
using ParLive.Notices.Books;

namespace ParLive.Notices.Matters;

/// <summary>Looks what there is of which somebody asked to be told, whether or not it was told already.</summary>
/// <remarks>A matter is there for as long as its facts are; so nothing has to be remembered but what was told.</remarks>
internal sealed class Lookout(IUnitFeed feed, IJudgements judgements)
{
    private const int MostLines = 200;

    // A server that was down at that hour sends a weekly report later on the same day.
    private static readonly Duration WeeklyLateness = Duration.FromHours(16);

    /// <summary>The matters that stand, and those of them that may be told now.</summary>
    public async Task<(IReadOnlyList<Matter> Standing, IReadOnlyList<Matter> Now)> LookAsync(NoticeBook book, Instant now, CancellationToken cancellationToken)
    {
        var (standing, telling) = (new List<Matter>(), new List<Matter>());
        foreach (var asked in book.Subscriptions)
        {
            if (feed.Find(asked.Unit) is not { } unit) continue;

            var found = await OfAsync(asked, unit, now, cancellationToken);
            standing.AddRange(found);
            if (asked.Quiet?.Hold(now, OfficeZone.Parse(unit.Zone)) is not true) telling.AddRange(found);
        }

        var weekly = book.Weekly.SelectMany(list => feed.Find(list.Unit) is { } unit ? Weekly(list, unit, now) : []).ToList();
        return ([.. standing, .. weekly], [.. telling, .. weekly]);
    }

    private async Task<List<Matter>> OfAsync(Subscription asked, UnitInfo unit, Instant now, CancellationToken cancellationToken)
    {
        var found = new List<Matter>();
        if (asked.Kinds.Contains("hotspot", StringComparer.Ordinal))
        {
            var hotspots = await judgements.Hotspots(unit.Key, MostLines, shelved: false, cancellationToken);
            foreach (var line in hotspots.Lines.Where(line => line.State == "active"))
                found.AddRange(Of(asked, unit, line, now));
        }

        if (!asked.Kinds.Contains("feed", StringComparer.Ordinal)) return found;

        var feeds = await judgements.Feeds(unit.Key, cancellationToken);
        foreach (var line in feeds.Lines.Where(line => line is { State: "lost", LastAccepted: not null }))
            found.AddRange(asked.To.Select(to => MatterOf(asked, unit, to, "feed", $"{line.Unit}/{line.Source}/{Moment(line.LastAccepted)}", MatterWords.Lost(line, asked.Language))));
        foreach (var source in feeds.Sources.Where(source => source is { State: "lost", LastAccepted: not null }))
            found.AddRange(asked.To.Select(to => MatterOf(asked, unit, to, "feed", $"*/{source.Source}/{Moment(source.LastAccepted)}", MatterWords.Lost(source, asked.Language))));
        return found;
    }

    private static IEnumerable<Matter> Of(Subscription asked, UnitInfo unit, HotspotLine line, Instant now)
    {
        var which = $"{line.Unit}/{Moment(line.Since)}";
        foreach (var to in asked.To) yield return MatterOf(asked, unit, to, "hotspot", which, MatterWords.Hotspot(line, asked.Language));
        if (asked.Escalate is not { } escalate || now - Instant.FromDateTimeOffset(line.Since) < Duration.FromHours(escalate.After)) yield break;

        foreach (var to in escalate.To) yield return MatterOf(asked, unit, to, "escalated", which, MatterWords.Escalated(line, escalate.After, asked.Language));
    }

    private static Matter MatterOf(Subscription asked, UnitInfo unit, Uri to, string kind, string which, string sentence) =>
        new($"{kind}/{which}/{to.OriginalString}", to, kind, unit.Key, asked.Language == "en" ? unit.NameEn : unit.Name, asked.Language, sentence);

    private static IEnumerable<Matter> Weekly(WeeklyList list, UnitInfo unit, Instant now)
    {
        var zone = OfficeZone.Parse(unit.Zone);
        var (today, time) = (zone.DateOf(now), zone.TimeOf(now).ToTimeOnly());
        var since = Duration.FromTimeSpan(time - list.At);
        if (today.ToDateOnly().DayOfWeek != list.Day || time < list.At || since > WeeklyLateness) return [];

        var name = list.Language == "en" ? unit.NameEn : unit.Name;
        return list.To.Select(to => new Matter(
            $"weekly/{unit.Key}/{today.ToDateOnly():yyyy-MM-dd}/{to.OriginalString}", to, "weekly", unit.Key, name, list.Language, MatterWords.Weekly(name, today.ToDateOnly(), list.Language)));
    }

    private static string Moment(DateTimeOffset? moment) => moment!.Value.ToUniversalTime().ToString("yyyyMMddTHHmmssfff", System.Globalization.CultureInfo.InvariantCulture);
}
