using System.Text.Json;

namespace ParLive.Grains.Judgements;

/// <summary>How a word of the domain stands in interfaces: as in JSON, <c>endsOnDueDate</c>.</summary>
internal static class Slug
{
    public static string Of<TEnum>(TEnum word)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
