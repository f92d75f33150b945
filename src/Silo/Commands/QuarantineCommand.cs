using System.CommandLine;
using System.Globalization;
using ParLive.Ingest.Quarantine;
using ParLive.Silo.Hosting;

namespace ParLive.Silo.Commands;

/// <summary><c>parlive quarantine</c>: what was not taken in is looked at, replayed or dismissed. A server may run meanwhile.</summary>
internal static class QuarantineCommand
{
    private const string Replayed = "Replays inputs as a mapping reads them; replayed twice they count once.";
    private const string Dismissed = "Settles inputs that need not be taken in, with a name and a reason; they are kept.";

    public static Command Create() => new("quarantine", "What was not taken in: to be looked at, replayed, or dismissed.")
    {
        List(), Show(), Replay(), Dismiss(), Sources(),
    };

    private static Command List()
    {
        var which = new QuarantineOptions(withIds: false);
        var state = new Option<string>("--state") { Description = "open, accepted, duplicate, dismissed, or all.", DefaultValueFactory = _ => "open" };
        var after = new Option<long?>("--after") { Description = "Go on after this number." };
        var command = which.AddTo(new Command("list", "Lists inputs, the newest first.") { state, after });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var order = which.Of(arguments);
            var page = await QuarantineAccess.Of(which.At(arguments)).ListAsync(order, arguments.GetValue(state)!, arguments.GetValue(after), cancellationToken);
            foreach (var line in page.Inputs)
                Terminal.Print(Text($"{line.Id}  {line.At:yyyy-MM-dd HH:mm}  {line.State}  {line.Source}  {line.Reason}  {line.Bytes} B  {line.Detail}"));
            if (page.Next is { } next) Outcome.Complain(Text($"There may be more: --after {next}"));
            return Outcome.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<long>("ID") { Description = "The number of the input." };
        var (data, key) = (Options.Data(), Options.Key());
        var command = new Command("show", "Shows an input with its bytes as they came, and all that was done about it.") { id, data, key };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var shown = await QuarantineAccess.Of((arguments.GetValue(data)!, arguments.GetValue(key))).ShowAsync(arguments.GetValue(id), cancellationToken);
            Print(shown);
            return Outcome.Done;
        });
        return command;
    }

    private static Command Replay()
    {
        var which = new QuarantineOptions(withIds: true);
        var mapping = new Option<FileInfo?>("--mapping") { Description = "A file (JSON) with rename, values and defaults; without it they are read as they came.", HelpName = "FILE" };
        var preview = new Option<bool>("--preview") { Description = "Only say what it would come to." };
        var command = which.AddTo(new Command("replay", Replayed) { mapping, preview });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var order = which.Of(arguments) with { Mapping = await QuarantineOptions.MappingAsync(arguments.GetValue(mapping), cancellationToken) };
            return Print(await QuarantineAccess.Of(which.At(arguments)).ReplayAsync(order, arguments.GetValue(preview), cancellationToken));
        });
        return command;
    }

    private static Command Dismiss()
    {
        var which = new QuarantineOptions(withIds: true);
        var note = new Option<string>("--note") { Description = "Why they need not be taken in.", Required = true };
        var command = which.AddTo(new Command("dismiss", Dismissed) { note });
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var order = which.Of(arguments) with { Note = arguments.GetValue(note) };
            return Print(await QuarantineAccess.Of(which.At(arguments)).DismissAsync(order, cancellationToken));
        });
        return command;
    }

    private static Command Sources()
    {
        var (data, key) = (Options.Data(), Options.Key());
        var command = new Command("sources", "Sources that have only refused events, went silent, or have something waiting here; the dead ones first.") { data, key };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            foreach (var source in await QuarantineAccess.Of((arguments.GetValue(data)!, arguments.GetValue(key))).SourcesAsync(cancellationToken))
            {
                Terminal.Print(Text(
                    $"{(source.Dead ? "dead" : "alive")}  {source.Source}  {source.State}  last accepted: {source.LastAccepted?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "never"}  waiting: {source.Open}  settled: {source.Settled}"));
            }

            return Outcome.Done;
        });
        return command;
    }

    private static void Print(QuarantinedReading shown)
    {
        var input = shown.Input;
        Terminal.Print(Text($"{input.Id}  {input.At:O}  {input.State}  {input.Source}, place {input.Place}, id {input.EventId ?? "unknown"}"));
        Terminal.Print($"came for: {shown.CameFor}: {shown.CameForDetail}");
        foreach (var act in shown.Acts)
        {
            Terminal.Print(Text($"{act.At:O}  {act.Outcome} by {act.By}: {(act.Reason.Length > 0 ? act.Reason + ": " : "")}{act.Detail}"));
            if (act.Mapping is not null) Terminal.Print($"  read by: {act.Mapping.ReplaceLineEndings(" ")}");
        }

        Terminal.Print(shown.Text ?? $"base64: {shown.Base64}");
    }

    private static int Print(ReplayReport report)
    {
        if (report.Preview) Outcome.Complain("A preview: nothing was taken in. Whether an event is known already is told where it goes.");
        foreach (var line in report.Lines) Terminal.Print(Text($"{line.Id}  {line.Outcome}  {(line.Reason is null ? "" : line.Reason + ": ")}{line.Detail}"));
        Terminal.Print(Text($"accepted: {report.Accepted}"));
        Terminal.Print(Text($"duplicates: {report.Duplicates}"));
        Terminal.Print(Text($"refused: {report.Refused}"));
        Terminal.Print(Text($"not replayable: {report.NotReplayable}"));
        return report.Refused + report.NotReplayable == 0 ? Outcome.Done : Outcome.Failed;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
