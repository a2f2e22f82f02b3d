namespace TwinInterop.Registry.Model;

/// <summary>Names a representation: what a data set calls by an id of its own.</summary>
/// <param name="Dataset">The code of the data set.</param>
/// <param name="LocalId">The id there, exactly as written.</param>
/// <param name="Scheme">The scheme of the id; null where the data set has only one.</param>
public sealed record RepresentationKey(string Dataset, string LocalId, string? Scheme = null);
