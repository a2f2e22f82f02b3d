using System.Runtime.CompilerServices;
using TwinInterop.Cli.Registry;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Registry;
using TwinInterop.Registry.Conversion;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;

namespace TwinInterop.Cli;

/// <summary>The registry of a conversion: source and target are entered as versions of data sets.</summary>
internal sealed class ConversionRegistry : IDisposable
{
    private static readonly EventDetails Details = new("twin convert");

    private readonly IdentityRegistry _registry;

    /// <param name="uri">The registry; made when it does not exist and is a file.</param>
    /// <exception cref="UnreadableInputException">It cannot be opened.</exception>
    public ConversionRegistry(string uri)
    {
        try
        {
            _registry = IdentityRegistry.Open(uri, new RegistryOptions { Creates = true });
        }
        catch (IOException e)
        {
            throw new UnreadableInputException(e.Message, e);
        }
    }

    /// <summary>Puts the registry into the way of the objects: each source is a data set of its own.</summary>
    public ConversionRequest Prepare(ConversionRequest request)
    {
        var deliveries = new Dictionary<DatasetSource, DatasetDelivery>();
        return request with
        {
            SourceTransform = source =>
            {
                if (!deliveries.TryGetValue(source, out DatasetDelivery? delivery))
                    deliveries.Add(source, delivery = DeliveryOf(source));
                return new RegisterIdentity(_registry, delivery, Details);
            },
        };
    }

    /// <summary>Enters what was written: it is read back, so that its ids are those that it really has.</summary>
    public async Task RecordAsync(ConversionPlan plan, ConversionReport report, CancellationToken cancellationToken)
    {
        if (report.Output is not { Path: { } path } || !plan.Format.Versions.Any(version => version.CanRead))
            return;
        if (!plan.IsSplit)
        {
            await RecordAsync(path, null, plan.Format, cancellationToken).ConfigureAwait(false);
            return;
        }

        string folder = Path.GetDirectoryName(path) ?? ".";
        foreach (string file in SplitFiles.Of(path))
            await RecordAsync(Path.Combine(folder, file), folder, plan.Format, cancellationToken).ConfigureAwait(false);
    }

    private async Task RecordAsync(string path, string? folder, IFormat format, CancellationToken cancellationToken)
    {
        DatasetSource written = DatasetSource.FromFile(path);
        IDatasetReader reader = await Dataset.OpenAsync(written, format, new ReadOptions(), new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable readerScope = reader.ConfigureAwait(false);
        DatasetDelivery delivery = DeliveryOf(written) with
        {
            Format = format.Id,
            Crs = reader.Info.Crs.Horizontal is null ? null : reader.Info.Crs.ToString(),
        };
        if (folder is not null)
            delivery = delivery with { Dataset = $"{Path.GetFileName(Path.GetFullPath(folder))}/{delivery.Dataset}" };
        IEnumerable<ImportRow> rows = CityModels.RowsAsync(reader, _registry.Schemes, cancellationToken).ToBlockingEnumerable(cancellationToken);
        _registry.Import(delivery, rows, Details, cancellationToken);
    }

    private static DatasetDelivery DeliveryOf(DatasetSource source) =>
        new(RegisteredSource.NameOf(source), RegisteredSource.DigestOf(source)) { Uri = UriOf(source.Path is null ? null : source.Location) };

    public void Dispose() => _registry.Dispose();

    private static string? UriOf(string? path) => path is null ? null : new Uri(Path.GetFullPath(path)).AbsoluteUri;
}
