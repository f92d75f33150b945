using System.CommandLine;
using ParLive.Silo.Commands;

var parlive = new RootCommand("ParLive watches public-administration reform live (theo dõi cải cách hành chính trực tuyến).")
{
    ServeCommand.Create(),
    DemoCommand.Create(),
    ImportCommand.Create(),
    FiguresCommand.Create(),
    VerifyCommand.Create(),
    UnitsCommand.Create(),
    ProceduresCommand.Create(),
    CalendarsCommand.Create(),
    PeriodsCommand.Create(),
    ReportCommand.Create(),
    SourcesCommand.Create(),
    AccountsCommand.Create(),
    QuarantineCommand.Create(),
    EraseCommand.Create(),
    EraseCommand.CreateEvidence(),
    JournalCommand.Create(),
    BackupCommand.Create(),
    BackupCommand.CreateRestore(),
    DoctorCommand.Create(),
    SimulateCommand.Create(),
};

return await Outcome.OfAsync(() => parlive.Parse(args).InvokeAsync(Outcome.Unhandled));
