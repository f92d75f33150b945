using System.Xml;

namespace ParLive.Ingest.Xes;

/// <summary>Walks through XML without holding any of it.</summary>
internal static class XesXml
{
    /// <summary>A reader that follows nothing out of the file and expands nothing in it.</summary>
    public static XmlReader Open(Stream file, long mostLetters) => XmlReader.Create(file, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = mostLetters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    });

    /// <summary>Stops at each element within the one on which the reader stands; whoever asks reads each to its end or passes over it.</summary>
    public static IEnumerable<string> Children(XmlReader xml)
    {
        if (xml.IsEmptyElement) yield break;
        var depth = xml.Depth;
        while (true)
        {
            if (!xml.Read()) throw new XmlException("The file is cut off.");
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth) yield break;
            if (xml.NodeType == XmlNodeType.Element) yield return xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) throw new XmlException("There is text between elements.");
        }
    }

    /// <summary>Passes over the element on which the reader stands, to its end.</summary>
    public static void PassOver(XmlReader xml)
    {
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
        }
    }

    public static XmlException Unknown(XmlReader xml, string within) => new($"'{xml.LocalName}' cannot stand in {within}.");
}
