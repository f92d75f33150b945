using NodaTime;
using ParLive.Domain.Dossiers;
using ParLive.Domain.Time;
using ParLive.Simulation.Chance;

namespace ParLive.Simulation.Provinces;

/// <summary>Lays over the life of a dossier what its unit does honestly now and then.</summary>
/// <param name="habits">What units do.</param>
/// <param name="factors">How much oftener than others its unit does each of it.</param>
/// <param name="dice">Dice for this dossier.</param>
internal sealed class CustomaryLife(Habits habits, Func<string, double> factors, Dice dice)
{
    public void Change(Course course)
    {
        if (Happens(habits.SentBack, "sent back"))
        {
            SendBack(course);
            Write(course);
            return;
        }

        if (Happens(habits.Supplements, "supplements"))
        {
            AskForSupplement(course);
        }

        if (course.Field is "Đất đai" or "Xây dựng" && Happens(habits.Fees, "fees"))
        {
            AskForFee(course);
        }

        Hurry(course);
        MovePromise(course);
        Write(course);
        if (Happens(habits.Reopened, "reopened"))
        {
            course.WorkOn(AfterDays(course, course.End, dice.Uniform(0.2, 3)), "đính chính");
            course.EndAgain(AfterDays(course, course.End, dice.Uniform(3.2, 5)));
        }

        course.IsRated &= dice.Chance(Math.Min(1, habits.Rated * factors("rated"))) && (!course.IsLate || dice.Chance(habits.RatedThoughLate));
    }

    private void SendBack(Course course)
    {
        course.End = At(course, dice.Uniform(0.05, 1));
        course.How = Ending.Rejected;
        if (Happens(habits.ReceivedAgain, "received again"))
        {
            var again = AfterDays(course, course.End, dice.Uniform(1, 8));
            var due = OfficeZone.Vietnam.DateOf(AfterDays(course, again, dice.Uniform(3, 12)));
            course.ReceiveAgain(again, due);
            course.EndAgain(AfterDays(course, again, dice.Uniform(1, 8)));
        }
    }

    private void AskForSupplement(Course course)
    {
        var from = At(course, dice.Chance(habits.LateSupplements) ? dice.Uniform(0.8, 1) : dice.Uniform(0.05, 0.6));
        var days = dice.Uniform(0.5, 5);
        var until = AfterDays(course, from, days);
        course.Stop(from, until);
        course.Delay(from, until);
        course.Move(until, course.Calendar.WorkingDaysAfter(course.Due, (int)Math.Ceiling(days)), DueCause.Extension);
    }

    private void AskForFee(Course course)
    {
        var from = At(course, dice.Uniform(0.7, 0.99));
        course.Stop(from, Instant.Min(course.End, AfterDays(course, from, dice.Uniform(0.1, 2))), fee: true);
    }

    // What would be late by a tenth of its time, or by less than a day, can still be done if everybody looks at it.
    private void Hurry(Course course)
    {
        if (course.IsLate && Happens(habits.Hurried, "hurried"))
        {
            var late = course.Calendar.Measure(course.ClosingOfDue, course.End);
            var term = course.Calendar.Measure(course.Received, course.ClosingOfDue);
            if (late < Duration.FromHours(8) || late.TotalMinutes < term.TotalMinutes * 0.1)
            {
                course.PretendEnd(Instant.Max(course.ClosingOfDue - Duration.FromMinutes(dice.Uniform(1, 180)), course.Received));
            }
        }
    }

    private void MovePromise(Course course)
    {
        if (Happens(habits.Moved, "moved"))
        {
            course.Move(At(course, dice.Uniform(0.1, 0.9)), course.Calendar.WorkingDaysAfter(course.Due, 1 + dice.Below(5)), DueCause.Correction);
        }

        if (course.IsLate && Happens(habits.MovedAfterExpiry, "moved after expiry"))
        {
            var at = Instant.Min(course.End, AfterDays(course, course.ClosingOfDue, dice.Uniform(0.3, 3)));
            course.Move(at, course.Calendar.WorkingDaysAfter(course.Due, 3 + dice.Below(5)), DueCause.Extension);
        }
    }

    private void Write(Course course) => course.Recorded = Happens(habits.WrittenDownLate, "written down late")
        ? AfterDays(course, course.End, dice.Uniform(1, 6))
        : course.End + Duration.FromMinutes(dice.Uniform(0, 40));

    private bool Happens(double often, string what) => dice.Chance(Math.Min(1, often * factors(what)));

    // After a share of the way from receipt to end, or to the due date where that comes before.
    private static Instant At(Course course, double share)
    {
        var way = course.Calendar.Measure(course.Received, Instant.Min(course.End, Instant.Max(course.ClosingOfDue, course.Received)));
        return course.Calendar.Add(course.Received, Duration.FromMinutes(way.TotalMinutes * share));
    }

    private static Instant AfterDays(Course course, Instant from, double days) => course.Calendar.Add(from, Duration.FromHours(8 * days));
}
