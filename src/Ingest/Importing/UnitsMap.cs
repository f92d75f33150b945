using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Importing;

/// <summary>How units are made from what rows name, under one root.</summary>
/// <param name="Root">The unit above them all.</param>
/// <param name="Kind">The kind of the units made.</param>
/// <param name="Code">The pattern of their codes; <c>{value}</c> stands for what the row names.</param>
/// <param name="Name">The pattern of their names.</param>
/// <param name="NameEn">The pattern of their English names; null for none.</param>
public sealed record UnitsMap(UnitEntry Root, string Kind, string Code, string Name, string? NameEn)
{
    /// <summary>The place in a pattern where the row's text goes.</summary>
    public const string Value = "{value}";

    /// <summary>The code of the unit that a row names.</summary>
    public string CodeOf(string value) => string.Equals(Code, Value, StringComparison.Ordinal) ? value : Fill(Code, value);

    /// <summary>The unit that a row names.</summary>
    public UnitEntry EntryOf(string value) => new(
        CodeOf(value), Fill(Name, value), NameEn is null ? null : Fill(NameEn, value), Kind, Root.Code, Root.Since);

    private static string Fill(string pattern, string value) => pattern.Replace(Value, value, StringComparison.Ordinal);
}
