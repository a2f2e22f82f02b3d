using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Takes many cutters off one body: those that do not reach each other in one step.</summary>
/// <param name="body">The body.</param>
/// <param name="cutters">The cutters.</param>
/// <param name="options">Tolerance and budget.</param>
/// <param name="cancellationToken">Stops the operation.</param>
internal sealed class CutterChain(
    PolygonMesh body, IReadOnlyList<PolygonMesh> cutters, BooleanOptions options, CancellationToken cancellationToken)
{
    private readonly OperationFrame _frame = OperationFrame.For(body);
    private readonly BudgetMeter _meter = new(options.Budget.Pairs, cancellationToken);
    private readonly SortedSet<int> _skipped = [];
    private BooleanOutcome _worst = BooleanOutcome.Done;
    private bool _isCut;

    /// <summary>Runs the chain.</summary>
    public BooleanResult Run()
    {
        PolygonMesh rest = _frame.ToLocal(body, true);
        foreach (List<int> batch in Batches(rest, out PolygonMesh[] local))
        {
            if (rest.FaceCount == 0)
                break;
            rest = Apply(rest, batch, local);
        }

        BooleanOutcome outcome = _worst != BooleanOutcome.Done ? _worst
            : rest.FaceCount == 0 && body.FaceCount > 0 ? BooleanOutcome.ConsumedWhole
            : _isCut ? BooleanOutcome.Done : BooleanOutcome.NothingCut;
        return new BooleanResult(_isCut ? _frame.ToOuter(rest) : body, outcome, [.. _skipped]);
    }

    /// <summary>Cutters that reach the body, in groups of which no two reach each other.</summary>
    private List<List<int>> Batches(PolygonMesh rest, out PolygonMesh[] local)
    {
        Box3D around = Box3D.Around(rest.Vertices).Grow(options.Tolerance);
        local = new PolygonMesh[cutters.Count];
        var boxes = new Box3D[cutters.Count];
        var batches = new List<List<int>>();
        for (int i = 0; i < cutters.Count; i++)
        {
            local[i] = _frame.ToLocal(cutters[i], false);
            boxes[i] = Box3D.Around(local[i].Vertices).Grow(4 * options.Tolerance);
            if (!boxes[i].Meets(around))
                continue;
            Box3D box = boxes[i];
            Box3D[] others = boxes;
            List<int>? batch = batches.Find(candidate => !candidate.Exists(other => others[other].Meets(box)));
            if (batch is null)
                batches.Add(batch = []);
            batch.Add(i);
        }

        return batches;
    }

    private PolygonMesh Apply(PolygonMesh rest, List<int> batch, PolygonMesh[] local)
    {
        PolygonMesh cutter = batch.Count == 1 ? local[batch[0]] : MeshParts.Concatenate(batch.ConvertAll(i => local[i]));
        (PolygonMesh mesh, BooleanOutcome outcome) =
            BodyPair.Run(rest, cutter, BooleanOperation.Difference, options, _meter);
        switch (outcome)
        {
            case BooleanOutcome.NothingCut:
                return rest;
            case BooleanOutcome.Done or BooleanOutcome.ConsumedWhole:
                _isCut = true;
                return mesh;
            case BooleanOutcome.BudgetExceeded:
                _worst = BooleanOutcome.BudgetExceeded;
                _skipped.UnionWith(batch);
                return rest;
        }

        if (batch.Count > 1)
        {
            foreach (int i in batch)
                rest = Apply(rest, [i], local);
            return rest;
        }

        if (_worst == BooleanOutcome.Done)
            _worst = BooleanOutcome.InvalidInput;
        if (ReferenceEquals(mesh, rest))
        {
            _skipped.Add(batch[0]);
            return rest;
        }

        _isCut = true;
        return mesh;
    }
}
