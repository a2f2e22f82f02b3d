using TwinInterop.Formats.CityGml.Json;

namespace TwinInterop.Conformance.Checks.CityGml;

/// <summary>CityJSON and CityJSON sequences.</summary>
/// <remarks>Source: CityJSON 2.0; OGC 20-072r5.</remarks>
internal sealed class CityJsonStandard : IStandard
{
    private readonly CityJsonFormat _format = new();

    public string Id => "cityjson";

    public int Recognise(string path, ReadOnlySpan<byte> head)
    {
        if (_format.Matches(head[..Math.Min(head.Length, Formats.FormatDetection.HeadLength)]))
            return 5;
        return path.EndsWith(".city.json", StringComparison.OrdinalIgnoreCase)
            || Path.GetExtension(path).ToUpperInvariant() is ".CITYJSON" or ".JSONL" ? 2 : 0;
    }

    public string? Check(CheckSubject subject) => new CityModelCheck(subject, _format, ReaderFindings.CityJson).Check();
}
