using System.CommandLine;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats;

namespace TwinInterop.Cli;

/// <summary><c>twin formats</c>: the format matrix.</summary>
internal static class FormatsCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Write one JSON document." };
        var command = new Command("formats", "List the formats: what can be read and written, and what each cannot hold.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
                WriteJson();
            else
                WriteText();
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteText()
    {
        Console.Out.WriteLine($"{"format",-10} {"version",-8} {"read",-5} {"write",-6} {"LoDs",-6} cannot hold");
        foreach (IFormat format in InteropFormats.All)
        {
            foreach (FormatVersion version in format.Versions)
            {
                Console.Out.WriteLine(
                    $"{format.Id,-10} {version.Version,-8} {YesNo(version.CanRead),-5} {YesNo(version.CanWrite),-6} {version.Lods,-6} {version.Losses}".TrimEnd());
            }
        }
    }

    private static void WriteJson()
    {
        using Stream output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, ConversionReportJson.Layout))
        {
            json.WriteStartObject();
            json.WriteStartArray("formats"u8);
            foreach (IFormat format in InteropFormats.All)
                WriteFormat(json, format);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteFormat(Utf8JsonWriter json, IFormat format)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, format.Id);
        json.WriteString("title"u8, format.Title);
        WriteStrings(json, "mediaTypes", format.MediaTypes);
        WriteStrings(json, "extensions", format.Extensions);
        json.WriteStartArray("versions"u8);
        foreach (FormatVersion version in format.Versions)
        {
            json.WriteStartObject();
            json.WriteString("version"u8, version.Version);
            json.WriteBoolean("read"u8, version.CanRead);
            json.WriteBoolean("write"u8, version.CanWrite);
            json.WriteString("lods"u8, version.Lods);
            json.WriteString("losses"u8, version.Losses);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static string YesNo(bool value) => value ? "yes" : "no";
}
