using System.Globalization;
using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes bodies with hollows, each face with its own look.</summary>
/// <remarks>
/// Source: IfcFacetedBrepWithVoids (ISO 16739-1, 8.8.3), IfcTextureMap, IfcTextureVertex (8.7.3): the places of the corners of
/// the outer bound; those of holes lie evenly between them.
/// </remarks>
/// <param name="instances">Takes them.</param>
/// <param name="styles">Gives them looks.</param>
/// <param name="images">Writes images.</param>
/// <param name="faces">Writes faces.</param>
/// <param name="collector">Takes faces from geometries.</param>
internal sealed class HollowBodyWriter(
    InstanceWriter instances, StyleWriter styles, TextureWriter images, FaceSetWriter faces, FaceCollector collector)
{
    private StepWriter Step => instances.Step;

    /// <summary>Writes a body and tells how many faces each of its shells has, as <c>6+6</c>.</summary>
    public string Write(Solid solid, in Position origin, WrittenItems written)
    {
        var counts = new List<string>();
        var shells = new List<int>();
        foreach (AbstractSurface boundary in (AbstractSurface[])[solid.Exterior, .. solid.Interiors])
        {
            List<AbstractSurface> surfaces = collector.Fill(boundary, origin);
            if (collector.List.Count == 0)
                continue;
            shells.Add(faces.WriteShell(collector.List));
            counts.Add(collector.List.Count.ToString(CultureInfo.InvariantCulture));
            written.IsExact &= WriteLooks(surfaces, boundary, written);
        }

        if (shells.Count > 0)
            written.Faces.Add(WriteBody(shells));
        written.HasBreps = true;
        return string.Join('+', counts);
    }

    private int WriteBody(List<int> shells)
    {
        bool isHollow = shells.Count > 1;
        int item = Step.Begin(isHollow ? "IFCFACETEDBREPWITHVOIDS"u8 : "IFCFACETEDBREP"u8);
        Step.Reference(shells[0]);
        if (isHollow)
            Step.References(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(shells)[1..]);
        Step.End();
        return item;
    }

    /// <summary>Gives the faces written last their looks; false where a material is not written.</summary>
    private bool WriteLooks(List<AbstractSurface> surfaces, AbstractSurface boundary, WrittenItems written)
    {
        if (surfaces.Count == 0)
            return boundary.Surfaces().All(surface => SurfaceLooks.Of(surface) is null);
        int[] numbers = faces.LastFaces.ToArray();
        for (int i = 0; i < numbers.Length; i++)
        {
            Material? look = SurfaceLooks.Of(surfaces[i]);
            int image = surfaces[i] is PolygonSurface polygon && collector.ImageOf(polygon) is { } appearance
                ? WriteMap(numbers[i], i, appearance, polygon)
                : 0;
            if (look is not null || image != 0)
                styles.Style(numbers[i], look, image);
            if (image != 0)
                written.Textured.Add(surfaces[i]);
        }

        return true;
    }

    /// <summary>Writes where the outer corners of a face lie in its image; 0 where the faces left corners out.</summary>
    private int WriteMap(int face, int index, SurfaceAppearance appearance, PolygonSurface polygon)
    {
        FaceList list = collector.List;
        int length = list.Ring(list.Rings(index).First).Length;
        if (length != polygon.Exterior.Positions.Length)
            return 0;
        int image = images.Write((Texture)appearance.Data);
        int first = Step.Last + 1;
        foreach (TextureCoordinate place in appearance.Coordinates[0])
        {
            Step.Begin("IFCTEXTUREVERTEX"u8);
            Step.BeginList();
            Step.Real(place.S);
            Step.Real(place.T);
            Step.EndList();
            Step.End();
        }

        Step.Begin("IFCTEXTUREMAP"u8);
        Step.References([image]);
        Step.BeginList();
        for (int i = 0; i < length; i++)
            Step.Reference(first + i);
        Step.EndList();
        Step.Reference(face);
        Step.End();
        return image;
    }
}
