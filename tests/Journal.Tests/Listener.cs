using Microsoft.Extensions.Logging;

namespace ParLive.Journal.Tests;

/// <summary>Notes what a journal says.</summary>
internal sealed class Listener(List<string> said) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;

        lock (said) said.Add(formatter(state, exception));
    }
}
