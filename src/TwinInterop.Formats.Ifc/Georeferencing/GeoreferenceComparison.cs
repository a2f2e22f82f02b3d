using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>Says what the evidence that was not used would have done.</summary>
internal sealed class GeoreferenceComparison(GeoreferenceFacts facts)
{
    private const double SamePlace = 0.001;
    private const double SiteTolerance = 1000;
    private const double NorthTolerance = 1;
    private const double NorthStep = 100;

    // Operations that differ in rotation or scale only agree in one point.
    private static readonly Vector3D[] Corners = [default, new(100, 0, 0), new(0, 100, 0), new(0, 0, 10)];

    /// <summary>Adds the alternatives to a georeference and reports them.</summary>
    public Georeference Compare(Georeference used)
    {
        var alternatives = ImmutableArray.CreateBuilder<GeoreferenceAlternative>();
        foreach (CoordinateOperationData operation in facts.Operations)
        {
            if (!IsUsed(used, operation) && Distance(used, operation) is var distance)
            {
                alternatives.Add(new GeoreferenceAlternative(operation.Evidence, distance));
                if (distance is not (null or <= SamePlace))
                    facts.Model.Report(GeoreferenceDiagnostics.ContextsDisagree, operation.Entity, Round(distance.Value), used.EvidenceName);
            }
        }

        ReportContexts();
        if (facts.PropertySet is { } set && !IsUsed(used, set))
            Add(alternatives, used, set.Entity, GeoreferenceEvidence.PropertySet, "ePSet_MapConversion", Distance(used, set), SamePlace);
        if (facts.Site is { } site && used.Evidence is not (GeoreferenceEvidence.Site or GeoreferenceEvidence.None))
        {
            double? distance = SiteDistance(used, site);
            if (site.IsDefault) // the finding about the default place says enough
                alternatives.Add(new GeoreferenceAlternative(GeoreferenceEvidence.Site, distance));
            else
                Add(alternatives, used, site.Site, GeoreferenceEvidence.Site, "IfcSite", distance, SiteTolerance);
        }

        CompareNorth(used);
        return used with { Alternatives = alternatives.ToImmutable() };
    }

    private static double Round(double value) => Math.Round(value, 3);

    private bool IsUsed(Georeference used, CoordinateOperationData operation)
    {
        bool isUsed = used.Evidence is GeoreferenceEvidence.MapConversion or GeoreferenceEvidence.RigidOperation or GeoreferenceEvidence.PropertySet;
        CoordinateOperationData? first = facts.Operations.Count > 0 ? facts.Operations[0] : facts.PropertySet;
        // An operation that was found to be in the placements already is the one that was judged.
        return (isUsed || used.Evidence == GeoreferenceEvidence.Placements) && ReferenceEquals(first, operation);
    }

    private void Add(
        ImmutableArray<GeoreferenceAlternative>.Builder alternatives, Georeference used, IfcEntity entity, GeoreferenceEvidence evidence,
        string name, double? distance, double tolerance)
    {
        alternatives.Add(new GeoreferenceAlternative(evidence, distance));
        if (distance is not { } metres)
            return;
        if (metres <= tolerance)
            facts.Model.Report(GeoreferenceDiagnostics.Agrees, entity, name, Round(metres), used.EvidenceName);
        else
            facts.Model.Report(GeoreferenceDiagnostics.Disagrees, entity, name, used.EvidenceName, Round(metres));
    }

    private double? Distance(Georeference used, CoordinateOperationData operation)
    {
        if (operation.IsAngular)
        {
            return new AngularOperation(facts.Model, operation, facts.Units, isQuiet: true).Read() is { } place
                ? FromPlace(used, default, place.X, place.Y)
                : null;
        }

        var other = new OperationFrame(facts.Model, operation, facts.Units.ProjectLength, facts.Sample, facts.World, isQuiet: true).Solve();
        if (operation.Crs.Reference.Horizontal == used.Crs.Horizontal)
            return Corners.Max(corner => Distance(used, other, facts.Sample.Centre + corner));
        return GeographicFrame.ToWgs84(operation.Crs.Reference, other.Frame.Apply(facts.Sample.Centre)) is { } degrees
            ? FromPlace(used, facts.Sample.Centre, degrees.Longitude, degrees.Latitude)
            : null;
    }

