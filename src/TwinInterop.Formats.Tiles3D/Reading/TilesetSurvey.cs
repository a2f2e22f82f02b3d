using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Tileset;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>What is known of a tileset before its features are read: its contents, where it lies, whose it is.</summary>
/// <param name="Contents">The contents that are read.</param>
/// <param name="IsGeocentric">Whether positions are geocentric (EPSG:4978).</param>
/// <param name="Identity">What ids are unique in.</param>
internal sealed record TilesetSurvey(ImmutableArray<ContentReference> Contents, bool IsGeocentric, SourceIdentity Identity)
{
    /// <summary>The version of the standard; null for a single tile.</summary>
    public string? Version { get; private init; }

    /// <summary>What the tileset says of itself.</summary>
    public ImmutableArray<CityAttribute> Metadata { get; private init; } = [];

    /// <summary>How many contents were left out, because others show the same in finer detail.</summary>
    public int CoarseCount { get; private init; }

    /// <summary>Looks at a dataset.</summary>
    /// <exception cref="InvalidDatasetException">It is no tileset and no tile.</exception>
    public static TilesetSurvey Of(
        TilesetFiles files, DatasetSource source, ReadOptions options, ConversionContext context, CancellationToken cancellationToken)
    {
        string name = NameOf(source);
        if (files.Kind != FileKind.Tileset)
        {
            ImmutableArray<ContentReference> one = [new ContentReference(files.Main, files.Main, Transform3D.Identity)];
            return new TilesetSurvey(one, IsOnEarth(one, files, options), new SourceIdentity(SourceIdentity.TilesScheme, name));
        }

        byte[] bytes = files.Read(files.Main, files.Main)
            ?? throw new InvalidDatasetException(new Diagnostics.Diagnostic(Tiles3DDiagnostics.Missing, source.Path ?? source.Name, [files.Main]));
        TilesetDocument document = TilesetDocument.Read(bytes, files.Main, null, files, context);
        List<ContentReference> all = new TileWalk(files, context).Contents(document, cancellationToken);
        ImmutableArray<CityAttribute> said = DatasetMetadata.Of(document);
        bool isOwn = (document.Schema is { } schema && TilesetVocabulary.IsOwn(schema)) || document.Json.Member("asset")?.Member("extras")?.Text(TilesetSchema.IdScheme) is not null;
        ImmutableArray<ContentReference> read = isOwn ? [.. all] : [.. all.Where(content => !content.IsCoarse)];
        return new TilesetSurvey(read, IsOnEarth(read, files, options), DatasetMetadata.Identity(said, name, isOwn))
        {
            Version = document.Json.Member("asset")?.Text("version"),
            Metadata = isOwn ? DatasetMetadata.Restore(said).AddRange(DatasetMetadata.Steps(document)) : said,
            CoarseCount = all.Count - read.Length,
        };
    }

    /// <summary>A tileset has the name of its folder.</summary>
    private static string NameOf(DatasetSource source) =>
        source.Path is { } path && Path.GetFileName(path).Equals("tileset.json", StringComparison.OrdinalIgnoreCase)
        && Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } folder
            ? folder
            : source.Name;

    /// <summary>Whether what is shown first lies near the surface of the Earth.</summary>
    private static bool IsOnEarth(ImmutableArray<ContentReference> contents, TilesetFiles files, ReadOptions options)
    {
        if (options.Crs?.Horizontal is { } stated)
            return stated is { Authority: "EPSG", Code: 4978 };
        const int MostProbes = 50;
        var silent = new ConversionContext();
        var reader = new ContentReader(files.For(silent), silent);
        foreach (ContentReference content in contents.Take(MostProbes))
        {
            if (reader.Read(content, tablesOnly: false) is { } model && FirstPlace(model) is { } place)
                return place.Length is > 6_300_000 and < 6_500_000;
        }

        // Without positions there is nothing to be placed wrongly.
        return true;
    }

    private static Vector3D? FirstPlace(ContentModel model)
    {
        if (model.Points.Count > 0 && model.Points[0].Places.Length > 0)
            return model.Points[0].Places[0];
        ContentPart? part = model.Parts.Find(part => part.Primitive.Positions.Length > 0);
        if (part is null)
            return null;
        Transform3D transform = part.Copy is { } copy ? copy.Frame.Multiply(part.Transform) : part.Transform;
        return DatasetFrame.Transform(part.Primitive.Positions.AsSpan(0, 1), transform)[0];
    }
}
