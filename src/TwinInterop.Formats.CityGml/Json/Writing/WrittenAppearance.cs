using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>The materials and textures of one geometry, as indices.</summary>
internal sealed class WrittenAppearance
{
    private readonly AppearanceCollector _collector;
    private readonly Dictionary<(PlannedItem Item, string Theme), int> _materials = [];
    private readonly Dictionary<(PlannedItem Item, string Theme), int[][]> _textures = [];
    private readonly List<string> _materialThemes = [];
    private readonly List<string> _textureThemes = [];

    /// <summary>Gathers what the faces of a geometry look like.</summary>
    /// <param name="geometry">The geometry.</param>
    /// <param name="collector">Gives the indices.</param>
    /// <param name="written">Called for each appearance that is written, with whether it was worked out from a formula.</param>
    public WrittenAppearance(
        PlannedGeometry geometry, AppearanceCollector collector, Action<AbstractSurface, int, bool> written)
    {
        _collector = collector;
        foreach (PlannedItem item in geometry.Items)
        {
            if (item.Face is not { } face)
                continue;
            for (int i = 0; i < face.Surface.Appearances.Length; i++)
            {
                if (Add(item, face, face.Surface.Appearances[i]) is { } isComputed)
                    written(face.Surface, i, isComputed);
            }
        }
    }

    /// <summary>Themes with materials, in the order of their first appearance.</summary>
    public IReadOnlyList<string> MaterialThemes => _materialThemes;

    /// <summary>Themes with textures, in the order of their first appearance.</summary>
    public IReadOnlyList<string> TextureThemes => _textureThemes;

    /// <summary>The material of a face in a theme.</summary>
    public int? MaterialOf(PlannedItem item, string theme) => _materials.TryGetValue((item, theme), out int index) ? index : null;

    /// <summary>Per ring the texture and its vertices; null where a face has no texture in a theme.</summary>
    public int[][]? TextureOf(PlannedItem item, string theme) => _textures.GetValueOrDefault((item, theme));

    /// <returns>Null when CityJSON has no place for it, else whether coordinates were computed.</returns>
    private bool? Add(PlannedItem item, Face face, SurfaceAppearance appearance)
    {
        string theme = appearance.Theme ?? "";
        if (!appearance.IsFront)
            return null;
        if (appearance.Data is Material material)
        {
            if (!_materials.TryAdd((item, theme), _collector.IndexOf(material)))
                return null;
            Remember(_materialThemes, theme);
            return false;
        }

        if (appearance.Data is not Texture texture || _textures.ContainsKey((item, theme)))
            return null;
        bool isComputed = appearance.Coordinates.IsEmpty && texture.WorldToTexture is not null;
        if (!TryCoordinates(item, face, appearance, texture, out TextureCoordinate[][] rings))
            return null;
        int index = _collector.IndexOf(texture with { WorldToTexture = null });
        _textures.Add((item, theme), [.. rings.Select(ring => RunOf(index, ring))]);
        Remember(_textureThemes, theme);
        return isComputed;
    }

    private int[] RunOf(int texture, TextureCoordinate[] ring) =>
        ring.Length == 0 ? [] : [texture, .. ring.Select(_collector.IndexOf)];

    private static bool TryCoordinates(
        PlannedItem item, Face face, SurfaceAppearance appearance, Texture texture, out TextureCoordinate[][] rings)
    {
        rings = new TextureCoordinate[item.Runs.Length][];
        for (int i = 0; i < rings.Length; i++)
        {
            int length = face.Rings[i].Length;
            TextureCoordinate[] all = texture.WorldToTexture is not null && appearance.Coordinates.IsEmpty
                ? [.. face.Rings[i].Select(position => texture.CoordinateOf(position)).OfType<TextureCoordinate>()]
                : face.Triangle >= 0
                ? OfTriangle((TriangulatedSurface)face.Surface, face, appearance.Coordinates)
                : OfRing(face, appearance.Coordinates, item.Kept, i);
            rings[i] = all.Length == length ? [.. item.Kept[i].Select(kept => all[kept])] : [];
            if (i == 0 && rings[i].Length == 0)
                return false;
            if (rings[i].Any(coordinate => !double.IsFinite(coordinate.S) || !double.IsFinite(coordinate.T)))
                return false;
        }

        return true;
    }

    /// <summary>Rings of the surface and of the face correspond, unless holes were left out: then those of the same length do.</summary>
    private static TextureCoordinate[] OfRing(
        Face face, ImmutableArray<ImmutableArray<TextureCoordinate>> coordinates, int[][] kept, int ring)
    {
        var polygon = (PolygonSurface)face.Surface;
        int source = ring;
        if (ring > 0 && polygon.Holes.Length + 1 != kept.Length)
            source = 1 + polygon.Holes.ToList().FindIndex(hole => hole.Positions.Length == face.Rings[ring].Length);
        if (source >= coordinates.Length || (ring > 0 && source == 0))
            return [];
        return face.IsReversed ? [.. coordinates[source].Reverse()] : [.. coordinates[source]];
    }

    /// <summary>One coordinate per vertex of the surface, or per corner of its triangles.</summary>
    private static TextureCoordinate[] OfTriangle(
        TriangulatedSurface surface, Face face, ImmutableArray<ImmutableArray<TextureCoordinate>> coordinates)
    {
        if (coordinates.Length != 1)
            return [];
        int at = face.Triangle * 3;
        TextureCoordinate[] corners = coordinates[0].Length == surface.Vertices.Length
            ? [.. surface.Triangles.Slice(at, 3).Select(vertex => coordinates[0][vertex])]
            : coordinates[0].Length == surface.Triangles.Length ? [.. coordinates[0].Slice(at, 3)] : [];
        if (face.IsReversed)
            Array.Reverse(corners);
        return corners;
    }

    private static void Remember(List<string> themes, string theme)
    {
        if (!themes.Contains(theme, StringComparer.Ordinal))
            themes.Add(theme);
    }
}
