using System.Globalization;

namespace ParLive.Operations.Health;

/// <summary>What is not well, in sentences.</summary>
internal static class HealthWords
{
    private const int MostNames = 3;

    /// <summary>So far back a clock may be set without a word: NTP steps by less.</summary>
    public static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(5);

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Some sum is not the sum of its parts.</summary>
    public static HealthTrouble NotConserved { get; } = new(
        "sums", "Tổng của một đơn vị không bằng tổng các phần của nó; chạy parlive verify.", "The sum of a unit does not equal its parts. Run parlive verify.");

    public static HealthTrouble NotReady(string state) => state switch
    {
        "starting" => new("units", "Các đơn vị đang đọc lịch sử của mình.", "The units are still reading their history."),
        "failed" => new("units", "Các đơn vị không đọc được lịch sử của mình; xem nhật ký vận hành.", "The units could not read their history; see the log."),
        "no cluster" => new("units", "Không kết nối được với cụm máy chủ của các đơn vị.", "The cluster in which the units live does not answer."),
        "no database" => new("journal", "Cơ sở dữ liệu của nhật ký không trả lời.", "The journal's database does not answer."),
        "taken over" => new("journal", "Một tiến trình khác đã tiếp nhận nhật ký.", "Another process has taken over the journal."),
        _ => new("units", $"Máy chủ chưa sẵn sàng: {state}.", $"The server is not ready: {state}."),
    };

    public static HealthTrouble NotWritable(string why) => new("journal", $"Không ghi được nhật ký: {why}", $"The journal cannot be written: {why}");

    public static HealthTrouble QueueFull(double fill, int waiting) => new(
        "journal",
        string.Create(Vietnamese, $"Hàng đợi ghi nhật ký đã đầy {fill:P0} ({waiting} lượt ghi đang chờ)."),
        string.Create(CultureInfo.InvariantCulture, $"The journal's queue is {fill * 100:0} % full ({waiting} writes wait)."));

    public static HealthTrouble LittleRoom(long free, string folder) => new(
        "disk",
        string.Create(Vietnamese, $"Đĩa của '{folder}' chỉ còn {free >> 20:N0} MiB."),
        string.Create(CultureInfo.InvariantCulture, $"Only {free >> 20:N0} MiB are left on the disk of '{folder}'."));

    public static HealthTrouble ClockWentBack(TimeSpan by) => new(
        "clock",
        string.Create(Vietnamese, $"Đồng hồ máy chủ chậm hơn bản ghi mới nhất {by.TotalSeconds:N0} giây; kiểm tra NTP."),
        string.Create(CultureInfo.InvariantCulture, $"The server's clock is {by.TotalSeconds:N0} s behind the newest record; see to NTP."));

    public static HealthTrouble NoAnswer(string why) => new("units", $"Các đơn vị không trả lời: {why}", $"The units do not answer: {why}");

    public static HealthTrouble Silent(FeedsHealth feeds)
    {
        var heard = feeds.Lost - feeds.NeverHeard;
        var names = Names(feeds.Silent.Select(line => line.Name));
        return new(
            "feeds",
            string.Create(Vietnamese, $"Nguồn dữ liệu của {feeds.Late + feeds.Lost} đơn vị không được như mong đợi: {feeds.Late} chậm, {heard} mất, {feeds.NeverHeard} chưa từng có ({names})."),
            string.Create(CultureInfo.InvariantCulture, $"{feeds.Late + feeds.Lost} units are not heard as expected: {feeds.Late} late, {heard} lost, {feeds.NeverHeard} never heard from ({names})."));
    }

    public static HealthTrouble SilentSources(IReadOnlyList<SilentFeed> sources) => new(
        "feeds", $"Cả nguồn không gửi dữ liệu: {Names(sources.Select(source => source.Source))}.", $"Whole sources are silent: {Names(sources.Select(source => source.Source))}.");

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? ", …" : "");
    }
}
