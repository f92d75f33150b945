namespace ParLive.Ingest.Xes;

/// <summary>What a process log says of itself before its traces.</summary>
internal sealed class XesHead
{
    /// <summary>The attributes of the log itself.</summary>
    public List<XesValue> Values { get; } = [];

    /// <summary>The attributes that every trace has.</summary>
    public List<string> OfEveryTrace { get; } = [];

    /// <summary>The attributes that every event has.</summary>
    public List<string> OfEveryEvent { get; } = [];

    /// <summary>Its classifiers.</summary>
    public List<XesClassifier> Classifiers { get; } = [];
}
