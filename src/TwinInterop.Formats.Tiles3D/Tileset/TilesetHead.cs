using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Model;
using TwinInterop.Provenance;

namespace TwinInterop.Formats.Tiles3D.Tileset;

/// <summary>What a tileset says beside its tiles.</summary>
/// <param name="Source">The dataset that it was made from.</param>
/// <param name="Statistics">What its features are like.</param>
/// <param name="Lods">The levels of detail, with the number of features of each; their places number the groups.</param>
/// <param name="IsLegacy">Whether it is of version 1.0, which has no metadata.</param>
internal sealed record TilesetHead(
    DatasetInfo Source, DatasetStatistics Statistics, IReadOnlyList<(string Lod, long Features)> Lods, bool IsLegacy)
{
    /// <summary>The values of the class <see cref="TilesetSchema.Dataset"/>.</summary>
    public Metadata.MetadataEntity Dataset
    {
        get
        {
            var values = new List<(string, AttributeValue)> { ("name", new TextValue(Source.Name)) };
            values.Add(("sourceFormat", new TextValue(Source.Format)));
            if (Source.Version is { Length: > 0 } version)
                values.Add(("sourceVersion", new TextValue(version)));
            values.Add(("features", new IntegerValue(Statistics.Classes.Values.Sum())));
            values.Add((TilesetSchema.IdScheme, new TextValue(Statistics.IdScheme)));
            ImmutableArray<CityAttribute> said = [.. Source.Metadata.Where(attribute => !ProvenanceChain.IsChain(attribute))];
            if (!said.IsEmpty)
                values.Add((TilesetSchema.SourceMetadata, new TextValue(Metadata.AttributeJson.Write(new NestedValue(said)))));
            values.Add(("crs", new TextValue("EPSG:4978")));
            return new Metadata.MetadataEntity(TilesetSchema.Dataset, [.. values]);
        }
    }
}
