namespace ParLive.Notices.Couriers;

/// <summary>Why a letter was not taken where it was brought.</summary>
internal sealed class CourierException(string message, Exception? because = null) : Exception(message, because);
