using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Reads the materials and textures of a geometry's surfaces.</summary>
/// <param name="appearance">What they refer to.</param>
/// <param name="context">Takes the findings.</param>
internal sealed class SurfaceAppearanceReader(AppearanceTable appearance, ConversionContext context)
{
    private readonly NestedIndices _tape = new();

    /// <summary>The appearances of every surface; those that cannot be read are reported.</summary>
    public ImmutableArray<SurfaceAppearance>[] Read(
        GeometryMembers members, ReadOnlySpan<byte> utf8, SurfaceValues values, string location)
    {
        var appearances = new ImmutableArray<SurfaceAppearance>[values.Count];
        Array.Fill(appearances, []);
        if (!utf8[members.Material].IsEmpty)
            ReadThemes(utf8[members.Material], values, appearances, location + "/material");
        if (!utf8[members.Texture].IsEmpty)
            ReadThemes(utf8[members.Texture], values, appearances, location + "/texture");
        return appearances;
    }

    private void ReadThemes(
        ReadOnlySpan<byte> utf8, SurfaceValues values, ImmutableArray<SurfaceAppearance>[] appearances, string location)
    {
        bool isMaterial = location.EndsWith("material", StringComparison.Ordinal);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            if (reader.TokenType != JsonTokenType.Null)
                context.Report(CityJsonDiagnostics.InvalidAppearance, location, "an object of themes", JsonText.Describe(reader.TokenType));
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string theme = JsonText.Of(ref reader);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isSingle = reader.ValueTextEquals("value"u8);
                reader.Read();
                _tape.Load(ref reader);
                Add(theme, isMaterial, isSingle, values, appearances, location);
            }
        }
    }

    private void Add(
        string theme,
        bool isMaterial,
        bool isSingle,
        SurfaceValues values,
        ImmutableArray<SurfaceAppearance>[] appearances,
        string location)
    {
        string? name = theme.Length == 0 ? null : theme;
        bool isWhole = isMaterial
            ? AddMaterials(name, isSingle, values, appearances)
            : AddTextures(name, values, appearances);
        if (!isWhole)
        {
            context.Report(
                CityJsonDiagnostics.InvalidAppearance, $"{location}/{theme}",
                "values nested as the boundaries, within the tables of the appearance", "others in some places");
            context.LoseUnread(BookAccount.Appearances, "AbstractSurfaceData", location, isMaterial ? "material" : "texture");
        }
    }

    private bool AddMaterials(
        string? theme, bool isSingle, SurfaceValues values, ImmutableArray<SurfaceAppearance>[] appearances)
    {
        int?[] indices = new int?[values.Count];
        bool isWhole = true;
        if (!isSingle)
            indices = values.ReadIndices(_tape, appearance.Materials.Length, out isWhole);
        else if (_tape.Next >= 0 && _tape.Next < appearance.Materials.Length)
            Array.Fill(indices, _tape.Next);
        else
            isWhole = _tape.Next == NestedIndices.Null;
        for (int i = 0; i < indices.Length; i++)
        {
            if (indices[i] is { } index)
                appearances[i] = appearances[i].Add(new SurfaceAppearance(theme, appearance.Materials[index]));
        }

        return isWhole;
    }

    private bool AddTextures(string? theme, SurfaceValues values, ImmutableArray<SurfaceAppearance>[] appearances)
    {
        int[]?[]?[] surfaces = values.ReadRings(_tape, out bool isWhole);
        for (int i = 0; i < surfaces.Length; i++)
        {
            if (surfaces[i] is not [{ Length: > 0 } exterior, ..] rings)
                continue;
            if (exterior[0] >= appearance.Textures.Length
                || rings.Any(ring => ring?.Skip(1).Any(index => index >= appearance.Coordinates.Length) == true))
            {
                isWhole = false;
                continue;
            }

            appearances[i] = appearances[i].Add(new SurfaceAppearance(theme, appearance.Textures[exterior[0]])
            {
                Coordinates = [.. rings.Select(CoordinatesOf)],
            });
        }

        return isWhole;
    }

    private ImmutableArray<TextureCoordinate> CoordinatesOf(int[]? ring) =>
        ring is null ? [] : [.. ring.Skip(1).Select(index => appearance.Coordinates[index])];
}
