using ParLive.Domain.Measures;
using ParLive.Domain.Reorganisations;
using ParLive.Domain.Time;
using ParLive.Domain.Units;
using ParLive.Grains.Contracts;
using ParLive.Grains.Registers;

namespace ParLive.Grains.Units;

/// <summary>What a unit asks those of whom something counts in it: a child for the time during which it stood here, an heir for what it has of this unit's.</summary>
internal sealed class QuestionsBelow(UnitKey unit, OfficeZone zone, ChildMinder children, IUnitTree tree)
{
    /// <summary>Who is asked what about parts, and what of the answer counts here.</summary>
    public IEnumerable<(ChildMinder.Member Member, BreakdownQuestion Question, Func<BreakdownSum, IEnumerable<BreakdownPart>> Kept)> About(
        BreakdownQuestion question, (Tick At, Tick From, Tick To) range) => children.Members.SelectMany(member => About(member, question, range));

    /// <summary>Who is asked what about dossiers.</summary>
    public IEnumerable<(ChildMinder.Member Member, DossierQuestion Question)> About(DossierQuestion question, (Measure Measure, Tick At) asked) =>
        children.Members.SelectMany(member => About(member, question, asked));

    private IEnumerable<(ChildMinder.Member Member, BreakdownQuestion Question, Func<BreakdownSum, IEnumerable<BreakdownPart>> Kept)> About(
        ChildMinder.Member member, BreakdownQuestion question, (Tick At, Tick From, Tick To) range)
    {
        if (member.IsHeir) return [(member, question with { For = unit.ToString() }, sum => sum.Parts)];

        return TimesOf(member).Where(time => time.From < range.To && range.From < time.Until).Select(time =>
        {
            var (from, to) = Within(time, question.From, question.To);
            var (standing, before) = (time.From <= range.At && range.At < time.Until, time.From < range.From || time.IsAlways);
            return (member, question with { From = from, To = to },
                (Func<BreakdownSum, IEnumerable<BreakdownPart>>)(sum => sum.Parts.Select(part => Breakdowns.Kept(part, standing, before))));
        });
    }

    private IEnumerable<(ChildMinder.Member Member, DossierQuestion Question)> About(
        ChildMinder.Member member, DossierQuestion question, (Measure Measure, Tick At) asked)
    {
        if (member.IsHeir) return [(member, question with { For = unit.ToString() })];

        var times = TimesOf(member);
        return times is [{ IsAlways: true }] ? [(member, question)]
            : asked.Measure.Kind == MeasureKind.Level
                ? times.Where(time => time.From <= asked.At && asked.At < time.Until).Select(_ => (member, question))
                : times.Select(time => Within(time, question.From, question.To)).Where(range => !((range.To ?? question.AsOf) <= range.From))
                    .Select(range => (member, question with { From = range.From, To = range.To }));
    }

    private IReadOnlyList<Membership> TimesOf(ChildMinder.Member member) => Memberships.Of(tree.Current.Find(member.Key)!, unit);

    private (DateTimeOffset? From, DateTimeOffset? To) Within(Membership time, DateTimeOffset? from, DateTimeOffset? to) => (
        time.From == Tick.First ? from : Later(from, zone.Local(zone.MomentOf(time.From))),
        time.Until == Tick.Last ? to : Earlier(to, zone.Local(zone.MomentOf(time.Until))));

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;
}
