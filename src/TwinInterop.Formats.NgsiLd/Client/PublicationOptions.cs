namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>How a file of entities is sent.</summary>
internal sealed record PublicationOptions
{
    public BatchOperation Operation { get; init; }

    /// <summary>How many entities a request holds at most.</summary>
    public int ChunkSize { get; init; } = 500;

    /// <summary>How many bytes of entities a request holds at most, unless one entity has more.</summary>
    public int ChunkBytes { get; init; } = 1 << 23;

    /// <summary>The journal of an earlier run goes on: what was acknowledged is not sent again.</summary>
    public bool Resumes { get; init; }
}
