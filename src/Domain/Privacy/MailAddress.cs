namespace ParLive.Domain.Privacy;

/// <summary>Sees a mail address in a text.</summary>
internal static class MailAddress
{
    public static bool IsIn(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at == 0 || !IsLocal(text[at - 1])) continue;

            var end = at + 1;
            while (end < text.Length && IsHost(text[end])) end++;
            var host = text.AsSpan(at + 1, end - at - 1).Trim('.');
            var point = host.LastIndexOf('.');
            if (point > 0 && host.Length - point > 2 && char.IsLetter(host[^1])) return true;
        }

        return false;
    }

    private static bool IsLocal(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or '+' or '%';

    private static bool IsHost(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-';
}
