namespace TwinInterop.Formats.NgsiLd.Contexts;

/// <summary>A context that a document names cannot be had; it says nothing about the document.</summary>
/// <param name="url">The context.</param>
/// <param name="reason">Why not.</param>
/// <param name="innerException">What was thrown on the way; null when nothing was.</param>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 5.5.4 (LdContextNotAvailable).</remarks>
internal sealed class ContextNotAvailableException(string url, string reason, Exception? innerException = null)
    : Exception($"{url}: {reason}", innerException)
{
    public string Url { get; } = url;

    public string Reason { get; } = reason;
}
