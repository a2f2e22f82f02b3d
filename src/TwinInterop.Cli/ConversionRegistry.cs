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

    /// <summary>Puts the registry into the way of the objects.</summary>
    public ConversionRequest Prepare(ConversionRequest request)
    {
        var delivery = new DatasetDelivery(request.Source.Name, ImportCommand.DigestOf(request.Source)) { Uri = UriOf(request.Source.Path) };
        return request with { Transforms = request.Transforms.Add(new RegisterIdentity(_registry, delivery, Details)) };
    }

    /// <summary>Enters what was written: it is read back, so that its ids are those that it really has.</summary>
    public async Task RecordAsync(ConversionPlan plan, ConversionReport report, CancellationToken cancellationToken)
    {
        if (report.Output is not { Path: { } path } output || !plan.Format.Versions.Any(version => version.CanRead))
            return;
        DatasetSource written = DatasetSource.FromFile(path);
        IDatasetReader reader = await Dataset.OpenAsync(written, plan.Format, new ReadOptions(), new ConversionContext(), cancellationToken).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable readerScope = reader.ConfigureAwait(false);
        var delivery = new DatasetDelivery(written.Name, output.Sha256)
        {
            Format = output.Info.Format,
            Crs = reader.Info.Crs.Horizontal is null ? null : reader.Info.Crs.ToString(),
            Uri = UriOf(path),
        };
        IEnumerable<ImportRow> rows = CityModels.RowsAsync(reader, _registry.Schemes, cancellationToken).ToBlockingEnumerable(cancellationToken);
        _registry.Import(delivery, rows, Details, cancellationToken);
    }

    public void Dispose() => _registry.Dispose();

    private static string? UriOf(string? path) => path is null ? null : new Uri(Path.GetFullPath(path)).AbsoluteUri;
}
