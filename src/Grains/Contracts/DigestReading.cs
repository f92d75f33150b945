namespace ParLive.Grains.Contracts;

/// <summary>A unit's digest on its way upward.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="AsOf">The minute for which it holds.</param>
/// <param name="ValidUntil">The minute until which it holds without an event.</param>
/// <param name="OnTime">On time by date, 30 whole local days and today.</param>
/// <param name="OfResolved">Of so many resolved.</param>
/// <param name="Online">Received online in the same range.</param>
/// <param name="OfReceived">Of so many received.</param>
/// <param name="Open">Open dossiers.</param>
/// <param name="Overdue">Those past their due date.</param>
/// <param name="DueSoon">Those due within three working days.</param>
/// <param name="LastAccepted">When its newest event was accepted, in milliseconds since 1970; 0 if never.</param>
public sealed record DigestReading(
    string Unit, int AsOf, int ValidUntil, long OnTime, long OfResolved, long Online, long OfReceived, long Open, long Overdue,
    long DueSoon, long LastAccepted);
