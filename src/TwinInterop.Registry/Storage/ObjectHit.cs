namespace TwinInterop.Registry.Storage;

/// <summary>An object that a name leads to.</summary>
/// <param name="Index">The index of the name in the question.</param>
/// <param name="Scheme">The scheme of the name; 0 for twin ids.</param>
/// <param name="Representation">The representation that has the name; 0 where the object itself has it.</param>
/// <param name="Object">The object's key; 0 for a representation without a confirmed link.</param>
/// <param name="Twin">The object's twin number.</param>
/// <param name="Status">The object's status.</param>
/// <param name="Relation">How the representation stands to the object.</param>
/// <param name="IsNamed">Whether the object was found by a name of the representation, and not made for it or chosen by somebody.</param>
/// <param name="IsSighted">Whether the version asked about shows the representation.</param>
internal readonly record struct ObjectHit(
    int Index, long Scheme, long Representation, long Object, long Twin, long Status, long Relation, bool IsNamed, bool IsSighted);
