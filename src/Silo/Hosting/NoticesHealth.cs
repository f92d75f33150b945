using System.Globalization;
using ParLive.Notices;
using ParLive.Notices.Books;
using ParLive.Operations.Health;

namespace ParLive.Silo.Hosting;

/// <summary>A letter that does not go out is no health: somebody relies on being told.</summary>
internal sealed class NoticesHealth(NoticeMeter meter, FollowedBook book) : IHealthPart
{
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public IEnumerable<HealthTrouble> Troubles()
    {
        var (waiting, oldest, trouble, givenUp) = meter.Reading;
        if (book.Problem is { } problem) yield return new("notices", $"Sổ thông báo không dùng được: {problem}", problem);
        if (waiting > 0 && oldest > TooLong)
        {
            yield return new(
                "notices",
                string.Create(CultureInfo.InvariantCulture, $"{waiting} thư chưa gửi được, thư cũ nhất chờ {oldest.TotalHours:0.#} giờ: {trouble}"),
                string.Create(CultureInfo.InvariantCulture, $"{waiting} letters have not gone out, the oldest for {oldest.TotalHours:0.#} hours: {trouble}"));
        }

        if (givenUp > 0) yield return new("notices", $"{givenUp} thư đã phải bỏ trong ngày qua.", $"{givenUp} letters were given up in the last day.");
    }
}
