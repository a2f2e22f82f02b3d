using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Mapping;
using TwinInterop.Formats.Ifc.Reading;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes objects with their parts.</summary>
/// <param name="document">Takes them.</param>
/// <param name="structure">Writes how they hang together.</param>
/// <param name="relations">Writes how they are related.</param>
internal sealed class ObjectWriter(IfcDocument document, StructureWriter structure, RelationWriter relations)
{
    private readonly DescriptionWriter _descriptions = new(document);
    private readonly GridWriter _grids = new(document);
    private readonly AlignmentWriter _alignments = new(document, structure);
    private readonly AlignmentDrafting _drafts = new(document);
    private readonly NativeObjects _native = new(document.Instances, document.Arguments);

    /// <summary>Writes a top-level object with all below it.</summary>
    public void Write(CityObject root)
    {
        document.Representations.BeginTree();
        Position place = PlaceOf(root) ?? document.Origin;
        structure.AddRoot(Write(root, null, null, place, 0));
    }

    /// <summary>Writes what all objects together say.</summary>
    public void WriteEnd() => _descriptions.WriteEnd();

    /// <summary>Where an object lies, in whole metres; null for one without geometry.</summary>
    public static Position? PlaceOf(CityObject root)
    {
        foreach (CityObject item in root.SelfAndDescendants())
        {
            foreach (LodGeometry geometry in item.Geometry)
            {
                BoundingBox box = geometry.Geometry.Bounds();
                if (!box.IsEmpty && double.IsFinite(box.Min.X + box.Min.Y))
                    return new Position(Math.Floor(box.Min.X), Math.Floor(box.Min.Y), double.IsFinite(box.Min.Z) ? Math.Floor(box.Min.Z) : 0);
            }
        }

        return null;
    }

    private ObjectReference Write(CityObject item, string? parent, ObjectReference? container, in Position place, int parentPlacement)
    {
        bool isNative = _native.IsNative(item);
        (EntityType Entity, string Kind, string? Observed)? sensor = isNative ? null : SensorMapping.Find(item, document.Schema);
        (EntityType entity, string? kind) = isNative
            ? (_native.EntityOf(item)!, null) // native ones have an entity
            : sensor is { } found ? (found.Entity, found.Kind) : TargetMapping.Find(item.Class, document.Schema);
        bool isProduct = document.Schema.Entity(IfcClass.IfcProduct) is { } product && entity.IsSubtypeOf(product);
        int placement = isProduct ? WritePlacement(item, parentPlacement, place) : 0;
        var reference = new ObjectReference(document.Step.Reserve(), entity, Identify(item), placement);
        IfcInstance instance = new IfcInstance(entity).With("GlobalId", StepArgument.Text(reference.GlobalId));
        bool isGrid = isNative && entity.Class == IfcClass.IfcGrid;
        AlignmentDraft? draft = isNative && placement != 0 ? _drafts.Of(item, place) : null;
        WrittenShape written = isGrid ? WrittenShape.None : WriteShape(item, reference, place, isNative, draft);
        if (isGrid)
            _grids.Write(item, instance, placement, place);
        else if (reference.Placement != 0)
            instance.With("ObjectPlacement", StepArgument.Reference(PlacementOf(placement, draft))).With("Representation", StepArgument.Reference(written.Shape));
        if (kind is not null)
            SetKind(instance, kind);
        if (sensor is { Observed: { } observed })
            instance["ObjectType"] = StepArgument.Text(observed);
        _descriptions.Write(item, instance, reference, new ObjectNote(isNative, parent, written.Forms) { HasLayouts = draft is not null });
        document.Instances.Write(reference.Number, instance);
        document.Context.Books.KeepObject(item.Class);
        relations.Add(item, reference, isNative);
        if (!written.CentreLines.IsEmpty)
            _alignments.Write(reference, written.CentreLines, NameOf(item));
        if (draft is not null)
            _alignments.WriteLayouts(reference, draft);
        else if (written.Design is { Line: { } line } design)
            _alignments.WriteDesign(reference, line, design.Points);
        WriteParts(item, reference, structure.IsSpatial(reference.Entity) ? reference : container, place);
        return reference;
    }

    private WrittenShape WriteShape(CityObject item, in ObjectReference reference, in Position place, bool isNative, AlignmentDraft? draft)
    {
        if (reference.Placement != 0)
            return document.Representations.Write(item, place, isNative, draft);
        foreach (LodGeometry geometry in item.Geometry)
            document.Context.LoseGeometry(item, geometry, $"geometry/lod{geometry.Lod}", LossKind.Dropped);
        document.Context.Lose(
            item, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped,
            Tally.Of(item with { Parts = [] }).Appearances);
        return WrittenShape.None;
    }

    private void WriteParts(CityObject item, in ObjectReference reference, ObjectReference? container, in Position place)
    {
        if (item.Parts.IsEmpty)
            return;
        var parts = new List<ObjectReference>(item.Parts.Length);
        bool isGroup = structure.LinkOf(reference.Entity, reference.Entity) == StructureLink.Member;
        foreach (CityObject part in item.Parts)
        {
            parts.Add(Write(part, isGroup ? item.Source.LocalId : null, container, place, reference.Placement));
            document.Context.Books.Keep(BookAccount.Relations);
        }

        structure.WriteParts(reference, parts, container);
    }

    private int WritePlacement(CityObject item, int parent, in Position place)
    {
        Position offset = parent == 0 ? Offset(place) : new Position(0, 0, 0);
        return document.WritePlacement(parent, offset with { Z = offset.Z + GridWriter.LevelOf(item, place) });
    }

    // The design of an alignment keeps its own coordinates: the placement moves them to where the curve lies.
    private int PlacementOf(int placement, AlignmentDraft? draft) =>
        draft is null ? placement : document.WritePlacement(placement, draft.Motion);

    private Position Offset(in Position place) => new(
        place.X - document.Origin.X, place.Y - document.Origin.Y, place.Z - document.Origin.Z);

    private static string NameOf(CityObject item) =>
        item.Attributes.FirstOrDefault(attribute => attribute is { Name: "name", IsGeneric: false })?.Value is TextValue { Text.Length: > 0 } name
            ? name.Text
            : item.Source.LocalId;

    private void SetKind(IfcInstance instance, string kind)
    {
        int index = instance.Type.IndexOf("PredefinedType");
        if (index < 0)
            return;
        bool isKnown = document.Schema.Type(instance.Type.Attributes[index].Type.Name) is { } type && type.Has(kind);
        if (isKnown)
            instance["PredefinedType"] = StepArgument.Enumeration(kind);
    }

    /// <summary>The object's own GlobalId, else one made from its identity.</summary>
    private string Identify(CityObject item)
    {
        string id = item.Source.LocalId;
        if (IfcDocument.IsGlobalId(id) && document.Claim(id))
            return id;
        foreach (ExternalReference reference in item.ExternalReferences)
        {
            if (reference.System == IdentityRegister.Scheme && IfcDocument.IsGlobalId(reference.Target) && document.Claim(reference.Target))
                return reference.Target;
        }

        string made = GlobalIds.Of(item.Id.Value);
        for (int i = 2; !document.Claim(made); i++)
            made = GlobalIds.Derive(GlobalIds.Of(item.Id.Value), i.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return made;
    }
}
