namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>A broker cannot be reached, refuses a request as a whole, or answers what cannot be understood.</summary>
/// <param name="message">What was found and what was expected; never a credential.</param>
/// <param name="problem">What the broker says; null when it says nothing.</param>
/// <param name="isUnknown">Whether the request may have been carried out all the same.</param>
/// <param name="innerException">What the connection threw; null when there was nothing.</param>
public sealed class BrokerException(
    string message, ProblemDetails? problem = null, bool isUnknown = false, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What the broker says; null when it says nothing.</summary>
    public ProblemDetails? Problem { get; } = problem;

    /// <summary>Whether the request may have been carried out all the same: it was sent, and no whole answer came.</summary>
    public bool IsUnknown { get; } = isUnknown;
}
