using ParLive.Tables;

namespace ParLive.Ingest.Xes;

/// <summary>An attribute of a log, a trace or an event.</summary>
/// <param name="Key">Its key; one within another is <c>outer/inner</c>.</param>
/// <param name="Cell">Its value, typed; unreadable where it is not what its type says.</param>
internal readonly record struct XesValue(string Key, TableCell Cell);
