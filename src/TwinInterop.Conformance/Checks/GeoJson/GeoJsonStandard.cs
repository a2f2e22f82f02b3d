using TwinInterop.Conformance.Checks.Tiles3D;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>GeoJSON.</summary>
/// <remarks>Source: RFC 7946.</remarks>
internal sealed class GeoJsonStandard : IStandard
{
    public string Id => "geojson";

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        string extension = Path.GetExtension(path).ToUpperInvariant();
        if (extension == ".GEOJSON")
            return 4;
        return extension == ".JSON" && ContentKinds.Of(head) == ContentKind.GeoJson ? 3 : 0;
    }

    public string? Check(CheckSubject subject)
    {
        subject.Log.Ground.Crs = SpatialReference.Wgs84;
        new GeoJsonTextCheck(subject.Log, Path.GetFileName(subject.Path)).Check(subject.Bytes);
        return null; // The format states no version.
    }
}
