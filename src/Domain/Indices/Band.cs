namespace ParLive.Domain.Indices;

/// <summary>One word of a scale of ratings.</summary>
/// <param name="Id">Its name in every interface.</param>
/// <param name="Vietnamese">The word in Vietnamese.</param>
/// <param name="English">The word in English.</param>
/// <param name="From">The least value that earns it; null where it is given by decision and no threshold is known.</param>
public sealed record Band(string Id, string Vietnamese, string English, decimal? From);
