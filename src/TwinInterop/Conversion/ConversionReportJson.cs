using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conversion;

/// <summary>Writes a conversion report as one JSON document.</summary>
public static class ConversionReportJson
{
    /// <summary>The tool's name and version as reports give it.</summary>
    public static string Tool { get; } = "twin " + (typeof(ConversionReportJson).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0");

    /// <summary>How JSON documents of this package look: indented, accents readable.</summary>
    public static JsonWriterOptions Layout { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes reports of one run.</summary>
    /// <param name="reports">One per input, in order.</param>
    /// <param name="stream">Left open.</param>
    public static void Write(IReadOnlyList<ConversionReport> reports, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(reports);
        using var json = new Utf8JsonWriter(stream, Layout);
        json.WriteStartObject();
        json.WriteString("tool"u8, Tool);
        if (reports.Count == 1)
        {
            WriteReport(json, reports[0]);
        }
        else
        {
            json.WriteStartArray("conversions"u8);
            foreach (ConversionReport report in reports)
            {
                json.WriteStartObject();
                WriteReport(json, report);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteReport(Utf8JsonWriter json, ConversionReport report)
    {
        json.WriteStartArray("inputs"u8);
        foreach (DatasetDescription input in report.FurtherInputs.Insert(0, report.Input))
            WriteDataset(json, input);
        json.WriteEndArray();
        json.WriteStartArray("outputs"u8);
        if (report.Output is not null)
            WriteDataset(json, report.Output);
        json.WriteEndArray();
        if (report.Pieces > 0)
            json.WriteNumber("pieces"u8, report.Pieces);
        WriteOperations(json, report.Operations);
        WriteCounts(json, report.Books);
        WriteBooks(json, report.Books);
        WriteLosses(json, report.Books);
        DiagnosticsJson.Write(json, "diagnostics", report.Diagnostics);
    }

    private static void WriteDataset(Utf8JsonWriter json, DatasetDescription dataset)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, dataset.Path);
        json.WriteString("format"u8, dataset.Info.Format);
        json.WriteString("version"u8, dataset.Info.Version);
        json.WriteString("crs"u8, dataset.Info.Crs.Horizontal?.ToString());
        json.WriteString("heightReference"u8, dataset.Info.Crs.Vertical?.ToString());
        json.WriteString("declaredCrs"u8, dataset.Info.Crs.Declared);
        json.WriteNumber("bytes"u8, dataset.Length);
        json.WriteString("sha256"u8, dataset.Sha256);
        if (dataset.Objects.Count > 0)
            WriteNumbers(json, "objects", dataset.Objects);
        json.WriteEndObject();
    }

    private static void WriteOperations(Utf8JsonWriter json, IEnumerable<OperationStep> steps)
    {
        json.WriteStartArray("operations"u8);
        foreach (OperationStep step in steps)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, step.Name);
            if (step.Accuracy is { } accuracy)
                json.WriteNumber("accuracy"u8, accuracy);
            else
                json.WriteNull("accuracy"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, ConversionBooks books)
    {
        json.WriteStartObject("counts"u8);
        WriteNumbers(json, "read", books.ReadByClass);
        WriteNumbers(json, "written", books.WrittenByClass);
        WriteNumbers(json, "skipped", books.ReadByClass
            .Select(read => KeyValuePair.Create(read.Key, read.Value - books.WrittenByClass.GetValueOrDefault(read.Key)
                - books.NotSelectedByClass.GetValueOrDefault(read.Key)))
            .Where(skipped => skipped.Value > 0));
        if (books.NotSelectedByClass.Count > 0)
            WriteNumbers(json, "notSelected", books.NotSelectedByClass);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, long>> numbers)
    {
        json.WriteStartObject(name);
        foreach ((string key, long value) in numbers)
            json.WriteNumber(key, value);
        json.WriteEndObject();
    }

    private static void WriteBooks(Utf8JsonWriter json, ConversionBooks books)
    {
        json.WriteStartObject("books"u8);
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
        {
            Balance balance = books[account];
            json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(account.ToString()));
            json.WriteNumber("source"u8, balance.Source);
            json.WriteNumber("kept"u8, balance.Kept);
            json.WriteNumber("lost"u8, balance.Lost);
            json.WriteNumber("changed"u8, balance.Changed);
            json.WriteNumber("derived"u8, balance.Derived);
            json.WriteNumber("derivedNotWritten"u8, balance.DerivedNotWritten);
            json.WriteNumber("notSelected"u8, balance.NotSelected);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLosses(Utf8JsonWriter json, ConversionBooks books)
    {
        json.WriteStartArray("losses"u8);
        foreach (LossEntry entry in books.Losses)
        {
            json.WriteStartObject();
            json.WriteString("account"u8, JsonNamingPolicy.CamelCase.ConvertName(entry.Loss.Account.ToString()));
            json.WriteString("kind"u8, JsonNamingPolicy.CamelCase.ConvertName(entry.Loss.Kind.ToString()));
            json.WriteString("class"u8, entry.Loss.Class);
            json.WriteString("path"u8, entry.Loss.Path);
            json.WriteNumber("count"u8, entry.Count);
            json.WriteBoolean("derived"u8, entry.Loss.IsDerived);
            json.WriteStartArray("examples"u8);
            foreach (string example in entry.Examples)
                json.WriteStringValue(example);
            json.WriteEndArray();
            json.WriteString("remedy"u8, entry.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
