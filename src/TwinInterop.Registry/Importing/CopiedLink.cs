namespace TwinInterop.Registry.Importing;

/// <summary>A link of a representation that turned out to be a copy of another one.</summary>
/// <param name="Scheme">The scheme of its id.</param>
/// <param name="LocalId">Its id.</param>
/// <param name="TxFrom">The event that made the link.</param>
/// <param name="Method">The scheme of the shared id.</param>
/// <param name="Class">Its class in the version that was entered; null where it is a row that is being entered.</param>
/// <param name="Label">What people call it there.</param>
internal sealed record CopiedLink(long Scheme, string LocalId, long TxFrom, string Method, long? Class, string? Label);
