using NodaTime;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;

namespace ParLive.Grains.Registers;

/// <summary>Between reorganisations as they travel and are kept, and as they are meant.</summary>
internal static class Changes
{
    public static ReformOutcome Apply(UnitTree tree, RegisterBatch batch) =>
        Reform.Apply(tree, Drafts.Of(batch.Entries), [.. (batch.Reorganisations ?? []).Select(Of)]);

    /// <summary>What of a batch is news: only that is kept.</summary>
    public static RegisterBatch NewsOf(RegisterBatch batch, ReformOutcome outcome)
    {
        var begun = outcome.Begun.Select(unit => unit.Key).ToHashSet();
        return new RegisterBatch(
            [.. batch.Entries.Where(entry => begun.Remove(Drafts.Of(entry).Key))],
            outcome.Applied.Count == 0 ? null : [.. outcome.Applied.Select(Of)]);
    }

    public static Reorganisation Of(ReorganisationEntry entry)
    {
        var (unit, at) = (UnitKey.Parse(entry.Unit), LocalDate.FromDateOnly(entry.At));
        return entry.Kind switch
        {
            "merge" => new Reorganisation.Merge(unit, at, UnitKey.Parse(entry.Others[0])),
            "split" => new Reorganisation.Split(
                unit, at, [.. entry.Others.Select((other, place) => new Part(UnitKey.Parse(other), entry.Shares?[place]))],
                entry.Heir is { } heir ? UnitKey.Parse(heir) : null),
            "rename" => new Reorganisation.Rename(unit, at, new UnitName(entry.Name ?? "", entry.NameEn ?? entry.Name ?? ""), entry.Word),
            "retype" => new Reorganisation.Retype(unit, at, entry.Word ?? ""),
            "re-parent" => new Reorganisation.Reparent(unit, at, UnitKey.Parse(entry.Others[0])),
            "abolish" => new Reorganisation.Abolish(unit, at),
            _ => throw new FormatException($"'{entry.Kind}' is no kind of reorganisation; a newer version may have written it."),
        };
    }

    public static ReorganisationEntry Of(Reorganisation happened)
    {
        var (unit, at) = (happened.Unit.ToString(), happened.At.ToDateOnly());
        return happened switch
        {
            Reorganisation.Merge merge => new("merge", unit, at, [merge.Into.ToString()]),
            Reorganisation.Split split => new(
                "split", unit, at, [.. split.Parts.Select(part => part.Unit.ToString())],
                split.Parts[0].Share is null ? null : [.. split.Parts.Select(part => part.Share ?? 0)], split.Heir?.ToString()),
            Reorganisation.Rename rename => new(
                "rename", unit, at, [], Name: rename.Name.Vietnamese, NameEn: rename.Name.English, Word: rename.Code),
            Reorganisation.Retype retype => new("retype", unit, at, [], Word: retype.Kind),
            Reorganisation.Reparent reparent => new("re-parent", unit, at, [reparent.Parent.ToString()]),
            _ => new("abolish", unit, at, []),
        };
    }
}
