using System.Runtime.CompilerServices;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Attributes without which an item has no shape.</summary>
internal static class AttributeReading
{
    /// <summary>A number that must be given.</summary>
    /// <exception cref="UnreadableItemException">It is not.</exception>
    public static double Need(this IfcEntity entity, string attribute) =>
        entity.Double(attribute) ?? throw UnreadableItemException.Missing(entity, attribute);

    /// <summary>An entity that must be given.</summary>
    /// <exception cref="UnreadableItemException">It is not.</exception>
    public static IfcEntity NeedReference(this IfcEntity entity, string attribute)
    {
        IfcEntity referred = entity.Reference(attribute);
        return referred.Exists ? referred : throw UnreadableItemException.Missing(entity, attribute);
    }

    /// <summary>Stops before nested items overrun the stack: a circle of references never ends by itself.</summary>
    /// <exception cref="UnreadableItemException">There is no room left.</exception>
    public static void GuardDepth(this IfcEntity entity)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new UnreadableItemException(GeometryDiagnostics.TooDeep, entity, entity.ToString());
    }
}