    private static double Distance(Georeference used, OperationFrame other, in Vector3D point)
    {
        Vector3D here = used.Frame.Apply(point), there = other.Frame.Apply(point);
        double unit = used.HorizontalUnit, otherUnit = other.HorizontalUnit;
        return new Vector3D((here.X * unit) - (there.X * otherUnit), (here.Y * unit) - (there.Y * otherUnit), here.Z - there.Z).Length;
    }

    private double? SiteDistance(Georeference used, SiteReference site) =>
        FromPlace(used, facts.SiteOrigin, site.Longitude, site.Latitude);

    /// <summary>Metres between where a point of the file lies by the georeference used, and a place; on the sphere where they are far apart.</summary>
    private static double? FromPlace(Georeference used, in Vector3D point, double longitude, double latitude)
    {
        const double EarthRadius = 6_371_008.8;
        const double LongestPlane = 0.1;
        if (GeographicFrame.ToWgs84(used.Crs, used.Frame.Apply(point)) is not { } here)
            return null;
        double east = Math.IEEERemainder(here.Longitude - longitude, 360), north = here.Latitude - latitude;
        if (Math.Abs(east) < LongestPlane && Math.Abs(north) < LongestPlane)
        {
            MetresPerDegree degree = MetresPerDegree.At((here.Latitude + latitude) / 2);
            return Math.Sqrt(Math.Pow(east * degree.Longitude, 2) + Math.Pow(north * degree.Latitude, 2));
        }

        double a = double.DegreesToRadians(here.Latitude), b = double.DegreesToRadians(latitude);
        double haversine = Math.Pow(Math.Sin((a - b) / 2), 2)
            + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(east) / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Clamp(haversine, 0, 1)));
    }

    private void ReportContexts()
    {
        if (facts.Operations.Count == 0)
            return;
        foreach (IfcEntity context in facts.Model.OfType(IfcClass.IfcGeometricRepresentationContext))
        {
            if (!context.Is(IfcClass.IfcGeometricRepresentationSubContext) && facts.Operations.All(operation => operation.Context != context))
                facts.Model.Report(GeoreferenceDiagnostics.ContextWithout, context, facts.Operations[0].Entity);
        }
    }

    /// <summary>The angle between TrueNorth and the north that the rotation of the frame implies at the place.</summary>
    private void CompareNorth(Georeference used)
    {
        if (facts.TrueNorthRotation is not { } rotation || facts.Operations.Count + (facts.PropertySet is null ? 0 : 1) == 0)
            return;
        Vector3D centre = facts.Sample.Centre;
        (double sine, double cosine) = Math.SinCos(rotation);
        Vector3D north = centre + (new Vector3D(sine, cosine, 0) * NorthStep);
        if (GeographicFrame.ToWgs84(used.Crs, used.Frame.Apply(centre)) is not { } from
            || GeographicFrame.ToWgs84(used.Crs, used.Frame.Apply(north)) is not { } to)
        {
            return;
        }

        MetresPerDegree degree = MetresPerDegree.At(from.Latitude);
        double bearing = double.RadiansToDegrees(Math.Atan2(
            (to.Longitude - from.Longitude) * degree.Longitude, (to.Latitude - from.Latitude) * degree.Latitude));
        if (Math.Abs(bearing) > NorthTolerance)
            facts.Model.Report(GeoreferenceDiagnostics.NorthDisagrees, facts.Context, used.EvidenceName, Round(Math.Abs(bearing)));
    }
}
