using TwinInterop.Appearance;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes faces with their looks: those of one look as one item, so that its style is whole.</summary>
/// <param name="instances">Takes them.</param>
/// <param name="styles">Gives them looks.</param>
/// <param name="images">Writes images.</param>
/// <param name="faces">Writes faces.</param>
/// <param name="collector">Takes faces from geometries.</param>
internal sealed class LookGroupWriter(
    InstanceWriter instances, StyleWriter styles, TextureWriter images, FaceSetWriter faces, FaceCollector collector)
{
    private TexturedFaceWriter? _textured;

    private TexturedFaceWriter Textured => _textured ??= new TexturedFaceWriter(instances, faces);

    private FaceList List => collector.List;

    /// <summary>Writes faces of one look.</summary>
    /// <returns>How many faces were written.</returns>
    public int Write(LookGroup group, in Position origin, WrittenItems written)
    {
        collector.Fill(group, origin);
        if (List.Count == 0)
            return 0;
        if (group.Image is not null && WriteTextured(group, written, isSolid: true, isTriangles: false) is > 0 and var textured)
            return textured;
        int item = WriteFaces(written);
        if (group.Material is not null)
            styles.Style(item, group.Material);
        return List.Count;
    }

    /// <summary>Writes the faces that were taken last as one item, each with its colour.</summary>
    /// <returns>Whether their materials are written as they are.</returns>
    public bool WriteAll(WrittenItems written) => Look(WriteFaces(written));

    /// <summary>Writes a surface of triangles.</summary>
    public void WriteTriangles(TriangulatedSurface surface, in Position origin, WrittenItems written)
    {
        LookGroup group = collector.Groups(surface)[0]; // a leaf is in one group
        collector.Fill(group, origin);
        if (List.Count == 0 || (group.Image is not null && WriteTextured(group, written, isSolid: false, isTriangles: true) > 0))
            return;
        int item = faces.WriteTriangles(List);
        written.Faces.Add(item);
        Look(item);
    }

    private int WriteFaces(WrittenItems written)
    {
        int item = faces.Write(List, isSolid: true);
        written.Faces.Add(item);
        if (instances.Schema.Release == IfcRelease.Ifc2x3)
        {
            written.HasBreps |= faces.IsLastBrep;
            written.HasShells |= !faces.IsLastBrep;
            if (written.Faces.Count == 1 && faces.LastOrder is { } order)
                written.Order = Reading.NumberRanges.Of([.. order]);
        }

        return item;
    }

    private int WriteTextured(LookGroup group, WrittenItems written, bool isSolid, bool isTriangles)
    {
        int image = images.Write(group.Image!); // callers ask before
        (int item, int count) = Textured.Write(List, image, isSolid, isTriangles);
        if (item == 0)
            return 0;
        written.Faces.Add(item);
        written.IsTriangulated |= count > List.Count;
        foreach ((AbstractSurface surface, _) in group.Members)
            written.Textured.Add(surface);
        styles.Style(item, group.Material, image);
        return count;
    }

    /// <summary>Gives an item its looks; whether they are exact.</summary>
    private bool Look(int item)
    {
        Material? first = List.Looks[0];
        if (List.Looks.All(look => Equals(look, first)))
        {
            if (first is not null)
                styles.Style(item, first);
            return true;
        }

        if (instances.Schema.Release != IfcRelease.Ifc2x3)
            faces.WriteColours(item, List.Looks);
        else if (List.Looks.FirstOrDefault(look => look is not null) is { } any)
            styles.Style(item, any);
        return false;
    }
}
