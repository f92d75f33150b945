using System.Globalization;
using System.Text.Json;
using ParLive.Domain.Ranking;
using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Trials;

namespace ParLive.Grains.Judgements;

/// <summary>By what units are ranked: the version that the office entered last, or what the server was started with where it entered none.</summary>
/// <remarks>Each version is an entry of the office's book, numbered in the order of entry, and never changes.</remarks>
/// <param name="terms">What the server was started with.</param>
/// <param name="book">The office's book; null where there is none.</param>
public sealed class RankingChoice(JudgementTerms terms, IOfficeBook? book = null)
{
    /// <summary>The kind of the entries in the office's book.</summary>
    public const string Kind = "ranking-profile";

    // Asked with every board; the book says by its revision whether there may be another.
    private readonly BookReading<RankingProfile>? _inForce = book is null ? null : new(book, known => EnteredIn(known) is [.., var (entry, _)] ? RankingWords.Of(entry) : terms.Profile);

    /// <summary>The profile in force.</summary>
    public RankingProfile Profile => book is { IsKnown: true } && _inForce is { } read ? read.Now : terms.Profile;

    /// <summary>What the server was started with: version 0 of the office's own.</summary>
    public RankingProfile AtStart => terms.Profile;

    /// <summary>All versions that the office entered, the first one first, each with the revision with which it was written.</summary>
    public IReadOnlyList<(RankingEntry Entry, long Revision)> Entered => book is null ? [] : EnteredIn(book);

    /// <summary>The id of an entry: numbers in the order of their letters.</summary>
    internal static string IdOf(int number) => number.ToString("D6", CultureInfo.InvariantCulture);

    private static IReadOnlyList<(RankingEntry Entry, long Revision)> EnteredIn(IOfficeBook book) =>
        [.. book.Of(Kind).Select(entry => (JsonSerializer.Deserialize<RankingEntry>(entry.Body!)!, entry.Revision))];
}
