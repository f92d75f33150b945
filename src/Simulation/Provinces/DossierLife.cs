using MathNet.Numerics.Distributions;
using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Events;
using ParLive.Domain.Time;
using ParLive.Simulation.Chance;
using static ParLive.Domain.Dossiers.DossierEvent;

namespace ParLive.Simulation.Provinces;

/// <summary>How one dossier lives.</summary>
/// <remarks>
/// It takes D · exp(s (Z - z)) of working time, where D is the working time from its receipt to the close of its due date, s the spread of
/// its procedure, Z a normal number and z the normal quantile of its true rate: so it is on time by date with just that rate, and how far
/// it has come says something of how it will end.
/// </remarks>
internal sealed class DossierLife(SimulatedProvince province, SimulatedUnit unit, string number, LocalDate day, Dice dice)
{
    private const string Source = "mophong";
    private readonly List<DossierEvent> _events = [];

    public SimulatedDossier Live()
    {
        var calendar = province.Calendar;
        var procedure = Procedure();
        var received = calendar.NextOpening(At(day, dice.Chance(0.6) ? dice.Uniform(7.5, 11.4) : dice.Uniform(13.5, 16.9)));
        var dueDate = calendar.WorkingDaysAfter(day, procedure.TermDays);
        var until = calendar.Measure(received, calendar.ClosingOf(dueDate)!.Value);
        var takes = until.TotalMinutes * Math.Exp(procedure.Spread * (dice.Normal() - Normal.InvCDF(0, 1, RateOf(procedure, dueDate))));
        var channel = dice.Chance(0.7) ? Channel.OnlineFull : Channel.Desk;
        _events.Add(new Received(Next(), Source, unit.Key, received, DueDate.On(dueDate), procedure.Particulars(channel)));
        Step(received, takes, dice.Uniform(0.05, 0.25), SimulatedProcedure.Steps[1]);
        Step(received, takes, dice.Uniform(0.55, 0.9), SimulatedProcedure.Steps[2]);
        var ended = calendar.Add(received, Duration.FromMinutes(Math.Max(1, Math.Min(takes, 2_000 * 60))));
        _events.Add(new Ended(Next(), Source, unit.Key, ended, Ending.Resolved, null));
        if (dice.Chance(0.3))
        {
            var level = dice.Chance(0.05) ? SatisfactionLevel.Unsatisfied : dice.Chance(0.3) ? SatisfactionLevel.Satisfied : SatisfactionLevel.VerySatisfied;
            _events.Add(new Rated(Next(), Source, unit.Key, ended + Duration.FromHours(1), level));
        }

        return Overlaid(new SimulatedDossier(number, unit.Key, _events));
    }

    // With dice of their own, so that without habits and cheats everything is as it was.
    private SimulatedDossier Overlaid(SimulatedDossier plain)
    {
        if (province.Plan.Habits is null && unit.Cheat is null)
        {
            return plain;
        }

        var course = new Course(plain, province.Calendar);
        if (province.Plan.Habits is { } habits)
        {
            new CustomaryLife(habits, what => province.FactorOf(unit, what), dice.Apart("habits")).Change(course);
        }

        if (unit.Cheat is { } cheat)
        {
            new CheatedLife(cheat, dice.Apart("cheat")).Change(course);
        }

        return plain with { Events = course.Events() };
    }

    private double RateOf(SimulatedProcedure procedure, LocalDate due)
    {
        var rate = unit.OnTimeOn(due);
        var logit = Math.Log(rate / (1 - rate)) + (province.Plan.Difficulties ? procedure.Difficulty : 0);
        return 1 / (1 + Math.Exp(-logit));
    }

    private SimulatedProcedure Procedure()
    {
        var left = dice.Uniform(0, SimulatedProcedure.All.Sum(procedure => procedure.Weight));
        return SimulatedProcedure.All.First(procedure => (left -= procedure.Weight) < 0);
    }

    private void Step(Instant received, double takes, double share, string step) =>
        _events.Add(new Forwarded(
            Next(), Source, unit.Key, province.Calendar.Add(received, Duration.FromMinutes(Math.Min(takes, 2_000 * 60) * share)), null, step));

    private EventId Next() => EventId.Of(Source, FormattableString.Invariant($"{number}/{_events.Count}"));

    private static Instant At(LocalDate day, double hours) => OfficeZone.Vietnam.StartOf(day) + Duration.FromHours(hours);
}
