using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Tells objects that came from IFC: their entity says what they are, so that no notes are needed.</summary>
/// <param name="schema">The release that is written.</param>
internal sealed class NativeObjects(IfcSchema schema)
{
    private static readonly ImmutableArray<string> Variants = ["StandardCase", "ElementedCase"];

    /// <summary>Whether the object can be written as what it was.</summary>
    public bool IsNative(CityObject item) =>
        IdentityRegister.IsGlobalId(item.Source.LocalId) && !item.HasGeneratedId && EntityOf(item) is not null
        && HasNativeShapes(item.Geometry)
        && item.Lifespan is { Termination: null, ValidFrom: null, ValidTo: null }
        && (item.Lifespan.Creation is null || OwnerHistoryWriter.SecondsOf(item.Lifespan.Creation) is not null)
        && AddressWriter.IsNative(item);

    /// <summary>The entity that the object had, in this release; null where it had none or the release does not know it.</summary>
    public EntityType? EntityOf(CityObject item)
    {
        if (item.SourceClass is not { } name || !name.StartsWith("Ifc", StringComparison.Ordinal))
            return null;
        EntityType? entity = schema.Entity(name);
        foreach (string variant in Variants)
        {
            if (entity is null && name.EndsWith(variant, StringComparison.Ordinal))
                entity = schema.Entity(name[..^variant.Length]);
        }

        return entity is { IsAbstract: false } && schema.Entity(IfcClass.IfcObject) is { } any && entity.IsSubtypeOf(any)
            && entity.Class != IfcClass.IfcProject ? entity : null;
    }

    private static bool HasNativeShapes(ImmutableArray<LodGeometry> geometries)
    {
        var seen = new HashSet<(string Lod, GeometryRole Role)>();
        foreach (LodGeometry geometry in geometries)
        {
            bool isKnown = (geometry.Lod, geometry.Role) is (ProductBodies.Lod, GeometryRole.Body)
                or ("0", GeometryRole.Footprint) or ("0", GeometryRole.Network);
            if (!isKnown || !seen.Add((geometry.Lod, geometry.Role)) || geometry.Geometry is GeometryCollection or Point or MultiPoint)
                return false;
        }

        return true;
    }
}
