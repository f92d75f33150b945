using System.Linq.Expressions;
using System.Reflection;
using ParLive.Grains.Contracts;
using ParLive.Ingest;

namespace ParLive.Parts;

/// <summary>The intake's own parser, which nobody else calls and which is therefore reached by its name.</summary>
internal static class Parsing
{
    private const string Parser = "ParLive.Ingest.Events.EventParser";
    private const int LongestEvent = 64 * 1024;

    /// <summary>What reads an event.</summary>
    public static Func<ReadOnlyMemory<byte>, Arrival?> Of(DateTimeOffset now)
    {
        var type = typeof(IngestFeature).Assembly.GetType(Parser, throwOnError: true)!;
        var parser = Activator.CreateInstance(type, [null, LongestEvent]);
        var raw = Expression.Parameter(typeof(ReadOnlyMemory<byte>));
        var parse = type.GetMethod("Parse", BindingFlags.Public | BindingFlags.Instance)!;
        var parsed = Expression.Call(Expression.Constant(parser, type), parse, raw, Expression.Constant(1L), Expression.Constant(now));
        return Expression.Lambda<Func<ReadOnlyMemory<byte>, Arrival?>>(Expression.Property(parsed, "Arrival"), raw).Compile();
    }
}
