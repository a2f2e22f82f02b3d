using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Tells objects that came from IFC: their entity says what they are, so that no notes are needed.</summary>
/// <param name="instances">Tells what an instance must have.</param>
/// <param name="arguments">Makes arguments from attributes.</param>
internal sealed class NativeObjects(InstanceWriter instances, ArgumentConversion arguments)
{
    private static readonly ImmutableArray<string> Variants = ["StandardCase", "ElementedCase"];

    private readonly IfcSchema _schema = instances.Schema;
    private readonly Dictionary<EntityType, bool> _demanding = [];

    /// <summary>Whether the object can be written as what it was.</summary>
    public bool IsNative(CityObject item) =>
        IdentityRegister.IsGlobalId(item.Source.LocalId) && !item.HasGeneratedId && EntityOf(item) is { } entity
        && HasDemanded(item, entity)
        && HasNativeShapes(item.Geometry)
        && item.Lifespan is { Termination: null, ValidFrom: null, ValidTo: null }
        && (item.Lifespan.Creation is null || OwnerHistoryWriter.SecondsOf(item.Lifespan.Creation) is not null)
        && AddressWriter.IsNative(item);

    /// <summary>The entity that the object had, in this release; null where it had none or the release does not know it.</summary>
    public EntityType? EntityOf(CityObject item)
    {
        if (item.SourceClass is not { } name || !name.StartsWith("Ifc", StringComparison.Ordinal))
            return null;
        EntityType? entity = _schema.Entity(name);
        foreach (string variant in Variants)
        {
            if (entity is null && name.EndsWith(variant, StringComparison.Ordinal))
                entity = _schema.Entity(name[..^variant.Length]);
        }

        return entity is { IsAbstract: false } && _schema.Entity(IfcClass.IfcObject) is { } any && entity.IsSubtypeOf(any)
            && entity.Class != IfcClass.IfcProject ? entity : null;
    }

    /// <summary>Whether the object has what its entity demands beside identity and owner; most demand nothing.</summary>
    private bool HasDemanded(CityObject item, EntityType entity)
    {
        if (entity.Class == IfcClass.IfcGrid)
            return GridWriter.IsGrid(item);
        if (!_demanding.TryGetValue(entity, out bool isDemanding))
            _demanding.Add(entity, isDemanding = !instances.IsWhole(Draft(entity)));
        if (!isDemanding)
            return true;
        IfcInstance draft = Draft(entity);
        foreach (CityAttribute attribute in item.Attributes)
        {
            int index = attribute.IsGeneric ? -1 : entity.IndexOf(attribute.Name);
            if (index >= 0 && !entity.Attributes[index].IsOptional)
                draft[attribute.Name] = arguments.Convert(attribute.Value, entity.Attributes[index].Type);
        }

        return instances.IsWhole(draft);
    }

    private static IfcInstance Draft(EntityType entity) => new IfcInstance(entity)
        .With("GlobalId", StepArgument.Text("")).With("OwnerHistory", StepArgument.Reference(1));

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
