using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace ParLive.Ingest;

/// <summary>Describes CSV bodies in the OpenAPI document; naming them as accepted types would refuse every other content type.</summary>
internal static class TableDescription
{
    public static TBuilder WithTableBody<TBuilder>(this TBuilder builder, string description)
        where TBuilder : IEndpointConventionBuilder => builder.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        return Task.CompletedTask;
    });
}
