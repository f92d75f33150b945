using System.CommandLine;
using System.Text.Json;
using ParLive.Ingest.Quarantine;

namespace ParLive.Silo.Commands;

/// <summary>By what a command names inputs in quarantine.</summary>
internal sealed class QuarantineOptions
{
    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Argument<long[]>? _ids;
    private readonly Option<string?> _reason = new("--reason") { Description = "Those of this reason, such as unknown-unit." };
    private readonly Option<string?> _source = new("--source") { Description = "Those of this source." };
    private readonly Option<string?> _from = new("--from") { Description = "Those that arrived from this day or moment on." };
    private readonly Option<string?> _to = new("--to") { Description = "Those that arrived before this day or moment." };
    private readonly Option<int?> _take = new("--take") { Description = "How many at most." };
    private readonly Option<string?> _by = new("--by") { Description = "Who orders it; it is noted with the inputs." };
    private readonly Option<string> _data = Options.Data();
    private readonly Option<string?> _key = Options.Key();

    /// <param name="withIds">Whether inputs may be named by their numbers, and by whom is noted.</param>
    public QuarantineOptions(bool withIds)
    {
        if (withIds) _ids = new Argument<long[]>("ID") { Description = "Inputs by their numbers; or else the open ones that the options name.", Arity = ArgumentArity.ZeroOrMore };
    }

    /// <summary>Lets a command have them.</summary>
    public Command AddTo(Command command)
    {
        foreach (var option in (Option[])[_reason, _source, _from, _to, _take, _data, _key]) command.Options.Add(option);
        if (_ids is null) return command;

        command.Arguments.Add(_ids);
        command.Options.Add(_by);
        return command;
    }

    /// <summary>Where the command was told to work.</summary>
    public (string Data, string? Key) At(ParseResult arguments) => (arguments.GetValue(_data)!, arguments.GetValue(_key));

    /// <summary>What was named.</summary>
    public QuarantineOrder Of(ParseResult arguments) => new(
        _ids is not null && arguments.GetValue(_ids) is { Length: > 0 } ids ? ids : null, arguments.GetValue(_reason), arguments.GetValue(_source),
        arguments.GetValue(_from), arguments.GetValue(_to), arguments.GetValue(_take), _ids is null ? null : arguments.GetValue(_by), null, null);

    /// <summary>A mapping out of a file.</summary>
    public static async Task<JsonElement?> MappingAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is null) return null;
        if (!file.Exists) throw new CommandException($"There is no file '{file.FullName}'.");

        try
        {
            using var document = JsonDocument.Parse(await File.ReadAllBytesAsync(file.FullName, cancellationToken), Reading);
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new CommandException($"The mapping '{file.Name}' is not JSON: {broken.Message}");
        }
    }
}
