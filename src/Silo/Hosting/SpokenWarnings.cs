using ParLive.Silo.Commands;

namespace ParLive.Silo.Hosting;

/// <summary>Lets a command say on the error stream what a server would log as a warning.</summary>
internal sealed class SpokenWarnings : ILoggerProvider
{
    /// <summary>For what is opened without a host.</summary>
    public static ILogger Log { get; } = new Voice();

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => Log;

    /// <inheritdoc/>
    public void Dispose()
    {
        // It holds nothing.
    }

    private sealed class Voice : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Outcome.Complain(formatter(state, exception));
        }
    }
}
