namespace ParLive.Domain.Risk;

/// <summary>Forecasts that were alike, and what became of them.</summary>
internal readonly record struct PastForecast(ReplayCell Cell, long Count, long Late);
