using Orleans;
using ParLive.Grains.Contracts.Judgements;

namespace ParLive.Grains.Contracts.Meetings;

/// <summary>A board as of a moment, and what a meeting about it needs beside it.</summary>
/// <param name="Board">The board.</param>
/// <param name="Movements">Why each unit moved since the edition with which the board compares; empty where that was not asked for.</param>
/// <param name="Edition">The ranking as the domain writes it; empty where it was not asked for.</param>
/// <param name="LastMeeting">The last meeting about the same units up to that moment; null if there was none.</param>
[GenerateSerializer, Immutable, Alias("parlive.past-board-reading")]
public sealed record PastBoardReading(
    [property: Id(0)] BoardReading Board, [property: Id(1)] IReadOnlyList<MovementReading> Movements, [property: Id(2)] ReadOnlyMemory<byte> Edition,
    [property: Id(3)] string? LastMeeting);
