using System.Buffers;
using System.Text;
using System.Text.Unicode;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Checks the text as bytes, before anything is made of it: encoding, byte order mark, JSON.</summary>
/// <remarks>Source: RFC 7946, 1 and RFC 8259, 8.1.</remarks>
[Checks("geojson-utf8", "geojson-bom", "geojson-json")]
internal sealed class GeoJsonTextCheck(FindingLog log, string file)
{
    private static readonly string[] Later = ["geojson-structure", "geojson-coordinates", "geojson-crs", "geojson-practice"];

    /// <summary>Checks the text and all that is in it.</summary>
    public void Check(ReadOnlyMemory<byte> bytes)
    {
        foreach (string tested in (string[])["geojson-encoding", .. Later])
            log.Tested(tested);
        if (bytes.Span.StartsWith("\uFEFF"u8))
        {
            log.Report("geojson-bom", file, "EF BB BF");
            bytes = bytes[3..];
        }

        if (!Utf8.IsValid(bytes.Span))
        {
            log.Report("geojson-utf8", file, FirstBytes(bytes.Span), "UTF-8");
            Skip("the text is not UTF-8");
        }
        else if (JsonText.Parse(bytes, out string? fault) is { } element)
        {
            new GeoJsonObjectCheck(log).Check(new JsonPlace(file, element));
        }
        else
        {
            log.Report("geojson-json", file, fault);
            Skip("the text is not JSON");
        }
    }

    private void Skip(string reason)
    {
        foreach (string untested in Later)
            log.Untested(untested, reason);
    }

    /// <summary>The first bytes that are no UTF-8, with their place.</summary>
    private static string FirstBytes(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == OperationStatus.Done)
            at += length;
        return $"{Convert.ToHexString(bytes[at..Math.Min(at + 2, bytes.Length)])} @ {at}";
    }
}
