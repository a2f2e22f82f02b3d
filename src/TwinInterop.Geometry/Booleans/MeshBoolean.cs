using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Union, difference and intersection of bodies.</summary>
/// <remarks>
/// Bodies are closed meshes whose faces look outwards. Faces keep their tags. The result of closed bodies is closed,
/// whatever the rounding; flush faces leave no skins. The same input gives the same result. Safe for use from several
/// threads.
/// </remarks>
public static class MeshBoolean
{
    /// <summary>What of a body is in none of the cutters.</summary>
    /// <param name="body">The body; an open shell is clipped and gives <see cref="BooleanOutcome.InvalidInput"/>.</param>
    /// <param name="cutters">What to take off; open meshes are skipped.</param>
    /// <param name="options">Tolerance and budget; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static BooleanResult Subtract(
        PolygonMesh body,
        IReadOnlyList<PolygonMesh> cutters,
        BooleanOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(cutters);
        options ??= BooleanOptions.Default;
        return Subtract(body, cutters, options, new BudgetMeter(options.Budget.Pairs, cancellationToken));
    }

    /// <summary>The same within a budget that is shared with other work.</summary>
    internal static BooleanResult Subtract(
        PolygonMesh body, IReadOnlyList<PolygonMesh> cutters, BooleanOptions options, BudgetMeter meter) =>
        new CutterChain(body, cutters, options, meter).Run();

    /// <summary>Union or intersection within a budget that is shared with other work.</summary>
    internal static BooleanResult Combine(
        PolygonMesh first, PolygonMesh second, BooleanOperation operation, BooleanOptions options, BudgetMeter meter)
    {
        var frame = OperationFrame.For(first);
        PolygonMesh local = frame.ToLocal(first, true);
        (PolygonMesh mesh, BooleanOutcome outcome) =
            BodyPair.Run(local, frame.ToLocal(second, true), operation, options, meter);
        bool isSkipped = mesh == local && outcome is BooleanOutcome.BudgetExceeded or BooleanOutcome.InvalidInput;
        return new BooleanResult(mesh == local ? first : frame.ToOuter(mesh), outcome, isSkipped ? [0] : []);
    }

    /// <summary>Everything that is in one of two bodies.</summary>
    /// <remarks>Where one of them is open the result is all their faces.</remarks>
    /// <param name="first">The first body.</param>
    /// <param name="second">The second body.</param>
    /// <param name="options">Tolerance and budget; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static BooleanResult Union(
        PolygonMesh first,
        PolygonMesh second,
        BooleanOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Combine(first, second, BooleanOperation.Union, options, cancellationToken);

    /// <summary>What is in both of two bodies.</summary>
    /// <param name="first">The first body; of an open shell the faces inside the second body.</param>
    /// <param name="second">The second body; where it is open it is skipped and the result is the first.</param>
    /// <param name="options">Tolerance and budget; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the operation.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static BooleanResult Intersect(
        PolygonMesh first,
        PolygonMesh second,
        BooleanOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Combine(first, second, BooleanOperation.Intersection, options, cancellationToken);

    /// <summary>What of a body is outside a half space. The cut is closed by a face where the body is.</summary>
    /// <param name="body">The body, or an open shell, which stays open.</param>
    /// <param name="cutter">What to take off.</param>
    /// <param name="tag">What the faces of the cut carry along.</param>
    /// <param name="options">Tolerance; null for the defaults.</param>
    /// <exception cref="ArgumentException">The half space has no normal.</exception>
    public static BooleanResult Clip(PolygonMesh body, in HalfSpace cutter, int tag = 0, BooleanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return PlaneClipping.Run(body, cutter, tag, options ?? BooleanOptions.Default);
    }

    private static BooleanResult Combine(
        PolygonMesh first,
        PolygonMesh second,
        BooleanOperation operation,
        BooleanOptions? options,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        options ??= BooleanOptions.Default;
        return Combine(first, second, operation, options, new BudgetMeter(options.Budget.Pairs, cancellationToken));
    }
}
