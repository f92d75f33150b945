namespace ParLive.Domain.Indices;

/// <summary>One group of a score, with those of its indicators that events may feed.</summary>
/// <param name="Id">Its id, a part of the score's index.</param>
/// <param name="Vietnamese">Its name in Vietnamese.</param>
/// <param name="English">Its name in English.</param>
/// <param name="Maximum">The most points that it gives.</param>
/// <param name="Indicators">The indicators known one by one; their weights may leave a rest that is only ever entered.</param>
public sealed record ScoreGroup(IndexId Id, string Vietnamese, string English, decimal Maximum, params IReadOnlyList<Indicator> Indicators)
{
    /// <summary>The points that no indicator of it gives.</summary>
    public decimal Rest => Maximum - Indicators.Sum(indicator => indicator.Weight);

    /// <summary>The id under which an indicator's points may be entered.</summary>
    public IndexId IdOf(Indicator indicator) => Id.Part(indicator.Code);
}
