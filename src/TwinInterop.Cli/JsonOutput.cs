using System.Text.Json;
using TwinInterop.Conversion;

namespace TwinInterop.Cli;

/// <summary>Writes one JSON document to standard output, once it is whole.</summary>
internal static class JsonOutput
{
    public static void Write(Action<Utf8JsonWriter> write)
    {
        using var document = new MemoryStream();
        using (var json = new Utf8JsonWriter(document, ConversionReportJson.Layout))
            write(json);
        document.WriteByte((byte)'\n');
        document.Position = 0;
        using Stream output = Console.OpenStandardOutput();
        document.CopyTo(output);
    }
}
