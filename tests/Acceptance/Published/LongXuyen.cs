using System.Globalization;
using ParLive.Acceptance.Processes;

namespace ParLive.Acceptance.Published;

/// <summary>
/// Long Xuyên, 1 January to 20 September 2024, as published: 504 carried over and 50,176 received dossiers, 42,295 of them online,
/// 49,636 resolved and none late, 1,044 open in term. Here they come event by event, through the real intake, in any order.
/// </summary>
public sealed class LongXuyen
{
    private const int CarriedOver = 504;
    private const int Received = 50_176;
    private const int Online = 42_295;
    private const int Open = 1_044;
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2024, 9, 20);
    private static readonly string[] Wards = ["30280", "30283", "30286", "30289"];

    private static readonly string[] Units =
    [
        "code,name,kind,parent,since,zone",
        "883,Long Xuyên,district,,2020-01-01,Asia/Ho_Chi_Minh",
        .. Wards.Select(ward => $"{ward},Phường {ward},ward,883,2020-01-01,"),
    ];

    [Fact]
    public async Task Replayed_event_by_event_it_gives_the_published_figures_and_reconciles_on_every_day()
    {
        using var scratch = new Scratch();
        await Parlive.DoneAsync("units", "import", scratch.Written("units.csv", Units), "--data", scratch.Data);
        await using var server = await RunningParlive.ServeAsync(scratch.Data);
        var (_, answer) = await server.SendAsync(Asking.Lines, string.Join('\n', Events()));
        Assert.Equal(((2 * (CarriedOver + Received)) - Open, 0, 0), answer.Counts());

        // The wards have it; what stands above them hears of it a moment later.
        var whole = await FiguresAsync(server, Last);
        for (var asked = 0; asked < 20_000 && (whole["received"], whole["open"]) != (Received, Open); asked++)
        {
            whole = await FiguresAsync(server, Last);
        }

        Assert.Equal((Received, Online, 0, Open, 0), (whole["received"], whole["online"], whole["resolvedLate"], whole["open"], whole["openOverdue"]));
        Assert.Equal(
            ["97.94", "98.92", "100.00", "100.00", "83.45", "83.46", "84.29"],
            ((string[])["onTimeShareOfLoad", "onTimeShareOfReceived", "onTimeByDate", "index766_2_1", "onlineShareOfLoad", "onlineShareOfLoadHalfUp", "onlineShareOfReceived"])
                .Select(rate => whole.Rate(rate).Text).ToArray());
        Assert.Equal(CarriedOver + Received, whole.Rate("onTimeShareOfLoad").Whole);
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var figures = await FiguresAsync(server, day);
            Assert.Equal(
                CarriedOver + figures["received"],
                figures["resolvedEarly"] + figures["resolvedOnDueDate"] + figures["resolvedLate"] + figures["open"]);
            Assert.Equal(0, figures["openOverdue"] + figures["resolvedLate"]);
        }
    }

    private static async Task<Figures> FiguresAsync(RunningParlive server, DateOnly day) => new(await server.JsonAsync(
        string.Create(CultureInfo.InvariantCulture, $"/api/units/883/figures?as-of={day:yyyy-MM-dd}&from={First:yyyy-MM-dd}&to={day.AddDays(1):yyyy-MM-dd}")));

    // Seeded, and shuffled: an end may arrive before its beginning.
    private static string[] Events()
    {
        var dice = new Random(2024);
        var events = new List<string>();
        for (var number = 0; number < CarriedOver + Received; number++)
        {
            var isCarried = number < CarriedOver;
            var stays = number >= CarriedOver + Received - Open;
            var came = isCarried ? new DateOnly(2023, 12, 27).AddDays(dice.Next(3))
                : stays ? Last.AddDays(-dice.Next(10))
                : First.AddDays(dice.Next(Last.DayNumber - First.DayNumber - 15));
            // What is carried over is done in the new year, and everything in time.
            var done = isCarried ? First.AddDays(1 + dice.Next(10)) : came.AddDays(dice.Next(12));
            var due = stays ? Last.AddDays(1 + dice.Next(30)) : done.AddDays(dice.Next(4));
            var channel = number - CarriedOver is >= 0 and < Online ? "online-full" : "desk";
            events.Add(Event(number, "received", Moment(came, 7, 30 + dice.Next(200)), $",\"due\":\"{due:yyyy-MM-dd}\",\"channel\":\"{channel}\""));
            if (!stays)
            {
                events.Add(Event(number, "resolved", Moment(done, 13, dice.Next(200)), ""));
            }
        }

        var shuffled = events.ToArray();
        dice.Shuffle(shuffled);
        return shuffled;
    }

    private static string Moment(DateOnly day, int hour, int minutes) =>
        day.ToDateTime(new TimeOnly(hour, 0).AddMinutes(minutes)).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    private static string Event(int number, string kind, string time, string more) => string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"specversion":"1.0","id":"{{{number}}}-{{{kind}}}","source":"mot-cua","type":"parlive.dossier.{{{kind}}}","subject":"883-{{{number:D6}}}","time":"{{{time}}}+07:00","data":{"unit":"{{{Wards[number % Wards.Length]}}}"{{{more}}}}}""");
}
