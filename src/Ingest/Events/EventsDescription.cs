using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;
using ParLive.Grains.Contracts;

namespace ParLive.Ingest.Events;

/// <summary>Describes the bodies of <c>POST /api/events</c> in the OpenAPI document; they are read by hand, so no type tells them.</summary>
internal static class EventsDescription
{
    private const string Example =
        """
        {"specversion":"1.0","id":"a-1","source":"mot-cua-an-giang","type":"parlive.dossier.received","subject":"H01-260302-0001",
         "time":"2026-03-02T08:30:00+07:00","data":{"unit":"30307","due":"2026-03-09","channel":"online-full"}}
        """;

    public static TBuilder WithEventBodies<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Summary = "Takes dossier events in: CloudEvents 1.0 in JSON.";
        operation.Description =
            "One event, a batch, a stream of lines of any length, or one in binary mode (ce- headers, data as the body). "
            + "When 200 is answered, what was accepted is on disk. Sending the same again changes nothing.";
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "With ce- headers an application/json body is the event's data (binary mode).",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/cloudevents+json"] = Media(Event()),
                ["application/json"] = new() { Schema = Event() },
                ["application/cloudevents-batch+json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Event() } },
                ["application/x-ndjson"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "One event on each line, each at most 256 KiB." },
                },
            },
        };
        return Task.CompletedTask;
    });

    private static OpenApiMediaType Media(OpenApiSchema schema) => new() { Schema = schema, Example = JsonNode.Parse(Example) };

    private static OpenApiSchema Event() => Object(
        ["specversion", "id", "source", "type", "time", "data"],
        ("specversion", Words(["1.0"])),
        ("id", Text("The source's own id of the event; with the source it is unique for ever.")),
        ("source", Text("Who says so; may be left out where a key tells it.")),
        ("type", Words([.. EventVocabulary.Kinds.Select(kind => kind.Type)])),
        ("subject", Text("The dossier's number; or data.dossier.")),
        ("time", Moment("When it happened, with its offset.")),
        ("data", Data()));

    private static OpenApiSchema Data() => Object(
        ["unit"],
        [("unit", Text("The unit's code or alias at the event's time.")),
        ("dossier", Text("The dossier's number, where subject is not given.")),
        ("due", Text("The due date: 2024-01-09, or a moment with its offset.")),
        ("channel", Words([.. EventNames.Channels.Order(StringComparer.Ordinal)])),
        ("procedure", Text("The procedure's code.")),
        ("field", Text("The field, lĩnh vực.")),
        ("level", Words([.. EventNames.Levels.Order(StringComparer.Ordinal)])),
        ("target", Text("The id of the event taken back (voided) or corrected (amended).")),
        ("trueTime", Moment("When the corrected event happened in truth (amended).")),
        ("reason", Text("The reason given.")), .. EventVocabulary.Details.Select(detail => (detail.Name, Text(detail.About)))]);

    private static OpenApiSchema Object(string[] needed, params (string Name, OpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string>(needed, StringComparer.Ordinal),
        Properties = members.ToDictionary(member => member.Name, member => (IOpenApiSchema)member.Schema, StringComparer.Ordinal),
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Moment(string description) =>
        new() { Type = JsonSchemaType.String, Format = "date-time", Description = description };

    private static OpenApiSchema Words(string[] words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))] };
}
