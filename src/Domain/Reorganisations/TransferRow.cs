namespace ParLive.Domain.Reorganisations;

/// <summary>A row of a table of old and new communes that was understood.</summary>
internal sealed record TransferRow(long Row, CodedName Province, CodedName New, CodedName Old, Extent Extent, CodedName District, CodedName OldProvince)
{
    /// <summary>Reads a row; a reason where it cannot be understood.</summary>
    public static (TransferRow? Row, string? Problem) Read(Transfer row)
    {
        var extent = ExtentOf(row.Note);
        var (province, district, oldProvince) = (CodedName.Parse(row.NewProvince), CodedName.Parse(row.District), CodedName.Parse(row.OldProvince));
        var (now, old) = (CodedName.Of(row.NewName, row.NewCode), CodedName.Of(row.OldName, row.OldCode));
        var problem = now is null ? $"'{row.NewName}' ({row.NewCode}) is no name and code of a new unit."
            : old is null ? $"'{row.OldName}' ({row.OldCode}) is no name and code of an old unit."
            : province is null ? $"'{row.NewProvince}' is no name with a code in brackets."
            : district is null ? $"'{row.District}' is no name with a code in brackets."
            : oldProvince is null ? $"'{row.OldProvince}' is no name with a code in brackets."
            : extent is null ? $"'{NameFold.Clean(row.Note)}' does not say whether the whole or a part of it went over."
            : new[] { now, old }.FirstOrDefault(unit => unit.Kind is null) is { } nameless ? $"'{nameless.Name}' does not begin with a kind of commune."
            : null;
        return problem is null ? (new TransferRow(row.Row, province!, now!, old!, extent!.Value, district!, oldProvince!), null) : (null, problem);
    }

    private static Extent? ExtentOf(string note)
    {
        var folded = NameFold.Of(note);
        return folded == NameFold.Of("Giữ nguyên") ? Reorganisations.Extent.Same
            : folded.Contains(NameFold.Of("toàn bộ"), StringComparison.Ordinal) ? Reorganisations.Extent.Whole
            : folded.Contains(NameFold.Of("một phần"), StringComparison.Ordinal) ? Reorganisations.Extent.Part
            : null;
    }
}
