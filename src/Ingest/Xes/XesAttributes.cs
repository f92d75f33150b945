using System.Globalization;
using System.Xml;
using ParLive.Tables;

namespace ParLive.Ingest.Xes;

/// <summary>Reads attributes: string, date, int, float, boolean, id, list and container.</summary>
internal sealed class XesAttributes(XmlReader xml, TableLimits limits)
{
    private const int Deepest = 16;

    /// <summary>Whether the reader stands on an attribute.</summary>
    public bool IsOne => xml.LocalName is "string" or "date" or "int" or "float" or "boolean" or "id" or "list" or "container";

    /// <summary>Reads the attribute on which the reader stands, to its end, with those within it.</summary>
    public void Read(string prefix, List<XesValue> into, int depth = 0)
    {
        if (depth > Deepest) throw new XmlException($"Attributes are nested deeper than {Deepest}.");
        if (into.Count >= limits.MaxColumns) throw new XmlException($"There are more than {limits.MaxColumns} attributes in one place.");
        var (type, key) = (xml.LocalName, xml.GetAttribute("key"));
        if (string.IsNullOrEmpty(key)) throw new XmlException($"A {type} has no key.");
        var place = into.Count;
        into.Add(new XesValue(prefix + key, CellOf(type, xml.GetAttribute("value") ?? string.Empty)));
        var items = new List<string>();
        foreach (var _ in XesXml.Children(xml))
        {
            if (IsOne) Read($"{prefix}{key}/", into, depth + 1);
            else if (xml.LocalName == "values") ReadItems(items, depth + 1);
            else throw XesXml.Unknown(xml, "an attribute");
        }

        if (items.Count > 0) into[place] = new XesValue(prefix + key, TableCell.OfText(string.Join("; ", items)));
    }

    /// <summary>The items of a list, which may all have the same key: their values, in order.</summary>
    private void ReadItems(List<string> items, int depth)
    {
        var values = new List<XesValue>();
        foreach (var _ in XesXml.Children(xml))
        {
            if (!IsOne) throw XesXml.Unknown(xml, "a list");
            var before = values.Count;
            Read(string.Empty, values, depth + 1);
            if (values[before].Cell.Shown is { Length: > 0 } shown) items.Add(shown);
        }
    }

    private TableCell CellOf(string type, string value)
    {
        if (value.Length > limits.MaxCellLetters)
            return TableCell.Unreadable(string.Empty, new(TableReasons.TooLarge, $"A value has more than {limits.MaxCellLetters} letters."));
        switch (type)
        {
            case "string" or "id":
                return TableCell.OfText(value);
            case "date":
                return Moment.TryParse(value.Trim(), out var moment)
                    ? TableCell.OfDate(new TableDate(moment.Local, moment.Time is not null, moment.Offset))
                    : Wrong(TableReasons.NotADate, "date", value);
            case "int":
                return long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole)
                    ? TableCell.OfNumber(whole)
                    : Wrong(TableReasons.NotWhole, "whole number", value);
            case "float":
                return decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                    ? TableCell.OfNumber(number)
                    : Wrong(TableReasons.NotANumber, "number", value);
            case "boolean":
                return value.Trim().ToUpperInvariant() switch
                {
                    "TRUE" or "1" => TableCell.OfBoolean(true),
                    "FALSE" or "0" => TableCell.OfBoolean(false),
                    _ => Wrong(TableReasons.NotANumber, "truth", value),
                };
            default:
                return default;
        }
    }

    private static TableCell Wrong(string reason, string type, string value) =>
        TableCell.Unreadable(value, new(reason, $"{Texts.Quote(value)} is no {type}, which its type says."));
}
