namespace ParLive.Grains.Conformance;

/// <summary>Passes on what it hears, under its name.</summary>
public sealed class Listener(Stage stage, string name) : IListener
{
    public void Hear(string news)
    {
        stage.Say($"{name} heard {news}");
        if (news.StartsWith("bad", StringComparison.Ordinal))
            throw new SubjectFailedException(news);
    }
}
