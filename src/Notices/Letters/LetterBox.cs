using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ParLive.Grains.Access;
using ParLive.Notices.Matters;

namespace ParLive.Notices.Letters;

/// <summary>The letters that have to go out, and those that did, in a drawer beside the journal: a restart forgets none and tells nothing twice.</summary>
internal sealed class LetterBox(IDrawers drawers)
{
    private const string Drawer = "letters";
    private const int MostSentences = 50;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All of them.</summary>
    public async Task<List<Letter>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await drawers.Read(Drawer, cancellationToken)).Values.Select(words => JsonSerializer.Deserialize<Letter>(words, Json)!).OrderBy(letter => letter.At).ThenBy(letter => letter.Id, StringComparer.Ordinal)];

    /// <summary>Writes letters of what nobody was told yet, and drops old ones whose matters are over; answers all there are then.</summary>
    public async Task<List<Letter>> WriteAsync(
        IReadOnlyList<Letter> known, (IReadOnlyList<Matter> Standing, IReadOnlyList<Matter> Now) matters, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = known.SelectMany(letter => letter.Matters).ToHashSet(StringComparer.Ordinal);
        var fresh = matters.Now.Where(matter => !told.Contains(matter.Id)).DistinctBy(matter => matter.Id, StringComparer.Ordinal)
            .GroupBy(matter => (matter.To, matter.Kind, matter.Unit, matter.Language)).Select(group => Written([.. group], now)).ToList();
        var standing = matters.Standing.Select(matter => matter.Id).ToHashSet(StringComparer.Ordinal);
        var over = known.Where(letter => !letter.IsWaiting && now - letter.At > Kept && !letter.Matters.Any(standing.Contains)).ToList();
        if (fresh.Count + over.Count > 0) await ChangeAsync(fresh, over, cancellationToken);
        return [.. known.Except(over), .. fresh];
    }

    /// <summary>Keeps what became of letters.</summary>
    public Task KeepAsync(IReadOnlyList<Letter> letters, CancellationToken cancellationToken) => ChangeAsync(letters, [], cancellationToken);

    private Task ChangeAsync(IReadOnlyList<Letter> put, IReadOnlyList<Letter> remove, CancellationToken cancellationToken) => drawers.Change(
        Drawer, put.ToDictionary(letter => letter.Id, letter => JsonSerializer.Serialize(letter, Json), StringComparer.Ordinal), [.. remove.Select(letter => letter.Id)], cancellationToken);

    // By its matters alone: written again after a crash it is the same letter.
    private static Letter Written(List<Matter> matters, DateTimeOffset now)
    {
        var (first, ids) = (matters[0], matters.ConvertAll(matter => matter.Id));
        ids.Sort(StringComparer.Ordinal);
        return new Letter
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ids))))[..32],
            To = first.To,
            Kind = first.Kind,
            Unit = first.Unit,
            UnitName = first.UnitName,
            Language = first.Language,
            Sentences = [.. matters.Select(matter => matter.Sentence).Take(MostSentences), .. More(matters, first.Language)],
            Matters = ids,
            At = now,
            Due = now,
        };
    }

    private static IEnumerable<string> More(List<Matter> matters, string language) => matters.Count <= MostSentences ? []
        : [language == "en" ? $"And {matters.Count - MostSentences} more." : $"Và {matters.Count - MostSentences} việc nữa."];
}
