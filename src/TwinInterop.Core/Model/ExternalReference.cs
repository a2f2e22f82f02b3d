namespace TwinInterop.Model;

/// <summary>The object in another information system.</summary>
/// <remarks>Source: OGC 20-010, 7.2 (ExternalReference).</remarks>
/// <param name="System">The information system, normally a URI; null when the source names none.</param>
/// <param name="Target">The name or URI of the object there.</param>
/// <param name="IsUri">Whether the target is a URI.</param>
/// <param name="RelationType">How the two are related, normally a URI; null when the source does not say.</param>
public sealed record ExternalReference(string? System, string Target, bool IsUri = false, string? RelationType = null)
{
    /// <summary>Whether it was made on the way, and the source has none.</summary>
    public bool IsDerived { get; init; }
}
