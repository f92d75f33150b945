using ParLive.Grains.Access;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Commands;

/// <summary>The unit that a person names, or the only one there can be.</summary>
internal static class AskedUnit
{
    public static UnitInfo In(IUnitFeed feed, string? code) => code is not null
        ? feed.Find(code) ?? throw new CommandException($"No unit has the code or key '{code}'.")
        : feed.Roots switch
        {
            [] => throw new CommandException("There is no unit yet: import a table, or units."),
            [var only] => only,
            var several => throw new CommandException(
                $"There are several trees; name one with --unit: {string.Join(", ", several.Select(root => root.Code))}."),
        };
}
