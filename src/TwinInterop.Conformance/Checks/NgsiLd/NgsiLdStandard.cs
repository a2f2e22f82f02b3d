using TwinInterop.Formats;
using TwinInterop.Formats.NgsiLd;

namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>NGSI-LD entities in any representation, and the Smart Data Models.</summary>
/// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.5.</remarks>
internal sealed class NgsiLdStandard : IStandard
{
    private readonly NgsiLdFormat _format = new();

    public string Id => "ngsi-ld";

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        string extension = Path.GetExtension(path).ToUpperInvariant();
        bool isJson = extension is ".JSON" or ".JSONLD" or ".GEOJSON" or ".NGSILD";
        if (isJson && _format.Matches(head[..Math.Min(head.Length, FormatDetection.HeadLength)]))
            return 5;
        return extension is ".JSONLD" or ".NGSILD" ? 2 : 0;
    }

    public string? Check(CheckSubject subject)
    {
        new EntityDocumentCheck(subject).Check();
        return null; // Entities state no version of the standard.
    }
}
