namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>What ids are unique in.</summary>
/// <param name="Scheme">The scheme of the ids.</param>
/// <param name="Dataset">The name of the dataset.</param>
internal sealed record SourceIdentity(string Scheme, string Dataset)
{
    /// <summary>The scheme of ids that only the tileset knows; a lawful scheme of URIs, so that any format can name it.</summary>
    public const string TilesScheme = "tiles:id";
}
