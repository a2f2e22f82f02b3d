namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>A schema cannot be judged by: it is not at hand, or it uses a keyword that is not understood.</summary>
/// <param name="message">Why.</param>
/// <param name="innerException">What was thrown on the way; null when nothing was.</param>
internal sealed class JsonSchemaException(string message, Exception? innerException = null) : Exception(message, innerException);
