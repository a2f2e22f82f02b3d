using System.Globalization;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Register;

namespace TwinInterop.Crs.Operations;

/// <summary>What is to be done with heights between two ends, decided before any step is built.</summary>
/// <param name="Treatment">The decision.</param>
/// <param name="Reason">Why heights are kept; null in the other cases.</param>
/// <param name="Up">Model from the source's vertical datum to the ellipsoid, or null.</param>
/// <param name="Down">Model from the ellipsoid to the target's vertical datum, or null.</param>
internal sealed record HeightPlan(
    HeightTreatment Treatment, string? Reason = null, HeightPlan.Sampled? Up = null, HeightPlan.Sampled? Down = null)
{
    /// <summary>A model with its opened grid.</summary>
    /// <param name="Model">The model.</param>
    /// <param name="Grid">The grid, or what stands for it.</param>
    /// <param name="Warning">What a user should know, for example that another grid would be better; or null.</param>
    internal sealed record Sampled(HeightModel Model, IShiftGrid Grid, string? Warning);

    /// <summary>Decides.</summary>
    /// <exception cref="MissingGridException">A grid is needed, not found, and heights may not be kept.</exception>
    /// <exception cref="CoordinateOperationException">No model is known, and heights may not be kept.</exception>
    public static HeightPlan Decide(ReferenceEnd source, ReferenceEnd target, OperationOptions options)
    {
        if (source.Vertical is null || target.Vertical is null)
            return new HeightPlan(HeightTreatment.Kept, Silence(source, target));
        if (IsSame(source, target))
            return new HeightPlan(HeightTreatment.SameReference);
        RequireKnownEllipsoid(source);
        RequireKnownEllipsoid(target);
        if ((WithoutModel(source) ?? WithoutModel(target)) is { } unknown)
            return WithoutModel(unknown, options);
        try
        {
            return new HeightPlan(
                HeightTreatment.Transformed,
                Up: source.IsGravityRelated ? Open(source.Vertical, options) : null,
                Down: target.IsGravityRelated ? Open(target.Vertical, options) : null);
        }
        catch (CoordinateOperationException why) when (options.MissingGrids is MissingGridPolicy.KeepHeights)
        {
            return new HeightPlan(HeightTreatment.Kept, why.Message);
        }
    }

    private static string Silence(ReferenceEnd source, ReferenceEnd target) => (source.Vertical, target.Vertical) switch
    {
        (null, null) => "Neither side states what its heights refer to.",
        (null, _) => $"The source does not state what its heights refer to; the target has {target.HeightName}.",
        _ => $"The source has {source.HeightName}; the target does not state what its heights refer to.",
    };

    private static bool IsSame(ReferenceEnd source, ReferenceEnd target) =>
        source.IsEllipsoidal && target.IsEllipsoidal
            ? source.Vertical!.BaseCode == target.Vertical!.BaseCode
            : source.Vertical!.Id == target.Vertical!.Id;

    /// <summary>Ellipsoidal heights must be those of the horizontal datum, or of a modern frame.</summary>
    private static void RequireKnownEllipsoid(ReferenceEnd end)
    {
        if (end.IsEllipsoidal && end.Vertical!.BaseCode != end.Horizontal.BaseCode
            && !DatumGraph.IsModern(end.Vertical.BaseCode))
        {
            throw new UnsupportedCrsException(
                end.Vertical.Id,
                $"Expected heights of the datum of {end.Horizontal.Id} or of a modern frame, found {end.HeightName}.");
        }
    }

    private static HeightModel[] ModelsOf(CrsDefinition vertical) =>
        [.. EpsgTables.HeightModels.Where(m => m.Vertical == vertical.Id.Code)];

    private static CrsDefinition? WithoutModel(ReferenceEnd end) =>
        end.IsGravityRelated && ModelsOf(end.Vertical!).Length == 0 ? end.Vertical : null; // gravity-related heights are of a vertical CRS

    /// <summary>No grid helps where the register has no transformation: heights are kept on demand, and never in silence.</summary>
    private static HeightPlan WithoutModel(CrsDefinition vertical, OperationOptions options)
    {
        string fact = $"No transformation between {vertical.Name} ({vertical.Id}) and heights above an ellipsoid is known, so that no grid helps.";
        return options.MissingGrids is MissingGridPolicy.KeepHeights
            ? new HeightPlan(HeightTreatment.Kept, fact)
            : throw new CoordinateOperationException(
                $"{fact} Say --heights keep to write the heights above {vertical.Name} as they are, or write a format that can state {vertical.Id}, such as CityGML or CityJSON.");
    }

    private static Sampled Open(CrsDefinition vertical, OperationOptions options)
    {
        HeightModel[] models = ModelsOf(vertical);
        foreach (HeightModel model in models)
        {
            if (options.Grids?.Find(model.Grid) is { } grid)
                return new Sampled(model, grid, WarningOf(model, vertical));
        }

        foreach (HeightModel model in models)
        {
            if (EmbeddedUndulations.Table(model.Grid) is { } table)
                return WithTable(model, table);
        }

        string[] names = [.. models.Select(m => m.Grid)];
        throw new MissingGridException(
            $"Heights of {vertical.Name} ({vertical.Id}) need one of the grids {string.Join(", ", names)}; none was found.",
            [.. names]);
    }

    private static string? WarningOf(HeightModel model, CrsDefinition vertical) => model.IsApproximate
        ? $"{model.Grid} was made for a successor of {vertical.Name} and approximates it."
        : null;

    private static Sampled WithTable(HeightModel model, UndulationTable table)
    {
        double? accuracy = model.Accuracy is { } own ? own + table.Accuracy : null;
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"The grid {model.Grid} was not found; the built-in table of it is used, which is within {table.Accuracy:0.####} m of the grid.");
        return new Sampled(model with { Accuracy = accuracy }, table, text);
    }
}
