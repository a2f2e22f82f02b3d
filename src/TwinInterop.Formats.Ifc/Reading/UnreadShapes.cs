using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Geometry;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Books representations that are not read. Safe for several threads.</summary>
/// <param name="context">The books.</param>
internal sealed class UnreadShapes(ConversionContext context)
{
    /// <summary>Symbols and other representations beside the body, the axis and the footprint are not read; a box follows from the body.</summary>
    public void Book(ObjectNode node, bool hasFootprint, bool hasAxis, bool hasBody)
    {
        IfcEntity definition = node.Entity.Reference("Representation");
        if (!definition.Exists)
            return;
        List<IfcEntity> read = RepresentationChoice.Of(node.Entity, ShapeRole.Body);
        if (hasFootprint)
            read.AddRange(RepresentationChoice.Of(node.Entity, ShapeRole.FootPrint));
        if (hasAxis)
            read.AddRange(RepresentationChoice.Of(node.Entity, ShapeRole.Axis));
        if (hasBody)
            read.AddRange(RepresentationChoice.Of(node.Entity, ShapeRole.Box));
        foreach (IfcEntity representation in definition.References("Representations"))
        {
            if (read.Contains(representation) || IsCurveOfAlignment(node, representation))
                continue;
            string path = $"geometry/{representation.Text("RepresentationIdentifier") ?? "unnamed"}";
            context.LoseUnread(BookAccount.Geometries, node.CanonicalClass.Name, node.LocalId, path);
        }
    }

    /// <summary>Books a body that lacks items, faces or openings, or for which a box stands: findings say which and why.</summary>
    public void BookPartial(ObjectNode node) => context.Books.Lose(
        new Loss(BookAccount.Geometries, LossKind.Approximated, node.CanonicalClass.Name, $"geometry/lod{ProductBodies.Lod}/partial"), node.LocalId);

    /// <summary>Whether an object is an alignment, of which nothing but the richest curve is read.</summary>
    public static bool IsAlignment(ObjectNode node) => node.Entity.Is(Schema.IfcClass.IfcAlignment);

    private static bool IsCurveOfAlignment(ObjectNode node, IfcEntity representation) =>
        IsAlignment(node) && (representation.Text("RepresentationIdentifier") is "Axis" or "FootPrint");
}
