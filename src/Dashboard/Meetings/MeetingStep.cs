namespace ParLive.Dashboard.Meetings;

/// <summary>One page of a meeting: what is shown before the next key is pressed.</summary>
public abstract record MeetingStep
{
    private MeetingStep()
    {
    }

    /// <summary>Its name in addresses.</summary>
    public string Show => this switch
    {
        Earlier => "earlier",
        Board board => FormattableString.Invariant($"board-{board.Page}"),
        Sheet sheet => $"unit-{sheet.Unit}",
        _ => "noted",
    };

    /// <summary>What was undertaken in earlier meetings and was open when this one began.</summary>
    public sealed record Earlier : MeetingStep;

    /// <summary>So many rows of the ranking.</summary>
    /// <param name="Page">Which, from 1.</param>
    public sealed record Board(int Page) : MeetingStep;

    /// <summary>One unit.</summary>
    /// <param name="Unit">Its key.</param>
    public sealed record Sheet(string Unit) : MeetingStep;

    /// <summary>What is undertaken in this meeting.</summary>
    public sealed record Noted : MeetingStep;
}
