using System.Collections.Immutable;
using System.Text;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes which surfaces wear a material or texture, and how.</summary>
internal sealed class TextureTargetWriter(XmlOutput output, CityGmlVersion version, ConversionContext context)
{
    private readonly bool _isVersion3 = version == CityGmlVersion.V3;

    /// <summary>Writes a surface that wears a material or a georeferenced texture.</summary>
    public void Plain(AbstractSurface surface, Scene scene)
    {
        output.Element("app", "target", "#" + scene.Geometries.IdOf(surface));
        context.Books.Keep(BookAccount.Appearances);
    }

    /// <summary>Writes a surface that wears a texture by coordinates or by a transform.</summary>
    /// <remarks>CityGML 3.0 cannot say that a texture lies on a surface without saying how: that is booked as lost.</remarks>
    public void Parameterized(AbstractSurface surface, Texture texture, SurfaceAppearance appearance, Scene scene)
    {
        string href = "#" + scene.Geometries.IdOf(surface);
        string[] rings = scene.RingIds.GetValueOrDefault(surface, []);
        List<string> lists = surface is TriangulatedSurface triangles ? PerTriangle(triangles, appearance) : PerRing(appearance);
        lists = lists[..Math.Min(rings.Length, lists.Count)];
        bool isPlaced = lists.Count > 0 || texture.WorldToTexture is not null;
        if (_isVersion3 && !isPlaced)
        {
            context.Lose(scene.Top, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped);
            return;
        }

        StartTarget(href);
        if (texture.WorldToTexture is { } transform)
            WriteTransform(transform);
        else if (isPlaced)
            WriteCoordinates(lists, rings);
        EndTarget();
        context.Books.Keep(BookAccount.Appearances);
    }

    private void StartTarget(string href)
    {
        if (_isVersion3)
        {
            output.Start("app", "textureParameterization");
            output.Start("app", "TextureAssociation");
            output.Element("app", "target", href);
            output.Start("app", "textureParameterization");
        }
        else
        {
            output.Start("app", "target");
            output.Attribute("uri", href);
        }
    }

    private void EndTarget()
    {
        output.End();
        if (!_isVersion3)
            return;
        output.End();
        output.End();
    }

    private void WriteTransform(Transform3D transform)
    {
        output.Start("app", "TexCoordGen");
        output.Element("app", "worldToTexture", string.Join(' ', transform.Elements.Take(12).Select(SimpleValues.TextOf)));
        output.End();
    }

    private void WriteCoordinates(List<string> lists, string[] rings)
    {
        output.Start("app", "TexCoordList");
        for (int i = 0; i < lists.Count; i++)
        {
            output.Start("app", "textureCoordinates");
            if (!_isVersion3)
                output.Attribute("ring", "#" + rings[i]);
            output.Text(lists[i]);
            output.End();
        }

        for (int i = 0; _isVersion3 && i < lists.Count; i++)
            output.Element("app", "ring", "#" + rings[i]);
        output.End();
    }

    private static List<string> PerRing(SurfaceAppearance appearance) =>
        [.. appearance.Coordinates.Select(ring => Text(ring.AsSpan()))];

    private static List<string> PerTriangle(TriangulatedSurface surface, SurfaceAppearance appearance)
    {
        var lists = new List<string>();
        if (appearance.Coordinates is not [var run, ..])
            return lists;
        Span<TextureCoordinate> corners = stackalloc TextureCoordinate[3];
        for (int i = 0; i + 2 < surface.Triangles.Length; i += 3)
        {
            for (int corner = 0; corner < 3; corner++)
                corners[corner] = At(run, surface.Triangles[i + corner]);
            lists.Add(Text(corners));
        }

        return lists;
    }

    private static TextureCoordinate At(ImmutableArray<TextureCoordinate> run, int index) =>
        index < run.Length ? run[index] : default;

    /// <summary>Texture coordinates repeat the first one at the end, as the ring repeats its first position.</summary>
    private static string Text(ReadOnlySpan<TextureCoordinate> coordinates)
    {
        var text = new StringBuilder();
        for (int i = 0; i <= coordinates.Length && coordinates.Length > 0; i++)
        {
            TextureCoordinate coordinate = coordinates[i % coordinates.Length];
            text.Append(text.Length == 0 ? "" : " ")
                .Append(SimpleValues.TextOf(coordinate.S)).Append(' ').Append(SimpleValues.TextOf(coordinate.T));
        }

        return text.ToString();
    }
}
