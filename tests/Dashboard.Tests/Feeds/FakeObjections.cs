using ParLive.Grains.Access;
using ParLive.Grains.Contracts.Objections;

namespace ParLive.Dashboard.Tests.Feeds;

/// <summary>Objections in memory, and what was asked to be entered.</summary>
internal sealed class FakeObjections : IObjections
{
    public List<ObjectionReading> Known { get; } = [];

    public List<ObjectionRaise> Raised { get; } = [];

    public List<(string Objection, ObjectionOrder Order)> Orders { get; } = [];

    /// <summary>What everything is refused with; null for nothing.</summary>
    public string? Refusal { get; set; }

    public static ObjectionReading One(string id, string state = "open", string of = "figure", string subject = "onTimeByDate") => new(
        id, Some.Commune(0).Key, Some.Commune(0).Name, Some.Commune(0).NameEn, of, subject, of is "figure" ? Some.Monday.AddHours(-1) : null,
        "<b>Ba kết quả</b> trả ngày 27/02 chưa được hệ thống một cửa gửi lên.", "Công văn 12/UBND-VP", new DateOnly(2026, 3, state is "overdue" ? 1 : 9), state,
        Some.Monday.AddDays(-1), "Văn phòng xã", [])
    {
        Closed = state is "open" or "overdue" ? null : Some.Monday,
        ClosedBy = state is "open" or "overdue" ? null : "Sở Nội vụ",
        Reason = state is "upheld" ? "Gửi lại ba kết quả trước 05/03" : state is "dismissed" ? "Biên nhận ghi ngày 28/02" : null,
    };

    public Task<ObjectionsReading> Of(string unit, bool below, CancellationToken cancellationToken) => Task.FromResult(new ObjectionsReading(
        unit, Some.Monday, new(2026, 3, 9), new(2026, 4, 13), [.. Known.Where(one => below || one.Unit == unit)]));

    public Task<ObjectionAnswer> Raise(string unit, ObjectionRaise raise, CancellationToken cancellationToken)
    {
        Raised.Add(raise);
        return Task.FromResult(new ObjectionAnswer(Refusal is null ? "o1" : null, Refusal, Refusal));
    }

    public Task<ObjectionAnswer> Act(string unit, string objection, ObjectionOrder order, CancellationToken cancellationToken)
    {
        Orders.Add((objection, order));
        return Task.FromResult(new ObjectionAnswer(null, Refusal, Refusal));
    }
}
