using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Crs.Operations;

/// <summary>Brings every position of a stream of objects to another CRS and height reference.</summary>
/// <remarks>
/// A geometry with a position that has no answer, for example outside the geoid grid, is dropped and booked: it never
/// passes unchanged.
/// </remarks>
public sealed class Reproject : ITransform
{
    private readonly CoordinateOperation _operation;
    private readonly ConversionContext _context;
    private readonly TexturePlacement _textures = new();

    /// <summary>Plans the operation and reports what the user should know of it.</summary>
    /// <param name="source">What positions refer to before.</param>
    /// <param name="target">What they refer to after.</param>
    /// <param name="options">Grids and choices.</param>
    /// <param name="context">Takes the findings.</param>
    /// <exception cref="CoordinateOperationException">There is no way, or not with the grids at hand.</exception>
    public Reproject(
        SpatialReference source, SpatialReference target, OperationOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _operation = CoordinateOperation.Create(source, target, options);
        _context = context;
        foreach (OperationStep step in _operation.Steps.Where(step => step.Warning is not null))
            context.Report(ReprojectDiagnostics.StepWarning, "", step.Name, step.Warning!); // filtered above
        if (_operation.Heights == HeightTreatment.Kept)
        {
            context.Report(
                ReprojectDiagnostics.HeightsKept, "", _operation.HeightsKeptReason ?? "no reason is known");
        }

        foreach (string grid in _operation.MissingGrids)
            context.Report(ReprojectDiagnostics.BetterGrid, "", grid);
    }

    /// <summary>The steps in order, with their accuracy.</summary>
    public ImmutableArray<OperationStep> Steps => _operation.Steps;

    /// <summary>The target that a user means who names only a horizontal CRS: heights keep their reference.</summary>
    public static SpatialReference Complete(SpatialReference target, SpatialReference source)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(source);
        bool isPlane = target is { Vertical: null, Horizontal: { } id }
            && CrsRegister.Find(id)?.Kind is CrsKind.Projected or CrsKind.Geographic2D;
        return isPlane ? target with { Vertical = source.Vertical } : target;
    }

    /// <inheritdoc/>
    public DatasetInfo Describe(DatasetInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return info with
        {
            Crs = _operation.Target,
            DeclaredExtent = null,
            Extensions = FixedPositions.Carry(info.Extensions, _operation.Source, _operation.Target),
        };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CityObject> ApplyAsync(
        IAsyncEnumerable<CityObject> objects,
        ConversionContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await foreach (CityObject cityObject in objects.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            int listed = _textures.Listed;
            var mapper = new GeometryMapper(positions => _operation.Apply(positions), Turn, _textures.Settle);
            CityObject moved = Move(cityObject, mapper, context);
            long appearances = Tally.Of(cityObject).Appearances - Tally.Of(moved).Appearances;
            context.Lose(cityObject, BookAccount.Appearances, "geometry/appearance", LossKind.Dropped, appearances);
            context.Lose(
                cityObject, BookAccount.Appearances, "appearance/worldToTexture", LossKind.Approximated, _textures.Listed - listed);
            yield return moved;
        }
    }

    internal static bool HasAnswer(AbstractGeometry geometry)
    {
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            foreach (ReadOnlyMemory<Position> run in leaf.Runs())
            {
                foreach (ref readonly Position position in run.Span)
                {
                    if (double.IsNaN(position.X))
                        return false;
                }
            }
        }

        return true;
    }

    private CityObject Move(CityObject cityObject, GeometryMapper mapper, ConversionContext context)
    {
        var kept = ImmutableArray.CreateBuilder<LodGeometry>(cityObject.Geometry.Length);
        foreach (LodGeometry geometry in cityObject.Geometry)
        {
            AbstractGeometry moved = mapper.Map(geometry.Geometry);
            if (HasAnswer(moved))
            {
                kept.Add(geometry with { Geometry = moved });
            }
            else
            {
                context.Report(
                    ReprojectDiagnostics.NoAnswer, cityObject.Source.LocalId, _operation.Source, _operation.Target);
                context.LoseGeometry(cityObject, geometry, $"geometry/lod{geometry.Lod}", LossKind.Dropped);
            }
        }

        return ReprojectModules.Move(cityObject, mapper, _operation, context) with
        {
            Extensions = FixedPositions.Carry(cityObject.Extensions, _operation.Source, _operation.Target),
            Geometry = kept.ToImmutable(),
            Parts = [.. cityObject.Parts.Select(part => Move(part, mapper, context))],
            Addresses = [.. cityObject.Addresses.Select(address => Move(cityObject, address, mapper, context))],
        };
    }

    private static Address Move(CityObject owner, Address address, GeometryMapper mapper, ConversionContext context)
    {
        if (address.Location is not { } location)
            return address;

        MultiPoint moved = mapper.Map(location);
        if (HasAnswer(moved))
            return address with { Location = moved };

        context.Lose(owner, BookAccount.Attributes, "addresses/location", LossKind.Generalized);
        return address with { Location = null };
    }

    /// <summary>Turns the offsets of a placed shape by as much as the grid of the target is turned against the source's.</summary>
    private Transform3D Turn(Position place, Transform3D transform)
    {
        (double toX, double toY) = MetresPerUnit(_operation.Target, Applied(place));
        (double fromX, double fromY) = MetresPerUnit(_operation.Source, place);
        Position origin = Applied(place);
        Position east = Applied(place with { X = place.X + (1 / fromX) });
        Position north = Applied(place with { Y = place.Y + (1 / fromY) });
        return new Transform3D(
        [
            (east.X - origin.X) * toX, (north.X - origin.X) * toX, 0, 0,
            (east.Y - origin.Y) * toY, (north.Y - origin.Y) * toY, 0, 0,
            0, 0, 1, 0,
            0, 0, 0, 1,
        ]).Multiply(transform);
    }

    private Position Applied(Position position)
    {
        Span<Position> one = [position];
        _operation.Apply(one);
        return one[0];
    }

    /// <summary>How long a unit of the horizontal axes is: of a degree by the radii of curvature there (EPSG Guidance Note 7-2).</summary>
    private static (double X, double Y) MetresPerUnit(SpatialReference reference, in Position place)
    {
        const double semiMajor = 6_378_137;
        const double e2 = 0.006_694_38;
        CrsDefinition? system = reference.Horizontal is { } id ? CrsRegister.Find(id) : null;
        if (system is null)
            return (1, 1);
        if (system.MetresPerUnit is { } metres)
            return (metres, metres);

        double radians = (system.Unit is CrsUnit.Grad ? 0.9 : 1) * Math.PI / 180;
        (double sine, double cosine) = Math.SinCos(place.Y * radians);
        double root = Math.Sqrt(1 - (e2 * sine * sine));
        double normal = semiMajor / root * radians;
        return (normal * cosine, normal * (1 - e2) / (root * root));
    }
}
