using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations;

/// <summary>A coordinate reference system is unknown, not supported, or of a kind that does not fit its place.</summary>
public sealed class UnsupportedCrsException : CoordinateOperationException
{
    internal UnsupportedCrsException(CrsId id, string message)
        : base(message) => Id = id;

    /// <summary>The system.</summary>
    public CrsId Id { get; }

    /// <summary>Its kind, or null where the register has no such code.</summary>
    public CrsKind? Kind => CrsRegister.KindOf(Id);

    internal static UnsupportedCrsException NotDefined(CrsId id) => new(
        id,
        CrsRegister.KindOf(id) is { } kind
            ? $"{id} is a {kind} system of the register, but is not among those that can be computed with."
            : $"Expected a coordinate reference system of {CrsRegister.Edition}, found {id}, which it does not hold.");
}
