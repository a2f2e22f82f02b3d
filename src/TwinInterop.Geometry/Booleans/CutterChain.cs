using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Takes many cutters off one body: those that do not reach each other in one step.</summary>
/// <param name="body">The body.</param>
/// <param name="cutters">The cutters.</param>
/// <param name="options">Tolerance.</param>
/// <param name="meter">What may be spent.</param>
internal sealed class CutterChain(
    PolygonMesh body, IReadOnlyList<PolygonMesh> cutters, BooleanOptions options, BudgetMeter meter)
{
    private readonly OperationFrame _frame = OperationFrame.For(body);
    private readonly SortedSet<int> _skipped = [];
    private BooleanOutcome _worst = BooleanOutcome.Done;
    private bool _isCut;

    /// <summary>Runs the chain.</summary>
    public BooleanResult Run()
    {
        PolygonMesh rest = _frame.ToLocal(body, true);
        foreach (List<Cutter> batch in Batches(rest))
        {
            if (rest.FaceCount == 0)
                break;
            rest = Apply(rest, batch);
        }

        BooleanOutcome outcome = _worst != BooleanOutcome.Done ? _worst
            : rest.FaceCount == 0 && body.FaceCount > 0 ? BooleanOutcome.ConsumedWhole
            : _isCut ? BooleanOutcome.Done : BooleanOutcome.NothingCut;
        return new BooleanResult(_isCut ? _frame.ToOuter(rest) : body, outcome, [.. _skipped]);
    }

    /// <summary>Cutters that reach the body, in groups of which no two reach each other.</summary>
    private List<List<Cutter>> Batches(PolygonMesh rest)
    {
        Box3D around = Box3D.Around(rest.Vertices).Grow(options.Tolerance);
        var batches = new List<List<Cutter>>();
        for (int i = 0; i < cutters.Count; i++)
        {
            foreach (PolygonMesh part in TakeApart(_frame.ToLocal(cutters[i], false)))
            {
                Box3D box = Box3D.Around(part.Vertices).Grow(4 * options.Tolerance);
                if (!box.Meets(around))
                    continue;
                List<Cutter>? batch = batches.Find(candidate => !candidate.Exists(other => other.Box.Meets(box)));
                if (batch is null)
                    batches.Add(batch = []);
                batch.Add(new Cutter(i, part, box));
            }
        }

        return batches;
    }

    /// <summary>Parts of a cutter that may overlap each other are taken off one by one.</summary>
    private static IReadOnlyList<PolygonMesh> TakeApart(PolygonMesh cutter)
    {
        int[] components = MeshComponents.Find(cutter);
        if (!components.AsSpan().ContainsAnyExcept(0))
            return [cutter];

        IReadOnlyList<PolygonMesh> parts = MeshComponents.Split(MeshWelding.Weld(cutter, 0));
        foreach (PolygonMesh part in parts)
        {
            bool isBody = ShellTopology.IsClosed(part)
                && MeshQuantities.AreaAndVolume(MeshTriangulation.Triangulate(part)).Volume > 0;
            if (!isBody)
                return [cutter];
        }

        return parts;
    }

    private PolygonMesh Apply(PolygonMesh rest, List<Cutter> batch)
    {
        PolygonMesh cutter = batch.Count == 1 ? batch[0].Mesh : MeshParts.Concatenate(batch.ConvertAll(c => c.Mesh));
        (PolygonMesh mesh, BooleanOutcome outcome) =
            BodyPair.Run(rest, cutter, BooleanOperation.Difference, options, meter);
        switch (outcome)
        {
            case BooleanOutcome.NothingCut:
                return rest;
            case BooleanOutcome.Done or BooleanOutcome.ConsumedWhole:
                _isCut = true;
                return mesh;
            case BooleanOutcome.BudgetExceeded:
                _worst = BooleanOutcome.BudgetExceeded;
                _skipped.UnionWith(batch.Select(c => c.Index));
                return rest;
        }

        if (batch.Count > 1)
        {
            foreach (Cutter single in batch)
                rest = Apply(rest, [single]);
            return rest;
        }

        if (_worst == BooleanOutcome.Done)
            _worst = BooleanOutcome.InvalidInput;
        if (ReferenceEquals(mesh, rest))
        {
            _skipped.Add(batch[0].Index);
            return rest;
        }

        _isCut = true;
        return mesh;
    }

    /// <summary>A cutter, or a part of one, and its place in the list given.</summary>
    private readonly record struct Cutter(int Index, PolygonMesh Mesh, Box3D Box);
}
