using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MimeKit;

namespace ParLive.Notices.Books;

/// <summary>Reads a book of notices from its file, and sees that all of it makes sense.</summary>
public static class NoticeBookFile
{
    private const double MostHours = 24 * 30;
    private static readonly string[] Kinds = ["hotspot", "feed"];
    private static readonly string[] Languages = ["vi", "en"];
    private static readonly string[] Tls = ["starttls", "tls", "none"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ClockTimes() },
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="NoticeBookException">It cannot be understood; the sentence says where.</exception>
    public static NoticeBook Read(string file)
    {
        try
        {
            var book = JsonSerializer.Deserialize<NoticeBook>(File.ReadAllBytes(file), Json) ?? NoticeBook.Empty;
            return Problem(book) is { } problem ? throw new NoticeBookException($"The book of notices '{file}' cannot be used: {problem}") : book;
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new NoticeBookException($"The book of notices '{file}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Whether somebody may be told there: a mailbox, or a webhook whose way nobody else can read.</summary>
    public static bool IsPlace(Uri to) => IsMailbox(to)
        || (to.IsAbsoluteUri && (to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && to.IsLoopback)) && to.UserInfo.Length == 0);

    /// <summary>Whether it is a mailbox.</summary>
    public static bool IsMailbox(Uri to) => to.IsAbsoluteUri && to.Scheme == Uri.UriSchemeMailto && IsAddress(AddressOf(to));

    /// <summary>The address of a mailbox.</summary>
    public static string AddressOf(Uri mailbox) => Uri.UnescapeDataString(mailbox.OriginalString["mailto:".Length..]);

    private static string? Problem(NoticeBook book) =>
        ProblemOf(book.Mail)
        ?? book.Subscriptions.Select(ProblemOf).FirstOrDefault(problem => problem is not null)
        ?? book.Weekly.Select(ProblemOf).FirstOrDefault(problem => problem is not null)
        ?? (book.Mail is null && Places(book).FirstOrDefault(IsMailbox) is { } mailbox ? $"'{mailbox}' asks for mail, and 'mail' names no server." : null);

    private static string? ProblemOf(MailTerms? mail) => mail switch
    {
        null => null,
        { Port: < 1 or > 65_535 } => $"'mail.port' is no port: {mail.Port}.",
        _ when !Tls.Contains(mail.Tls, StringComparer.Ordinal) => $"'mail.tls' is one of {string.Join(", ", Tls)}, not '{mail.Tls}'.",
        { Tls: "none" } when !IsThisMachine(mail.Host) => "'mail.tls' may be none on this machine alone: on the way to another one everybody could read along.",
        _ when !IsAddress(mail.From) => $"'mail.from' is no address: '{mail.From}'.",
        { Trust: { } trust } when !File.Exists(trust) => $"'mail.trust' names no file: '{trust}'.",
        _ => null,
    };

    private static string? ProblemOf(Subscription asked) =>
        asked.To.Concat(asked.Escalate?.To ?? []).FirstOrDefault(to => !IsPlace(to)) is { } place
            ? $"'{place}' of '{asked.Name}' is no place: it is mailto:somebody@example.vn, or a webhook by https (by http on this machine alone)."
        : asked.To.Count == 0 ? $"'{asked.Name}' names no place in 'to'."
        : asked.Kinds.FirstOrDefault(kind => !Kinds.Contains(kind, StringComparer.Ordinal)) is { } kind ? $"'kinds' of '{asked.Name}' are of {string.Join(", ", Kinds)}, not '{kind}'."
        : !Languages.Contains(asked.Language, StringComparer.Ordinal) ? $"'language' of '{asked.Name}' is vi or en, not '{asked.Language}'."
        : asked.Escalate is { After: not (> 0 and <= MostHours) } ? $"'escalate.after' of '{asked.Name}' is above 0 and up to {MostHours} hours."
        : null;

    private static string? ProblemOf(WeeklyList list) =>
        list.To.FirstOrDefault(to => !IsMailbox(to)) is { } other ? $"A weekly report goes by mail, and '{other}' is no mailto: address."
        : !Languages.Contains(list.Language, StringComparer.Ordinal) ? $"'language' of the weekly report of '{list.Unit}' is vi or en, not '{list.Language}'."
        : null;

    private static IEnumerable<Uri> Places(NoticeBook book) =>
        book.Subscriptions.SelectMany(asked => asked.To.Concat(asked.Escalate?.To ?? [])).Concat(book.Weekly.SelectMany(list => list.To));

    private static bool IsAddress(string text) => MailboxAddress.TryParse(text, out var mailbox) && mailbox.Domain.Length > 0 && mailbox.LocalPart.Length > 0;

    private static bool IsThisMachine(string host) => host is "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));

    // As people write it: 20:00.
    private sealed class ClockTimes : JsonConverter<TimeOnly>
    {
        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeOnly.TryParseExact(reader.GetString(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? time
                : throw new JsonException($"'{reader.GetString()}' is no time of day such as 20:00.");

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
