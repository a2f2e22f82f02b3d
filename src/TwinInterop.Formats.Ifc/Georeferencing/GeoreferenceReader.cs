using TwinInterop.Crs;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Ranks the evidence, uses one and compares it with the others.</summary>
internal sealed class GeoreferenceReader(IfcModel model, ReadOptions options)
{
    private const double FarFromOrigin = 10_000;
    private readonly GeoreferenceFacts _facts = new(model, options.Crs);

    /// <summary>Decides.</summary>
    public Georeference Read()
    {
        Georeference found = FromOptions() ?? FromFile(isQuiet: false);
        if (options.Origin is { Position: null, Rotation: { } degrees })
            found = Turn(found, double.DegreesToRadians(degrees));
        if (found.Evidence == GeoreferenceEvidence.None)
            model.File.Report(GeoreferenceDiagnostics.None);
        if (found.Evidence == GeoreferenceEvidence.Site && _facts.Site is { } site)
        {
            string north = _facts.TrueNorthRotation is null ? "no TrueNorth: Y is taken for north" : "TrueNorth";
            model.Report(GeoreferenceDiagnostics.OnlySite, site.Site, Name(found.Crs), north);
        }

        if (found.Evidence != GeoreferenceEvidence.None)
            model.File.Report(GeoreferenceDiagnostics.Used, Name(found.Crs), found.EvidenceName, found.Confidence.ToString().ToLowerInvariant());
        return new GeoreferenceComparison(_facts).Compare(found);
    }

    private static string Name(SpatialReference crs) => crs.Horizontal is null
        ? $"an unknown system ('{DeclaredCrsReader.Shown(crs.Declared)}')"
        : crs.ToString();

    private Georeference FromFile(bool isQuiet) =>
        FromOperations(isQuiet) ?? FromPlacements(isQuiet) ?? FromSite() ?? Unplaced();

    private Georeference? FromOptions()
    {
        if (options.Origin?.Position is not { } origin)
            return null;
        Georeference declared = FromFile(isQuiet: true);
        SpatialReference crs = options.Crs ?? (declared.Evidence == GeoreferenceEvidence.None ? _facts.Crs.Reference : declared.Crs);
        double rotation = options.Origin.Rotation is { } degrees
            ? double.DegreesToRadians(degrees)
            : Math.Atan2(declared.Frame.AxisX.Y, declared.Frame.AxisX.X);
        if (crs.Horizontal is null)
            model.File.Report(GeoreferenceDiagnostics.OriginWithoutCrs);
        var place = new Vector3D(origin.X, origin.Y, origin.HasHeight ? origin.Z : 0);
        if (crs.Horizontal is { } id && CrsRegister.Find(id) is { Kind: CrsKind.Geographic2D or CrsKind.Geographic3D })
            return FromDegrees(id, crs, place, default, rotation, GeoreferenceEvidence.Options, GeoreferenceConfidence.Declared);

        (double sine, double cosine) = Math.SinCos(rotation);
        double metres = Metres(crs) ?? declared.HorizontalUnit, unit = 1 / metres;
        return new Georeference
        {
            Frame = new Frame3D(place, new Vector3D(cosine, sine, 0) * unit, new Vector3D(-sine, cosine, 0) * unit, Vector3D.UnitZ),
            Crs = crs,
            Evidence = GeoreferenceEvidence.Options,
            Confidence = GeoreferenceConfidence.Declared,
            HorizontalUnit = metres,
        };
    }

    private Georeference? FromOperations(bool isQuiet)
    {
        IEnumerable<CoordinateOperationData> candidates = _facts.PropertySet is { } set ? _facts.Operations.Append(set) : _facts.Operations;
        foreach (CoordinateOperationData operation in candidates)
        {
            Georeference? found = operation.IsAngular
                ? new AngularOperation(model, operation, _facts.Units, isQuiet).Read() is { } place
                    ? FromDegrees(
                        operation.Crs.Reference.Horizontal ?? new CrsId("EPSG", 4326), operation.Crs.Reference, place, default, 0,
                        operation.Evidence, GeoreferenceConfidence.Derived)
                    : null
                : FromOperation(operation, isQuiet);
            if (found is not null)
                return found;
        }

        return null;
    }

    private Georeference FromOperation(CoordinateOperationData operation, bool isQuiet)
    {
        var solved = new OperationFrame(model, operation, _facts.Units.ProjectLength, _facts.Sample, _facts.World, isQuiet).Solve();
        return new Georeference
        {
            Frame = solved.Frame,
            Crs = operation.Crs.Reference,
            Evidence = solved.IsAppliedTwice ? GeoreferenceEvidence.Placements : operation.Evidence,
            Confidence = solved.Confidence,
            HorizontalUnit = solved.HorizontalUnit,
        };
    }

