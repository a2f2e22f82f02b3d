using TwinInterop.Geometry.Booleans;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Validity;

/// <summary>Judges all geometries of city objects with their parts, each surface and each shared shape once.</summary>
/// <remarks>
/// Solids come first: the polygons of boundary surfaces that bound a solid too are judged there. Shapes of implicit
/// geometries are judged in their own coordinates, where they are first used. For a building and its parts, solids of
/// one level of detail must not overlap (code 601). Not safe for several threads at once.
/// </remarks>
/// <param name="options">Tolerances and units; the usual tolerances and metres where null.</param>
public sealed class ObjectValidator(ValidityOptions? options = null)
{
    private readonly ValidityOptions _options = options ?? ValidityOptions.Default;
    private readonly HashSet<SharedShape> _shapes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<AbstractSurface> _judged = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is wrong with the geometries of an object and its parts; nothing where all are valid.</summary>
    /// <param name="cityObject">A top-level object.</param>
    /// <param name="cancellation">Looked at every few thousand comparisons.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public IReadOnlyList<ObjectFinding> Validate(CityObject cityObject, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cityObject);
        var findings = new List<ObjectFinding>();
        var faulty = new HashSet<AbstractGeometry>(ReferenceEqualityComparer.Instance);
        _judged.Clear();
        foreach (bool solids in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (CityObject part in cityObject.SelfAndDescendants())
            {
                foreach (LodGeometry geometry in part.Geometry)
                {
                    if (HasSolids(geometry.Geometry) == solids && Judge(part, geometry, findings, cancellation) > 0)
                        faulty.Add(geometry.Geometry);
                }
            }
        }

        if (cityObject.Parts.Length > 0)
            JudgeBuildings(cityObject, faulty, findings, cancellation);
        return findings;
    }

    private static bool HasSolids(AbstractGeometry geometry) =>
        geometry is AbstractSolid or MultiSolid or GeometryCollection;

    private int Judge(CityObject part, LodGeometry geometry, List<ObjectFinding> findings, CancellationToken cancellation)
    {
        if (geometry.Geometry is ImplicitGeometry instance)
        {
            if (instance.Shape.Geometry is not { } shape || !_shapes.Add(instance.Shape))
                return 0;
            ValidityOptions inMetres = _options with { IsGeographic = false, MetresPerUnit = 1 };
            return Enter(part, geometry.Lod, GeometryValidator.Judge(shape, inMetres, null, cancellation), findings);
        }

        int count = Enter(part, geometry.Lod, GeometryValidator.Judge(geometry.Geometry, _options, _judged, cancellation), findings);
        foreach (AbstractSurface surface in geometry.Geometry.Surfaces())
            _judged.Add(surface);
        return count;
    }

    private static int Enter(CityObject part, string lod, GeometryJudgement judgement, List<ObjectFinding> findings)
    {
        foreach (ValidityFinding finding in judgement.Log.Findings)
            findings.Add(new ObjectFinding(part, lod, finding));
        return judgement.Log.Findings.Count;
    }

    /// <summary>Each building among the objects with its parts, but not with its rooms and installations.</summary>
    private void JudgeBuildings(
        CityObject top, HashSet<AbstractGeometry> faulty, List<ObjectFinding> findings, CancellationToken cancellation)
    {
        foreach (CityObject whole in top.SelfAndDescendants())
        {
            CityObject[] family = [whole, .. whole.Parts.Where(part => part.Class.Name.EndsWith("Part", StringComparison.Ordinal))];
            if (family.Length < 2)
                continue;
            foreach (string lod in family.SelectMany(member => member.Geometry).Select(geometry => geometry.Lod).Distinct(StringComparer.Ordinal))
                JudgeParts(family, lod, faulty, findings, cancellation);
        }
    }

    private void JudgeParts(
        CityObject[] family, string lod, HashSet<AbstractGeometry> faulty, List<ObjectFinding> findings, CancellationToken cancellation)
    {
        var builder = new FaceTableBuilder(_options);
        var members = new List<int>();
        for (int member = 0; member < family.Length; member++)
        {
            foreach (LodGeometry geometry in family[member].Geometry)
            {
                if (geometry.Lod != lod || !HasSolids(geometry.Geometry) || faulty.Contains(geometry.Geometry))
                    continue;
                builder.Add(geometry.Geometry);
                while (members.Count < builder.SolidCount)
                    members.Add(member);
            }
        }

        if (members.Count < 2)
            return;
        FaceTable faces = builder.Build();
        TriangleSoup[] shells = [.. faces.Solids.Select(solid => TriangleSoup.Of(faces, solid.Shells[0]))];
        var log = new ValidityFindings(faces, _options);
        new CompositeChecks(faces, _options, log, new BudgetMeter(_options.MaxComparisons, cancellation))
            .CheckBuilding(faces.Solids, shells, members);
        foreach (ValidityFinding finding in log.Findings)
            findings.Add(new ObjectFinding(family[members[finding.Path.Solid ?? 0]], lod, finding));
    }
}
