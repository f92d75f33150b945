using ParLive.Domain.Events;
using ParLive.Domain.Indices;
using ParLive.Domain.Rates;
using ParLive.Grains.Contracts;
using ParLive.Grains.Units;
using static ParLive.Domain.Indices.IndexEvent;

namespace ParLive.Grains.Access;

/// <summary>What an arrival says of an index. What no figure can be is refused; what only contradicts other figures is accepted, and found.</summary>
internal static class IndexAdmission
{
    private const decimal Largest = 1_000_000;
    private const int LongestCohort = 120;
    private const string Ids = "an id such as PAR or PAR/sipas";
    private const string Periods = "a year 2023, a month 2024-08, or a year and a name";

    /// <summary>The number of the matter: one for each index of each unit.</summary>
    public static string NumberOf(string subject, string unit) =>
        IndexId.TryParse(subject, out var index) ? IndexMatter.NumberOf(index, unit) : Normal.Name(subject);

    /// <summary>The event, or why it is refused.</summary>
    public static (UnitEvent? Event, Verdict Refusal) EventOf(
        Arrival arrival, (EventId Id, string Source, string Unit, NodaTime.Instant Time) head, Details details)
    {
        if (!IndexId.TryParse(arrival.Dossier, out var index))
        {
            return (null, Refusals.Bad("index", arrival.Dossier, Ids));
        }

        if (EventVocabulary.Find($"{EventVocabulary.TypePrefix}{EventVocabulary.Index}.{arrival.Kind}") is null)
        {
            return (null, Refusals.Of(RefusalReasons.UnknownKind, $"'{arrival.Kind}' is no kind of event of an index."));
        }

        var period = details.Word("period", Periods, static text => IndexPeriod.TryParse(text));
        var cohort = details.Text("cohort");
        if (period is null || cohort?.Length > LongestCohort)
        {
            return (null, details.Problem ?? (period is null ? Refusals.Missing("period", arrival.Kind) : Refusals.Of(RefusalReasons.TooLarge, "A cohort's name is too long.")));
        }

        var of = new FigureKey(index, period.Value, cohort);
        IndexEvent? happened = arrival.Kind switch
        {
            "entered" => new Entered(head.Id, head.Source, head.Unit, head.Time, of, FigureOf(index, details)),
            "target-set" => new TargetSet(head.Id, head.Source, head.Unit, head.Time, of, TargetOf(details)),
            _ => details.Word("claim", Words.ClaimWords, Words.ClaimOf) is { } claim
                ? new Claimed(head.Id, head.Source, head.Unit, head.Time, of, claim)
                : null,
        };
        return details.Problem is { } problem ? (null, problem)
            : happened is null ? (null, Refusals.Missing("claim", arrival.Kind))
            : (happened, default);
    }

    private static Figure FigureOf(IndexId index, Details details)
    {
        var figure = new Figure
        {
            Value = Number(details, "value"),
            Maximum = Number(details, "maximum"),
            Rank = Place(details, "rank"),
            CohortSize = Place(details, "cohortSize"),
            Mean = Number(details, "mean"),
            Made = details.Whole("part") is { } part && details.Whole("whole") is { } whole ? new Ratio(part, whole) : null,
            Band = details.Text("band"),
            Parts = PartsOf(details),
            Publication = details.Text("publication"),
            Stated = new Stated(
                Number(details, "previousValue"), Place(details, "previousRank"), Number(details, "previousMean"),
                Number(details, "valueChange"), Places(details, "rankChange"), details.Whole("since"), Places(details, "rankChangeSince")),
        };
        Check(index, figure, details);
        return figure;
    }

    // What one figure says of itself needs no other event to be judged.
    private static void Check(IndexId index, Figure figure, Details details)
    {
        Blame(figure is { Score: null, Maximum: null, Rank: null }, RefusalReasons.MissingField, "A figure has a value, a rank or a maximum.");
        Blame(figure.Rank > figure.CohortSize, RefusalReasons.BadValue, $"Rank {figure.Rank} is outside a cohort of {figure.CohortSize}.");
        Blame(figure.Score > figure.Maximum, RefusalReasons.BadValue, $"The value {figure.Score} is above its maximum of {figure.Maximum}.");
        Blame(figure.Value < 0 || figure.Maximum <= 0, RefusalReasons.BadValue, "A value is not negative, and a maximum above 0.");
        Blame(
            (details.Text("part") is null) != (details.Text("whole") is null) || figure.Made is { } made && (made.Whole == 0 || made.Part > made.Whole),
            RefusalReasons.BadValue, "A share has a part and a whole above 0, and its part is no more than its whole.");
        Blame(figure.Stated.Since is { } year && IndexPeriod.TryParse($"{year}") is null, RefusalReasons.BadValue, "'since' is no year from 1990 to 2099.");
        Blame(
            IndexCatalogue.Find(index) is { Scale: IndexScale.Percent, NotToBeTakenFor: var other } && (figure.Maximum ?? 100) != 100,
            RefusalReasons.BadValue, $"{index} is a percentage of 100; points of it inside another index have an id of their own.");

        void Blame(bool holds, string reason, string sentence)
        {
            if (holds)
            {
                details.Blame(Refusals.Of(reason, sentence));
            }
        }
    }

    private static IndexTarget TargetOf(Details details)
    {
        var target = new IndexTarget(Number(details, "atLeast"), Place(details, "withinTop"));
        if (target is { AtLeast: null, WithinTop: null })
        {
            details.Blame(Refusals.Of(RefusalReasons.MissingField, "A target has 'atLeast', 'withinTop' or both."));
        }

        return target;
    }

    private static string? PartsOf(Details details)
    {
        if (details.Text("parts") is not { } text)
        {
            return null;
        }

        var parts = new List<IndexId>();
        foreach (var name in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IndexId.TryParse(name, out var part))
            {
                details.Blame(Refusals.Bad("parts", name, Ids));
                return null;
            }

            parts.Add(part);
        }

        return Figure.PartsOf(parts);
    }

    private static decimal? Number(Details details, string name)
    {
        var number = details.Number(name);
        if (number is { } known && (Math.Abs(known) > Largest || decimal.Round(known, Figure.DecimalPlaces) != known))
        {
            details.Blame(Refusals.Bad(name, details.Text(name)!, $"a number up to {Largest:N0} with at most {Figure.DecimalPlaces} digits after its point"));
        }

        return number;
    }

    private static int? Place(Details details, string name)
    {
        var place = details.Whole(name);
        if (place == 0)
        {
            details.Blame(Refusals.Bad(name, "0", "1 or more"));
        }

        return place;
    }

    private static int? Places(Details details, string name)
    {
        var number = details.Number(name);
        if (number is { } known && (Math.Abs(known) > Largest || decimal.Truncate(known) != known))
        {
            details.Blame(Refusals.Bad(name, details.Text(name)!, "a whole number of places, negative for places lost"));
            return null;
        }

        return (int?)number;
    }
}
