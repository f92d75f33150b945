using System.Text.Json;
using ParLive.Domain.Ranking;
using ParLive.Grains.Audit;
using ParLive.Grains.Contracts.Trials;
using ParLive.Grains.Judgements;
using ParLive.Grains.Trials;

namespace ParLive.Grains.Access;

/// <summary>Keeps the profiles of rankings in the office's book.</summary>
internal sealed class RankingRegister(RankingChoice choice, IOfficeBook? book) : IRankingProfiles
{
    // One name for all of the office's own, so that a ranking by an older version is followed by one by the next.
    private const string OfficeId = "office";

    public RankingEntry InForce => RankingWords.EntryOf(choice.Profile);

    public IReadOnlyList<RankingEntry> Entered => [.. choice.Entered.Select(version => version.Entry)];

    public IReadOnlyList<string> Indicators { get; } = [.. RankedIndicators.All.Select(indicator => indicator.Id)];

    public RankingEntry Next(RankingEntry typed) => typed with { Id = OfficeId, Version = Entered.Count + 1 };

    public Task Enter(RankingEntry profile, (string By, string From) who, CancellationToken cancellationToken)
    {
        _ = RankingWords.Of(profile);
        var kept = book ?? throw new InvalidOperationException("This host has no book of the office.");
        var body = JsonSerializer.Serialize(profile);
        return kept.Write(
            [new OfficeChange(RankingChoice.Kind, RankingChoice.IdOf(profile.Version), 0, body)],
            new AuditAct(who.By, who.From, AuditActs.RankingEntered, FormattableString.Invariant($"{profile.Id}/{profile.Version}"), JsonSerializer.Serialize(InForce), body),
            cancellationToken);
    }
}
