using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>What the press published for 2024.</summary>
/// <remarks>
/// Long Xuyên, 1 January to 20 September 2024: received 50,176, carried over 504, resolved on time 49,636 (early or on the due date, which
/// nobody told apart), open in term 1,044, online 42,295; as totals without dossiers. Phường Trà Nóc, first half of 2024: 131 received
/// and resolved on the same day; their days are made up here, evenly.
/// </remarks>
internal static class PublishedHistory
{
    private const int CarriedOver = 504;
    private const int Received = 50_176;
    private const int Resolved = 49_636;
    private const int Online = 42_295;
    private const int SameDay = 131;
    private static readonly DateOnly First = new(2024, 1, 1);
    private static readonly DateOnly Last = new(2024, 9, 20);

    /// <summary>The events in the order of their dossiers.</summary>
    public static IEnumerable<Arrival> Events() => TraNoc().Prepend(LongXuyen());

    // Which dossiers these were nobody published, and none are made up: the totals stand for themselves.
    private static Arrival LongXuyen() => new()
    {
        Source = DemoEvents.Source,
        Id = "long-xuyen-2024-9",
        Unit = DemoUnits.LongXuyen,
        Dossier = "bao-cao",
        Matter = EventVocabulary.Count,
        Kind = "counted",
        Time = At(Last.AddDays(5), dossier: 0),
        Details =
        [
            new("from", Day(First)), new("to", Day(Last)), new("carriedOver", Number(CarriedOver)),
            new("measures.received", Number(Received)), new("measures.online", Number(Online)), new("measures.resolvedOnDueDate", Number(Resolved)),
        ],
    };

    private static IEnumerable<Arrival> TraNoc()
    {
        var days = WorkingDays(First, new DateOnly(2024, 6, 30));
        for (var dossier = 0; dossier < SameDay; dossier++)
        {
            var day = days[dossier * days.Count / SameDay];
            var number = string.Create(CultureInfo.InvariantCulture, $"TN-2024-{dossier:D4}");
            var came = At(day, dossier);
            yield return DemoEvents.Received(DemoUnits.TraNoc, number, came, day, "desk", Fields.Of(0));
            yield return DemoEvents.Happened(DemoUnits.TraNoc, number, "resolved", came.AddMinutes(25));
            yield return DemoEvents.Happened(DemoUnits.TraNoc, number, "handed-over", came.AddMinutes(30));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset At(DateOnly day, int dossier) =>
        new DateTimeOffset(day, new TimeOnly(7, 30), DemoEvents.Offset).AddMinutes(dossier * 7 % 480);

    private static List<DateOnly> WorkingDays(DateOnly from, DateOnly to)
    {
        var days = new List<DateOnly>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                days.Add(day);
            }
        }

        return days;
    }
}
