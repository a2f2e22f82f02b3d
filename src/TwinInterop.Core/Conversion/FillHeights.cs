using System.Runtime.CompilerServices;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conversion;

/// <summary>Gives positions without height the height 0, for formats that know only three dimensions.</summary>
/// <remarks>Each geometry concerned is booked as approximated, and the first is reported.</remarks>
public sealed class FillHeights : ITransform
{
    private static readonly DiagnosticRule NoHeight = new(
        "TWIN0101",
        Severity.Warning,
        "Expected positions with heights, since the target is three-dimensional; found some without, which are written at 0.",
        "OGC 12-019, 8.1; OGC 20-010, 7.2.3");

    /// <inheritdoc/>
    public DatasetInfo Describe(DatasetInfo info) => info;

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        bool isReported = false;
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!cityObject.SelfAndDescendants().Any(LacksHeight))
            {
                yield return cityObject;
                continue;
            }

            if (!isReported)
                context.Report(NoHeight, cityObject.Source.LocalId);
            isReported = true;
            yield return Fill(cityObject, new GeometryMapper(ToZero), context);
        }
    }

    private static CityObject Fill(CityObject cityObject, GeometryMapper mapper, ConversionContext context)
    {
        foreach (LodGeometry geometry in cityObject.Geometry.Where(geometry => LacksHeight(geometry.Geometry)))
        {
            context.Lose(
                cityObject, BookAccount.Geometries, $"geometry/lod{geometry.Lod}/height", LossKind.Approximated);
        }

        return cityObject with
        {
            Geometry = [.. cityObject.Geometry.Select(geometry => geometry with { Geometry = mapper.Map(geometry.Geometry) })],
            Parts = [.. cityObject.Parts.Select(part => Fill(part, mapper, context))],
        };
    }

    private static bool LacksHeight(CityObject cityObject) =>
        cityObject.Geometry.Any(geometry => LacksHeight(geometry.Geometry));

    private static bool LacksHeight(AbstractGeometry geometry)
    {
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            foreach (ReadOnlyMemory<Position> run in leaf.Runs())
            {
                foreach (ref readonly Position position in run.Span)
                {
                    if (!position.HasHeight)
                        return true;
                }
            }
        }

        return false;
    }

    private static void ToZero(Span<Position> positions)
    {
        foreach (ref Position position in positions)
        {
            if (!position.HasHeight)
                position = position with { Z = 0 };
        }
    }
}
