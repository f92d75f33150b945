namespace ParLive.Tables;

/// <summary>Why something in a table was not taken: a named reason (<see cref="TableReasons"/>), and the same in a sentence.</summary>
/// <param name="Reason">The name that programs match on.</param>
/// <param name="Detail">The sentence that people read; it names the place where that is known.</param>
public sealed record TableProblem(string Reason, string Detail);
