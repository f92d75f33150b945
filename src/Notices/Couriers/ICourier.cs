using ParLive.Notices.Books;
using ParLive.Notices.Letters;

namespace ParLive.Notices.Couriers;

/// <summary>Brings letters to places of one kind.</summary>
internal interface ICourier
{
    /// <summary>Whether it goes there.</summary>
    bool GoesTo(Uri place);

    /// <summary>Brings one; completes when it was taken there, and fails with a sentence where it was not.</summary>
    /// <exception cref="CourierException">It was not taken.</exception>
    Task BringAsync(Letter letter, NoticeBook book, CancellationToken cancellationToken);
}
