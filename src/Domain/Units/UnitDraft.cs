using System.Text;
using NodaTime;
using ParLive.Domain.Time;

namespace ParLive.Domain.Units;

/// <summary>A unit that is to be added, before anybody looked whether it fits.</summary>
public sealed record UnitDraft(
    UnitKey Key, string Name, string? NameEn, string Kind, string? Parent, string? Zone, LocalDate? Until, IReadOnlyList<string> Aliases,
    bool Simulated, string? Note)
{
    private const int LongestName = 200;

    /// <summary>Its name as it is kept: in NFC, without blanks at its ends.</summary>
    public string NormalName => Name.Trim().Normalize(NormalizationForm.FormC);

    /// <summary>Whether it exists on a day.</summary>
    public bool Lives(LocalDate day) => Key.Since <= day && (Until is null || day < Until);

    /// <summary>What is wrong with it in itself; null if nothing.</summary>
    public string? OwnProblem()
    {
        if (!UnitKey.IsCode(Key.Code) || Aliases.Any(alias => !UnitKey.IsCode(alias)))
        {
            return "a code has 1 to 100 characters, none of them '@' or a control character.";
        }

        if (Name.Trim().Length == 0 || Name.Length > LongestName || Name.Any(char.IsControl))
        {
            return $"a name has 1 to {LongestName} characters.";
        }

        if (!UnitKinds.Contains(Kind))
        {
            return $"'{Kind}' is no kind of unit; the kinds are {string.Join(", ", UnitKinds.All)}.";
        }

        if (Until is { } until && until <= Key.Since)
        {
            return "it ends before it begins.";
        }

        return Parent is null && (Zone is null || OfficeZone.TryParse(Zone) is null)
            ? $"a root needs a time zone such as Asia/Ho_Chi_Minh, not '{Zone}'."
            : null;
    }

    /// <summary>Its names as they are kept.</summary>
    public UnitName NormalNames => new(
        NormalName, (string.IsNullOrWhiteSpace(NameEn) ? Name : NameEn).Trim().Normalize(NormalizationForm.FormC));

    /// <summary>The unit, in the zone of its tree.</summary>
    public Unit ToUnit(string zone, bool simulated, UnitKey? parent) => new()
    {
        Key = Key,
        Names = [Always(NormalNames)],
        Kinds = [Always(Kind)],
        Codes = [Always(Key.Code)],
        Aliases = [.. Aliases.Select(Always)],
        Zone = zone,
        Parents = parent is { } above ? [new ParentSpell(above, Key.Since, Until)] : [],
        Until = Until,
        Simulated = simulated,
        Note = Note ?? "",
    };

    private Spell<T> Always<T>(T value) => new(value, Key.Since, Until);
}
