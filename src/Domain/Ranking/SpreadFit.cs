namespace ParLive.Domain.Ranking;

/// <summary>How it was found how far the units of a group differ.</summary>
public enum SpreadFit
{
    /// <summary>The likeliest spread, and one that chance alone does not explain.</summary>
    Likeliest,

    /// <summary>The likeliest spread, but chance alone explains the figures nearly as well: the units can hardly be told apart.</summary>
    HardlyTold,

    /// <summary>By the mean and the variance of the figures, because the search for the likeliest came to no end.</summary>
    Moments,

    /// <summary>Taken to be small weight, because too few units have a value to tell.</summary>
    Assumed,
}
