using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>The geometries of objects that this tool wrote, representation by representation. Safe for several threads.</summary>
/// <param name="geometry">The shapes of the model.</param>
/// <param name="restored">Gives them their types back.</param>
/// <param name="map">From the coordinates of the model to those that are read.</param>
internal sealed class NotedBodies(IfcGeometry geometry, RestoredShapes restored, Frame3D map)
{
    /// <summary>The geometries of an object in the order of its note.</summary>
    public ImmutableArray<LodGeometry> Of(ObjectNode node, TwinNote note)
    {
        IfcEntity definition = node.Entity.Reference("Representation");
        IfcEntity[] representations = definition.Exists ? definition.References("Representations").ToArray() : [];
        IfcEntity[] alignments = note.Forms.Any(form => form.Alignments > 0) ? [.. TiedAlignments.Of(node.Entity)] : [];
        Frame3D frame = map.Compose(geometry.Placements.OfProduct(node.Entity));
        var found = ImmutableArray.CreateBuilder<LodGeometry>();
        var (nextShape, nextAlignment) = (0, 0);
        foreach (TwinForm form in note.Forms)
        {
            AbstractGeometry? own = null;
            if (form.Alignments > 0)
            {
                own = Lines(form, alignments.Skip(nextAlignment).Take(form.Alignments));
                nextAlignment += form.Alignments;
            }
            else if (form.IsInShape && nextShape < representations.Length)
            {
                own = restored.Geometry(form, geometry.Representation(representations[nextShape++]), frame);
            }

            if (own is not null)
                found.Add(new LodGeometry(form.Lod, form.Role, own));
        }

        return found.ToImmutable();
    }

    private AbstractGeometry? Lines(TwinForm form, IEnumerable<IfcEntity> alignments)
    {
        var lines = ImmutableArray.CreateBuilder<AbstractCurve>(form.Alignments);
        foreach (IfcEntity alignment in alignments)
        {
            Frame3D frame = map.Compose(geometry.Placements.OfProduct(alignment));
            Vector3D[] corners = AlignmentCorners.Of(alignment, geometry);
            if (corners.Length > 1)
                lines.Add(new LineString([.. corners.Select(corner => MeshSurfaces.ToPosition(frame.Apply(corner)))]));
        }

        return lines.Count == 0 ? null : RestoredShapes.Lines(form.Type, lines.ToImmutable());
    }
}
