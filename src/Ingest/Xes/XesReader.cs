using System.Xml;
using ParLive.Tables;

namespace ParLive.Ingest.Xes;

/// <summary>Reads a process log (XES, IEEE 1849-2016) event by event; holds one, and the attributes of its trace.</summary>
internal sealed class XesReader : IDisposable
{
    private readonly XmlReader _xml;
    private readonly XesAttributes _attributes;
    private int _stoppedAt;

    public XesReader(Stream file, TableLimits limits)
    {
        _xml = XesXml.Open(file, limits.MaxUnpackedBytes);
        _attributes = new XesAttributes(_xml, limits);
    }

    public XesHead Head { get; } = new();

    /// <summary>The attributes of the trace at hand.</summary>
    public List<XesValue> Trace { get; } = [];

    /// <summary>The attributes of the event at hand; none for a trace without events.</summary>
    public List<XesValue> Event { get; } = [];

    /// <summary>The line in the file, for a sentence.</summary>
    public int Line => _stoppedAt > 0 ? _stoppedAt : ((IXmlLineInfo)_xml).LineNumber;

    public void Dispose()
    {
        // What stops a reading also ends it, and only then is the line asked for.
        _stoppedAt = ((IXmlLineInfo)_xml).LineNumber;
        _xml.Dispose();
    }

    /// <summary>Stops at each event, and at each trace that has none.</summary>
    public IEnumerable<XesReader> Events()
    {
        _xml.MoveToContent();
        if (_xml.LocalName != "log") throw new XmlException($"The file is XML and no process log: it begins with '{_xml.LocalName}' and not with 'log'.");
        foreach (var name in XesXml.Children(_xml))
        {
            if (name == "trace")
            {
                foreach (var _ in TraceEvents()) yield return this;
            }
            else if (name == "event")
            {
                // Events outside of any trace belong to no case.
                throw new XmlException("There is an event outside of a trace.");
            }
            else
            {
                ReadHead(name);
            }
        }
    }

    private IEnumerable<XesReader> TraceEvents()
    {
        Trace.Clear();
        Event.Clear();
        var any = false;
        foreach (var name in XesXml.Children(_xml))
        {
            if (name == "event")
            {
                any = true;
                Event.Clear();
                foreach (var _ in XesXml.Children(_xml)) ReadAttribute(Event, "an event");
                yield return this;
            }
            else
            {
                if (any) throw new XmlException("A trace has an attribute behind an event.");
                ReadAttribute(Trace, "a trace");
            }
        }

        if (!any) yield return this;
    }

    private void ReadHead(string name)
    {
        switch (name)
        {
            case "extension":
                XesXml.PassOver(_xml);
                break;
            case "global":
                ReadGlobal(_xml.GetAttribute("scope"));
                break;
            case "classifier":
                var keys = XesClassifier.KeysOf(_xml.GetAttribute("keys") ?? string.Empty);
                Head.Classifiers.Add(new(_xml.GetAttribute("name") ?? string.Empty, _xml.GetAttribute("scope") is "trace", keys));
                XesXml.PassOver(_xml);
                break;
            default:
                ReadAttribute(Head.Values, "a log");
                break;
        }
    }

    private void ReadGlobal(string? scope)
    {
        var names = scope is "trace" ? Head.OfEveryTrace : Head.OfEveryEvent;
        var values = new List<XesValue>();
        foreach (var _ in XesXml.Children(_xml)) ReadAttribute(values, "a list of global attributes");
        names.AddRange(values.Select(value => value.Key));
    }

    private void ReadAttribute(List<XesValue> into, string within)
    {
        if (!_attributes.IsOne) throw XesXml.Unknown(_xml, within);
        _attributes.Read(string.Empty, into);
    }
}
