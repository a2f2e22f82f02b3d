using TwinInterop.Geometry.Booleans;

namespace TwinInterop.Geometry.Validity;

/// <summary>Judges geometries by ISO 19107: rings, polygons, shells, solids and composites of solids.</summary>
/// <remarks>
/// <para>
/// Positions are snapped first, then compared in metres about a local origin. A polygon, composite surface or solid is
/// judged level by level, and the first level with a fault ends it: a shell of broken polygons is not judged. Solids
/// are judged as ISO 19107 asks, multi-surfaces polygon by polygon, composite surfaces as shells that need not close.
/// </para>
/// <para>Points, curves and implicit geometries have no such rules; the shape of an implicit geometry is a geometry itself.</para>
/// Source: ISO 19107:2019, 6.4; codes as in val3dity 2.6.
/// </remarks>
public static class GeometryValidator
{
    /// <summary>What is wrong with a geometry; nothing where it is valid.</summary>
    /// <param name="geometry">Any geometry.</param>
    /// <param name="options">Tolerances and units; the usual tolerances and metres where null.</param>
    /// <param name="cancellation">Looked at every few thousand comparisons.</param>
    /// <returns>The findings in order of the geometry.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static IReadOnlyList<ValidityFinding> Validate(
        AbstractGeometry geometry, ValidityOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        return Judge(geometry, options ?? ValidityOptions.Default, judged: null, cancellation).Log.Findings;
    }

    /// <summary>Judges a geometry; polygons that were judged before are passed over where they stand for themselves.</summary>
    internal static GeometryJudgement Judge(
        AbstractGeometry geometry, ValidityOptions options, IReadOnlySet<AbstractSurface>? judged, CancellationToken cancellation)
    {
        var builder = new FaceTableBuilder(options, judged);
        builder.Add(geometry);
        FaceTable faces = builder.Build();
        var judgement = new GeometryJudgement(faces, options, new BudgetMeter(options.MaxComparisons, cancellation));
        judgement.Run();
        return judgement;
    }
}
