namespace TwinInterop.Conformance.Delivery;

/// <summary>Asks a registry what object each of some identifiers names.</summary>
/// <param name="names">Identifiers, in any scheme.</param>
/// <returns>One answer a name: the id of the object in the registry; null where the registry does not know the name.</returns>
public delegate IReadOnlyList<string?> IdentityLookup(IReadOnlyList<string> names);
