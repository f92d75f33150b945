using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ParLive.Tables.Workbooks;

/// <summary>Gives one name to all the ways in which a broken workbook shows itself to the library that reads it.</summary>
internal static class Damage
{
    /// <summary>Does something with a workbook.</summary>
    /// <exception cref="TableException">The workbook is broken there.</exception>
    public static T Guard<T>(Func<T> read, Func<string> place)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (IsOfTheFile(broken))
        {
            throw new TableException(TableReasons.Damaged, place(), $"The workbook is damaged: {broken.Message}", broken);
        }
    }

    // None of these tells of the machine or the disk; all of them were met with flipped bytes.
    private static bool IsOfTheFile(Exception broken) => broken is
        XmlException or OpenXmlPackageException or FileFormatException or InvalidDataException or EndOfStreamException
        or ArgumentException or InvalidOperationException or KeyNotFoundException or NotSupportedException or InvalidCastException
        or OverflowException or NullReferenceException or (FormatException and not TableException);
}
