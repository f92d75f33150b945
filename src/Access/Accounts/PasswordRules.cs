using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace ParLive.Access.Accounts;

/// <summary>What a password must be: long, and nothing that is tried first. Which letters it has is nobody's business.</summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The shortest.</summary>
    public const int Shortest = 12;

    /// <summary>The longest that is looked at.</summary>
    public const int Longest = 200;

    // Of at least twelve letters, as lists of stolen passwords and keyboards have them; compared without case, digits at the end and marks.
    private static readonly FrozenSet<string> Commonest = FrozenSet.Create(
        StringComparer.Ordinal, "passwordpassword", "password", "passw0rd", "matkhau", "matkhaumatkhau", "matkhaumoi", "qwertyuiop", "qwertyuiopasdf", "asdfghjklzxcvbnm",
        "1q2w3e4r5t6y", "qazwsxedcrfv", "administrator", "admin", "parlive", "vietnam", "hanoivietnam", "hochiminh", "anhyeuem", "emyeuanh", "iloveyou", "iloveyouforever",
        "welcome", "letmein", "changeme", "changemenow", "sunshine", "monkeymonkey", "dragondragon", "footballfootball", "caicachhanhchinh", "motcua", "hanhchinhcong");

    /// <summary>What is wrong with a password: short, long, name or common; null for nothing.</summary>
    public static string? Problem(string name, string password) =>
        password.Length < Shortest ? "short"
        : password.Length > Longest ? "long"
        : name.Length > 2 && password.Contains(name, StringComparison.OrdinalIgnoreCase) ? "name"
        : IsCommon(password) ? "common"
        : null;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        Problem(user.Name, password ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = problem, Description = Sentence(problem) })
            : IdentityResult.Success);

    /// <summary>What is wrong, in a sentence.</summary>
    public static string Sentence(string problem) => problem switch
    {
        "short" => $"A password has at least {Shortest} letters; several words are easy to remember.",
        "long" => $"A password has at most {Longest} letters.",
        "name" => "A password does not hold the name of its account.",
        _ => "This password is among those that are tried first.",
    };

    private static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant();
        var word = plain.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '.', '@', '#', '$', '*', '?');
        // Digits alone in a row, few letters over and over, and what lists begin with.
        return word.Length == 0 || plain.Distinct().Count() < 4 || Commonest.Contains(word) || IsRow(plain);
    }

    private static bool IsRow(string text)
    {
        var steps = text.Zip(text.Skip(1), (one, next) => next - one).Distinct().ToList();
        return steps.Count == 1;
    }
}
