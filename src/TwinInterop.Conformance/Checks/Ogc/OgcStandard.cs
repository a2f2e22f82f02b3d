namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>What OGC services answer: WMS 1.1.1 and 1.3.0, WFS 2.0, OGC API Features 1.0.</summary>
/// <remarks>Source: OGC 06-042, OGC 01-068r3, OGC 09-025r2, OGC 17-069r4, OGC 18-058r1.</remarks>
internal sealed class OgcStandard : IStandard
{
    public string Id => "ogc";

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        string extension = Path.GetExtension(path).ToUpperInvariant();
        if (extension is not (".XML" or ".GML" or ".JSON" or ".GEOJSON" or ""))
            return 0;
        return OgcDocumentKinds.Of(head) switch
        {
            OgcDocumentKind.Unknown => 0,
            OgcDocumentKind.WfsFeatures => 4, // Features that are CityGML are judged as CityGML.
            OgcDocumentKind.LandingPage or OgcDocumentKind.Collection or OgcDocumentKind.Item => 4,
            _ => 6,
        };
    }

    public string? Check(CheckSubject subject) => new OgcDocumentCheck(subject.Log, Path.GetFileName(subject.Path)).Check(subject.Bytes);
}
