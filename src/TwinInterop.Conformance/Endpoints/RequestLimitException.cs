namespace TwinInterop.Conformance.Endpoints;

/// <summary>A service was asked as often, or for as long, as the options allow.</summary>
internal sealed class RequestLimitException(string message) : Exception(message)
{
    /// <summary>As many requests were sent as the options allow.</summary>
    public static RequestLimitException OfRequests(int most) => new(FormattableString.Invariant($"only the first {most} requests were sent"));

    /// <summary>The check took as long as the options allow.</summary>
    public static RequestLimitException OfTime(TimeSpan most) => new(FormattableString.Invariant($"the service was asked for {most.TotalSeconds:0.###} s"));
}
