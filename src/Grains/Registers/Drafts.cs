using System.Text;
using NodaTime;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Registers;

/// <summary>From units as imports name them to drafts that the domain can judge.</summary>
internal static class Drafts
{
    public static IReadOnlyList<UnitDraft> Of(IReadOnlyList<UnitEntry> entries) => [.. entries.Select(Of)];

    public static UnitDraft Of(UnitEntry entry) => new(
        new UnitKey(Nfc(entry.Code), LocalDate.FromDateOnly(entry.Since)),
        Nfc(entry.Name),
        entry.NameEn is null ? null : Nfc(entry.NameEn),
        entry.Kind,
        entry.Parent is null ? null : Nfc(entry.Parent),
        entry.Zone,
        entry.Until is { } until ? LocalDate.FromDateOnly(until) : null,
        [.. (entry.Aliases ?? []).Select(Nfc)],
        entry.Simulated,
        entry.Note);

    public static UnitEntry EntryOf(UnitDraft draft) => new(
        draft.Key.Code, draft.Name, draft.NameEn, draft.Kind, draft.Parent, draft.Key.Since.ToDateOnly(), draft.Zone, draft.Until?.ToDateOnly(),
        draft.Aliases.Count == 0 ? null : draft.Aliases, draft.Simulated, draft.Note);

    private static string Nfc(string text) => text.Trim().Normalize(NormalizationForm.FormC);
}
