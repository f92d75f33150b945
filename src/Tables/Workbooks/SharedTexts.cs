using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ParLive.Tables.Workbooks;

/// <summary>The texts that a workbook keeps apart from its sheets, each once.</summary>
internal static class SharedTexts
{
    /// <summary>Reads them all; one that is longer than a cell may hold is null.</summary>
    public static IReadOnlyList<string?> Read(SharedStringTablePart? part, TableLimits limits, string place)
    {
        var texts = new List<string?>();
        if (part is null) return texts;
        long letters = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement || reader.ElementType != typeof(SharedStringItem)) continue;
            var text = TextOf(reader.LoadCurrentElement()!);
            letters += text.Length;
            if (letters > limits.MaxSharedLetters)
                throw new TableException(TableReasons.TooLarge, place, $"The workbook holds texts of more than {limits.MaxSharedLetters} letters.");
            texts.Add(text.Length <= limits.MaxCellLetters ? text : null);
        }

        return texts;
    }

    /// <summary>The text of an item: its own, or its runs of different looks put together, without hints how to say it.</summary>
    public static string TextOf(OpenXmlElement item)
    {
        var only = item.FirstChild as Text;
        if (only is not null && only.NextSibling() is null) return EscapedText.Read(only.Text);
        var text = new StringBuilder();
        foreach (var child in item.ChildElements)
        {
            if (child is Text own) text.Append(own.Text);
            else if (child is Run run) text.Append(run.Text?.Text);
        }

        return EscapedText.Read(text.ToString());
    }
}