    /// <summary>A system is known, nothing leads to it, and the coordinates lie in it.</summary>
    private Georeference? FromPlacements(bool isQuiet)
    {
        Vector3D centre = _facts.Sample.Centre;
        Frame3D? world = _facts.World.Before(default, isQuiet: true);
        Vector3D place = world?.Apply(centre) ?? centre;
        if (Math.Abs(place.X) + Math.Abs(place.Y) < FarFromOrigin)
            return null;
        if (!GeoreferenceFacts.IsProjected(_facts.Crs))
        {
            if (!isQuiet && _facts.Crs.Reference.Horizontal is null)
                model.File.Report(GeoreferenceDiagnostics.MapCoordinates, OperationFrame.Shown(place.X), OperationFrame.Shown(place.Y));
            return null;
        }

        double metres = Metres(_facts.Crs.Reference) ?? 1, unit = 1 / metres;
        if (!_facts.Crs.Extent!.Contains(place.X * unit, place.Y * unit)) // IsProjected has tested it
            return null;
        var inUnits = new Frame3D(default, Vector3D.UnitX * unit, Vector3D.UnitY * unit, Vector3D.UnitZ);
        return new Georeference
        {
            Frame = world is { } before ? inUnits.Compose(before) : inUnits,
            HorizontalUnit = metres,
            Crs = _facts.Crs.Reference,
            Evidence = GeoreferenceEvidence.Placements,
            Confidence = GeoreferenceConfidence.Derived,
        };
    }

    private Georeference? FromSite()
    {
        if (_facts.Site is not { } site)
            return null;
        var place = new Vector3D(site.Longitude, site.Latitude, site.Elevation);
        SpatialReference? target = GeoreferenceFacts.IsProjected(_facts.Crs) ? _facts.Crs.Reference : null;
        return FromDegrees(
            new CrsId("EPSG", 4326), target ?? new SpatialReference(null), place, _facts.SiteOrigin, _facts.TrueNorthRotation ?? 0,
            GeoreferenceEvidence.Site, site.IsDefault ? GeoreferenceConfidence.Guessed : GeoreferenceConfidence.Derived);
    }

    /// <summary>A place in degrees becomes one in the projected system given, or in the UTM zone of the place.</summary>
    private Georeference? FromDegrees(
        CrsId source, SpatialReference given, in Vector3D place, in Vector3D origin, double rotation, GeoreferenceEvidence evidence,
        GeoreferenceConfidence confidence)
    {
        bool isGiven = given.Horizontal is { } known && CrsRegister.Find(known)?.Kind == CrsKind.Projected;
        CrsId? target = isGiven ? given.Horizontal : GeographicFrame.Zone(place.X, place.Y, source);
        Frame3D? frame = target is { } id ? GeographicFrame.Create(source, id, place, origin, rotation) : null;
        if (frame is not { } made)
        {
            model.File.Report(GeoreferenceDiagnostics.NoZone, Math.Round(place.X, 6), Math.Round(place.Y, 6));
            return null;
        }

        // Heights of a geographic system are above its ellipsoid; those of a site above a sea level that is not told.
        CrsId? vertical = evidence == GeoreferenceEvidence.Site ? given.Vertical : given.Vertical ?? Ellipsoidal(source);
        return new Georeference
        {
            Frame = made,
            Crs = new SpatialReference(target, vertical, given.Declared),
            Evidence = evidence,
            Confidence = confidence,
            HorizontalUnit = Metres(new SpatialReference(target)) ?? 1,
        };
    }

    /// <summary>Metres in one unit of a system's plane; null where the register does not have it.</summary>
    private static double? Metres(SpatialReference crs) =>
        crs.Horizontal is { } id && CrsRegister.Find(id) is { } system ? system.MetresPerUnit : null;

    private static CrsId? Ellipsoidal(CrsId geographic) => geographic.Code switch
    {
        4258 or 4937 => new CrsId("EPSG", 4937),
        4326 or 4979 => CrsId.Wgs84,
        _ => CrsRegister.KindOf(geographic) == CrsKind.Geographic3D ? geographic : null,
    };

    private Georeference Unplaced() => new()
    {
        Frame = Frame3D.Identity,
        Crs = options.Crs ?? SpatialReference.Unknown,
        Evidence = GeoreferenceEvidence.None,
        Confidence = GeoreferenceConfidence.Guessed,
    };

    /// <summary>Turns the model about its origin, or about the site where its place was used.</summary>
    private Georeference Turn(Georeference found, double rotation)
    {
        Vector3D pivot = found.Evidence == GeoreferenceEvidence.Site ? _facts.SiteOrigin : default;
        (double sine, double cosine) = Math.SinCos(rotation);
        var turned = new Frame3D(
            default, new Vector3D(cosine, sine, 0) * found.Frame.AxisX.Length, new Vector3D(-sine, cosine, 0) * found.Frame.AxisY.Length,
            found.Frame.AxisZ);
        return found with { Frame = turned with { Origin = found.Frame.Apply(pivot) - turned.Turn(pivot) } };
    }
}
