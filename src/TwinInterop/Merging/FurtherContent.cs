using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Merging;

/// <summary>What the further inputs of a conversion keep verbatim for the dataset as a whole, before any of their objects is read.</summary>
/// <remarks>
/// A writer gets the content of the dataset first. Content that names objects of its input (<c>#id</c>) is booked as lost: which
/// ids change is known only when that input is read.
/// </remarks>
/// <param name="first">What the first input has.</param>
/// <param name="crs">The CRS of the output.</param>
/// <param name="context">Takes the books.</param>
internal sealed class FurtherContent(DatasetInfo first, SpatialReference crs, ConversionContext context)
{
    private readonly HashSet<ExtensionContent> _known = [.. first.Extensions];
    private readonly ImmutableArray<ExtensionContent>.Builder _taken = ImmutableArray.CreateBuilder<ExtensionContent>();

    /// <summary>The first input with the content of the others behind its own.</summary>
    public DatasetInfo Info => _taken.Count == 0 ? first : first with { Extensions = first.Extensions.AddRange(_taken) };

    /// <summary>Looks at a further input.</summary>
    /// <param name="reader">Opened, not read; it is closed.</param>
    public async Task AddAsync(IDatasetReader reader)
    {
        await using ConfiguredAsyncDisposable _ = reader.ConfigureAwait(false);
        DatasetInfo info = VerbatimContent.Unfold(reader.Info);
        bool isMoved = !info.Crs.IsSameAs(crs);
        foreach (ExtensionContent content in info.Extensions)
        {
            if (_known.Contains(content))
                context.Books.LeaveOut(BookAccount.Extensions, 1);
            else if (NamesObjects(content))
                Lose(info, content, "names objects of a further input");
            else if (_known.Add(content))
                _taken.Add(isMoved ? FixedPositions.Carry([content], info.Crs, crs)[0] : content);
        }
    }

    private static bool NamesObjects(ExtensionContent content) => content.Payload.Contains("\"#", StringComparison.Ordinal)
        || content.Payload.Contains("'#", StringComparison.Ordinal);

    private void Lose(DatasetInfo info, ExtensionContent content, string why)
    {
        var loss = new Loss(BookAccount.Extensions, LossKind.Dropped, "CityModel", $"dataset/extensions/{content.Name}/{why}");
        context.Books.Lose(loss, info.Name, 1, "convert this input by itself, or put it first");
    }
}
