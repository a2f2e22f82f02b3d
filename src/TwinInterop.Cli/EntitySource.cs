using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Formats;

namespace TwinInterop.Cli;

/// <summary>The entities to send: the input itself, or what it was converted to, which is gone afterwards.</summary>
internal sealed class EntitySource : IDisposable
{
    private const string FormatId = "ngsi-ld";

    private readonly DirectoryInfo? _folder;

    private EntitySource(DatasetSource source, bool hasErrors, DirectoryInfo? folder)
    {
        Source = source;
        HasErrors = hasErrors;
        _folder = folder;
    }

    /// <summary>Entities.</summary>
    public DatasetSource Source { get; }

    /// <summary>Whether the conversion met errors in the data.</summary>
    public bool HasErrors { get; }

    /// <exception cref="InvalidDatasetException">The input cannot be read.</exception>
    /// <exception cref="UnreadableInputException">It does not exist.</exception>
    public static async Task<EntitySource> OpenAsync(InputFiles files, string input, ConvertChoices choices, CancellationToken cancellationToken)
    {
        DatasetSource source = files.Open(input);
        if (await IsEntitiesAsync(source, choices, cancellationToken).ConfigureAwait(false))
            return new EntitySource(source, hasErrors: false, null);

        DirectoryInfo folder = Directory.CreateTempSubdirectory("twin-publish-");
        try
        {
            string path = Path.Combine(folder.FullName, "entities.ngsild.ndjson");
            IFormat format = InteropFormats.All.First(known => known.Id == FormatId);
            ConversionReport report;
            using (DatasetTarget target = DatasetTarget.ToFile(path, overwrite: false))
            {
                using var display = new ProgressDisplay(Path.GetFileName(input));
                ConversionRequest request = choices.Request(files, new ConversionPlan(input, path, format), source, target);
                report = await Dataset.ConvertAsync(request, display, cancellationToken).ConfigureAwait(false);
            }

            ConversionSummaryText.Write(report, Console.Error);
            return new EntitySource(DatasetSource.FromFile(path), report.HasErrors, folder);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    public void Dispose() => _folder?.Delete(recursive: true);

    private static async Task<bool> IsEntitiesAsync(DatasetSource source, ConvertChoices choices, CancellationToken cancellationToken)
    {
        IDatasetReader reader = await Dataset.OpenAsync(source, null, choices.Read, new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable readerScope = reader.ConfigureAwait(false);
        return reader.Info.Format == FormatId;
    }
}
