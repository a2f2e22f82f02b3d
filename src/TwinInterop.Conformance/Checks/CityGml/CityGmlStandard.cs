using TwinInterop.Conformance.Checks.CityGml.Codes;
using TwinInterop.Formats.CityGml;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>CityGML 1.0, 2.0 and 3.0 in GML.</summary>
/// <remarks>Source: OGC 08-007r1, OGC 12-019, OGC 20-010 with OGC 21-006r2.</remarks>
internal sealed class CityGmlStandard : IStandard
{
    private readonly CityGmlFormat _format = new();

    public string Id => "citygml";

    public bool ReadsByItself => true;

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        if (_format.Matches(head[..Math.Min(head.Length, Formats.FormatDetection.HeadLength)]))
            return 5;
        return Path.GetExtension(path).ToUpperInvariant() is ".GML" or ".CITYGML" ? 2 : 0;
    }

    public string? Check(CheckSubject subject)
    {
        string? version = new CityModelCheck(subject, _format, ReaderFindings.CityGml).Check();
        new CodeCheck(subject).Check();
        new XmlSchemaCheck(subject).Check();
        return version;
    }
}
