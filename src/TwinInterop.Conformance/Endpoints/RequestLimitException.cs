namespace TwinInterop.Conformance.Endpoints;

/// <summary>As many requests were sent to a service as the options allow.</summary>
internal sealed class RequestLimitException(int most) : Exception($"only the first {most} requests were sent");
