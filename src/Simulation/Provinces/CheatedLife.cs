using System.Diagnostics;
using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Time;
using ParLive.Simulation.Chance;

namespace ParLive.Simulation.Provinces;

/// <summary>Lays over the life of a dossier what its unit does to look better.</summary>
/// <param name="cheat">How it cheats.</param>
/// <param name="dice">Dice for this dossier.</param>
internal sealed class CheatedLife(Cheat cheat, Dice dice)
{
    public void Change(Course course)
    {
        if (course.How != Ending.Resolved || !dice.Chance(cheat.Strength))
        {
            return;
        }

        if (cheat.Kind == CheatKind.RatingsOfQuickOnly)
        {
            course.IsRated &= course.EndDay < course.Due;
        }
        else if (course.IsLate)
        {
            Embellish(course);
        }
    }

    private void Embellish(Course course)
    {
        var truth = course.End;
        switch (cheat.Kind)
        {
            case CheatKind.BackdatedEnds:
                course.PretendEnd(OnDueDate(course));
                course.Recorded = course.Recorded is null ? null : course.End + Duration.FromMinutes(dice.Uniform(0, 20));
                break;
            case CheatKind.EndsWrittenDownLater:
                course.PretendEnd(OnDueDate(course));
                course.Recorded = truth + Duration.FromMinutes(dice.Uniform(0, 40));
                break;
            case CheatKind.NeedlessSupplements:
                var from = Instant.Max(course.Received, course.ClosingOfDue - Duration.FromHours(dice.Uniform(0.2, 8)));
                course.Stop(from, Instant.Max(from, truth - Duration.FromMinutes(30)));
                course.Move(truth - Duration.FromMinutes(20), course.EndDay, DueCause.Extension);
                break;
            case CheatKind.PromisesMovedAfterExpiry:
                var at = OfficeZone.Vietnam.StartOf(course.Due.PlusDays(1)) + Duration.FromMinutes(1);
                course.Move(at + ((truth - at) * dice.Uniform()), course.EndDay, DueCause.Correction);
                break;
            case CheatKind.EndedAndWorkedOn:
                course.End = OnDueDate(course);
                course.Recorded = course.Recorded is null ? null : course.End;
                course.WorkOn(course.End + ((truth - course.End) * dice.Uniform(0.1, 0.9)), "ký duyệt");
                course.EndAgain(truth);
                break;
            case CheatKind.SentBackAndReceivedAgain:
                course.End = OnDueDate(course);
                course.How = Ending.Rejected;
                course.Recorded = course.Recorded is null ? null : course.End;
                course.ReceiveAgain(course.Calendar.Add(course.End, Duration.FromHours(dice.Uniform(0.2, 4))), course.EndDay.PlusDays(10));
                course.EndAgain(Instant.Max(truth, course.End + Duration.FromDays(2)));
                break;
            default:
                throw new UnreachableException($"No way to cheat by {cheat.Kind}.");
        }
    }

    private Instant OnDueDate(Course course) =>
        Instant.Max(course.Received, course.ClosingOfDue - Duration.FromHours(dice.Uniform(0.05, 3)));
}
