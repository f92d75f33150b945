namespace ParLive.Tables.Writing;

/// <summary>A column of a sheet to be written.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Look">How its numbers look.</param>
/// <param name="Width">Its width in digits of the standard font, 1 to 255; null to fit its name.</param>
public sealed record SheetColumn(string Name, ColumnLook Look = ColumnLook.Plain, double? Width = null);
