namespace ParLive.Dashboard.Figures;

/// <summary>From the mark that the board or the hotspots give to what a screen draws.</summary>
public static class LoadStates
{
    /// <summary>The state for a mark: <c>act</c>, <c>watch</c>, or nothing.</summary>
    public static LoadState Of(string? mark) => mark switch
    {
        "act" => LoadState.Act,
        "watch" => LoadState.Watch,
        _ => LoadState.Normal,
    };
}
