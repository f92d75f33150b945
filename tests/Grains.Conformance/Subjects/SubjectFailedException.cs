using Orleans;

namespace ParLive.Grains.Conformance;

[GenerateSerializer, Alias("conformance-subject-failed")]
public sealed class SubjectFailedException : Exception
{
    public SubjectFailedException()
    {
    }

    public SubjectFailedException(string message)
        : base(message)
    {
    }

    public SubjectFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
