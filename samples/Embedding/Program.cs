using TwinInterop;
using TwinInterop.Conformance;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Inspection;
using TwinInterop.Model;
using TwinInterop.Registry;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Resolving;

if (args is not [var input, var folder])
{
    Console.Error.WriteLine("Expected a dataset and a folder to write to: dotnet run --project samples/Embedding -- samples/data/valmont.v2.gml artifacts/embedding");
    return 2;
}

using var cancellation = new CancellationTokenSource();
CancellationToken token = cancellation.Token;
DatasetSource source = DatasetSource.FromFile(input);

// 1. What is in it?
DatasetSummary summary = await Dataset.InspectAsync(source, token);
Console.WriteLine($"{summary.Info.Format} {summary.Info.Version} in {summary.Info.Crs}, {summary.Counts.Values.Sum()} objects");

// 2. Convert it. The target is visible only when the whole of it is written; the report accounts for everything.
using DatasetTarget target = DatasetTarget.ToFile(Path.Combine(folder, "model.geojson"), overwrite: true);
ConversionReport report = await Dataset.ConvertAsync(new ConversionRequest(source, target, InteropFormats.Get("geojson")), token);
Balance objects = report.Books[BookAccount.Objects];
Console.WriteLine($"{objects.Kept} of {objects.Source} objects kept, {objects.Lost} lost");
foreach (LossEntry entry in report.Books.Losses.Take(3))
    Console.WriteLine($"  {entry.Loss.Kind}: {entry.Loss.Class} {entry.Loss.Path}, {entry.Count} times");

// 3. Read it object by object; a top-level object comes with its parts.
var context = new ConversionContext();
await using (IDatasetReader reader = await Dataset.OpenAsync(source, format: null, new ReadOptions(), context, token))
{
    await foreach (CityObject read in reader.ReadAsync(token).Take(3).WithCancellation(token))
        Console.WriteLine($"{read.Class} {read.Source.LocalId}, {read.Geometry.Length} geometries");
}

// 4. Check it against its standard. Bad data never throws; it is a finding.
SubjectReport subject = ConformanceSuite.Check(input, new CheckOptions());
Console.WriteLine($"{subject.Standard} {subject.Version}: {subject.Verdict}");
foreach (Finding finding in subject.Findings)
    Console.WriteLine($"  {finding.Rule.Id} {finding.Where}: {finding.MessageIn(ReportLanguage.French)}");

// 5. Give each object of it an identity that outlives the file.
using IdentityRegistry registry = IdentityRegistry.Open(Path.Combine(folder, "territory.db"), new RegistryOptions { Creates = true });
await using (IDatasetReader reader = await Dataset.OpenAsync(source, format: null, new ReadOptions(), context, token))
{
    var delivery = new DatasetDelivery("city-model", report.Input.Sha256);
    IEnumerable<ImportRow> rows = CityModels.RowsAsync(reader, registry.Schemes, token).ToBlockingEnumerable(token);
    ImportOutcome outcome = registry.Import(delivery, rows, new EventDetails("sample"), token);
    Console.WriteLine($"{outcome.Rows} rows, {outcome.Minted} objects made, {outcome.Known} known");
}

Resolution found = registry.Resolve("BAT_001", new ResolveRequest { Dataset = "city-model" });
Console.WriteLine($"BAT_001 is {found.Outcome}: {string.Join(", ", found.Objects)}");
return 0;
