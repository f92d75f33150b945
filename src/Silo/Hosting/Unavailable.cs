using System.Globalization;
using System.Net.Mime;
using System.Text.Encodings.Web;

namespace ParLive.Silo.Hosting;

/// <summary>The answer of a server that cannot do now what it is asked: a sentence, and when to ask again.</summary>
/// <param name="Vietnamese">The sentence, for people.</param>
/// <param name="English">The same, for people and programs.</param>
/// <param name="Wait">After how long to ask again.</param>
internal sealed record Unavailable(string Vietnamese, string English, TimeSpan Wait)
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    // It stands alone: neither files nor words of the walls are there before the journal is.
    private const string Page =
        """
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="refresh" content="{0}">
        <title>ParLive</title>
        <style>:root {{ color-scheme: light dark }} main {{ max-width: 40em; margin: 20vh auto 0; padding: 0 1em; font: 1.4em/1.5 sans-serif }}</style>
        </head>
        <body><main><h1>ParLive</h1><p>{1}</p><p lang="en">{2}</p></main></body>
        </html>
        """;

    private static readonly System.Text.CompositeFormat Form = System.Text.CompositeFormat.Parse(Page);

    /// <summary>Answers with 503: to people a page that loads itself anew, to programs problem+json.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        context.Response.Headers.CacheControl = "no-store";
        return IsForPeople(context.Request)
            ? ShowAsync(context.Response, seconds)
            : Results.Problem(English, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
    }

    private Task ShowAsync(HttpResponse response, string seconds)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        var encoder = HtmlEncoder.Default;
        return response.WriteAsync(string.Format(CultureInfo.InvariantCulture, Form, seconds, encoder.Encode(Vietnamese), encoder.Encode(English)));
    }

    // What was posted is not sent again by loading the page anew, so a form is answered in words a browser shows as they are.
    private static bool IsForPeople(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase);
}
