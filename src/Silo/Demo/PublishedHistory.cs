using System.Globalization;
using ParLive.Grains.Contracts;

namespace ParLive.Silo.Demo;

/// <summary>What the press published for 2024, as dossiers whose counts come out the same.</summary>
/// <remarks>
/// Long Xuyên, 1 January to 20 September 2024: received 50,176, carried over 504, resolved on time 49,636, open in term 1,044,
/// online 42,295. Phường Trà Nóc, first half of 2024: 131 received and resolved on the same day. Which dossier was which nobody
/// published: their days, units and fields are made up here, evenly.
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
    public static IEnumerable<Arrival> Events() => LongXuyen().Concat(TraNoc());

    private static IEnumerable<Arrival> LongXuyen()
    {
        var days = WorkingDays(First, Last);
        for (var dossier = 0; dossier < CarriedOver + Received; dossier++)
        {
            var unit = DemoUnits.Communes[dossier % DemoUnits.Communes.Count].Code;
            var number = string.Create(CultureInfo.InvariantCulture, $"LX-2024-{dossier:D6}");
            var carried = dossier < CarriedOver;
            var place = carried ? 0 : (int)((long)(dossier - CarriedOver) * days.Count / Received);
            var came = carried ? At(new DateOnly(2023, 12, 26 + (dossier % 4)), dossier) : At(days[place], dossier);
            // Spread evenly: exactly so many of the received ones are online.
            var online = !carried && Share(dossier - CarriedOver, Received, Online);
            var due = DateOnly.FromDateTime(came.DateTime).AddDays(21);
            yield return DemoEvents.Received(
                unit, number, came, due, online ? (dossier % 3 == 0 ? "online-part" : "online-full") : "desk", Fields.Of(dossier));
            yield return DemoEvents.Happened(unit, number, "resolved", ResolvedAt(dossier, came, due, carried, days));
        }
    }

    // The last 1,044 to come in are still open, in term, when the period ends; they are resolved within their term afterwards.
    private static DateTimeOffset ResolvedAt(int dossier, DateTimeOffset came, DateOnly due, bool carried, List<DateOnly> days)
    {
        if (dossier >= Resolved)
        {
            return At(due.AddDays(-1) > Last ? due.AddDays(-1) : Last.AddDays(1), dossier);
        }

        if (carried)
        {
            return At(days[1 + (dossier % 5)], dossier);
        }

        var wanted = DateOnly.FromDateTime(came.DateTime).AddDays(1 + (dossier % 12));
        var day = wanted > Last ? Last : wanted;
        return At(day, dossier) is var done && done > came ? done : came.AddMinutes(5);
    }

    private static IEnumerable<Arrival> TraNoc()
    {
        var days = WorkingDays(First, new DateOnly(2024, 6, 30));
        for (var dossier = 0; dossier < SameDay; dossier++)
        {
            var day = days[dossier * days.Count / SameDay];
            var number = string.Create(CultureInfo.InvariantCulture, $"TN-2024-{dossier:D4}");
            var came = At(day, dossier);
            yield return DemoEvents.Received(DemoUnits.TraNoc, number, came, day, "desk", "ho-tich");
            yield return DemoEvents.Happened(DemoUnits.TraNoc, number, "resolved", came.AddMinutes(25));
        }
    }

    private static bool Share(int place, int of, int part) => (long)(place + 1) * part / of > (long)place * part / of;

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
