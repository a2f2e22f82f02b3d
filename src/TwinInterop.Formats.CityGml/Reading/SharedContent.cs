using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What several top-level objects share.</summary>
/// <param name="Geometries">Geometries by id.</param>
/// <param name="Dangling">Ids that are referred to and that the file does not have.</param>
/// <param name="Appearances">Appearances of the dataset.</param>
internal sealed record SharedContent(
    Dictionary<string, GmlNode> Geometries, HashSet<string> Dangling, AppearanceStore Appearances);
