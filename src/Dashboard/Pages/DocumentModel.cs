namespace ParLive.Dashboard.Pages;

/// <summary>What every page needs around its content.</summary>
/// <param name="Base">The path under which the site stands, with a slash at its end.</param>
/// <param name="Build">The server's build, which also names the version of the assets.</param>
/// <param name="Language">The page's language.</param>
/// <param name="Theme">day, night or auto.</param>
public sealed record DocumentModel(string Base, string Build, string Language, string Theme)
{
    /// <summary>Whether the visitor may see dossiers one by one, and small counts.</summary>
    public bool SeesDossiers { get; init; } = true;
}
