using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Crs.Naming;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Wkt;

/// <summary>Understands a tree of well-known text as a reference system.</summary>
internal static class WktCrsReader
{
    private static readonly string[] ProjectedKeywords = ["PROJCS", "PROJCRS", "PROJECTEDCRS", "BASEPROJCRS"];
    private static readonly string[] GeographicKeywords = ["GEOGCS", "GEOGCRS", "GEOGRAPHICCRS", "GEODCRS", "GEODETICCRS", "BASEGEOGCRS", "BASEGEODCRS"];
    private static readonly string[] VerticalKeywords = ["VERT_CS", "VERTCS", "VERTCRS", "VERTICALCRS", "BASEVERTCRS"];
    private static readonly string[] CompoundKeywords = ["COMPD_CS", "COMPDCS", "COMPOUNDCRS"];
    private static readonly string[] EngineeringKeywords = ["LOCAL_CS", "ENGCRS", "ENGINEERINGCRS"];
    private static readonly string[] DatumKeywords = ["DATUM", "GEODETICDATUM", "TRF", "ENSEMBLE"];
    private static readonly string[] CrsKeywords =
        [.. ProjectedKeywords, .. GeographicKeywords, .. VerticalKeywords, .. CompoundKeywords, .. EngineeringKeywords, "GEOCCS", "BOUNDCRS"];

    public static bool IsKeyword(string keyword) => CrsKeywords.Contains(keyword, StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The tree is no reference system, or lacks a part.</exception>
    public static WktCrs Read(WktNode node)
    {
        if (node.Keyword == "BOUNDCRS")
            return ReadBound(node);
        if (CompoundKeywords.Contains(node.Keyword, StringComparer.Ordinal))
        {
            return Named(node, WktCrsKind.Compound) with { Components = [.. node.Children(CrsKeywords).Select(Read)] } is { Components.Length: > 0 } compound
                ? compound
                : throw Missing(node, "components");
        }

        if (ProjectedKeywords.Contains(node.Keyword, StringComparer.Ordinal))
            return ReadProjected(node);
        if (VerticalKeywords.Contains(node.Keyword, StringComparer.Ordinal))
            return ReadVertical(node);
        if (EngineeringKeywords.Contains(node.Keyword, StringComparer.Ordinal))
            return Named(node, WktCrsKind.Engineering) with { AxisOrder = WktAxes.Order(node), UnitFactor = WktAxes.Unit(node) ?? 1 };
        if (GeographicKeywords.Contains(node.Keyword, StringComparer.Ordinal) || node.Keyword == "GEOCCS")
            return ReadGeodetic(node);
        throw new InvalidDataException($"expected a reference system at offset {node.Offset}, found {node.Keyword}.");
    }

    private static WktCrs ReadProjected(WktNode node)
    {
        WktNode baseNode = node.Child(GeographicKeywords) ?? throw Missing(node, "a geographic base");
        WktCrs geographic = ReadGeodetic(baseNode);
        double unit = WktAxes.Unit(node) ?? 1;
        // A derived projected system names its conversion DERIVINGCONVERSION; a map projection CONVERSION.
        WktNode? conversion = node.Child("CONVERSION");
        WktNode? method = conversion is null ? node.Child("PROJECTION") : conversion.Child("METHOD", "PROJECTION");
        IEnumerable<WktNode> parameters = (conversion ?? node).Children("PARAMETER");
        var projection = new WktProjection(
            method?.Name ?? "",
            method is null ? null : EpsgCode(method),
            [.. parameters.Select(parameter => ReadParameter(parameter, unit, geographic.UnitFactor))]);
        bool wkt1 = conversion is null;
        return Named(node, WktCrsKind.Projected) with
        {
            Projection = projection,
            Datum = geographic.Datum,
            UnitFactor = unit,
            // WKT 1 without axes means easting, northing (OGC 01-009, 7.3.16).
            AxisOrder = WktAxes.Order(node) ?? (wkt1 ? AxisOrder.EastNorth : null),
        };
    }

    private static WktParameter ReadParameter(WktNode node, double length, double angle)
    {
        double value = node.Number(1) ?? throw Missing(node, "a number");
        double? own = WktAxes.OwnUnit(node);
        return new WktParameter(node.Name, value, own ?? WktAxes.ImpliedUnit(node.Name, length, angle), EpsgCode(node));
    }

    private static WktCrs ReadGeodetic(WktNode node)
    {
        // A derived system has its datum in its base.
        WktNode holder = node.Child(DatumKeywords) is null && node.Child("BASEGEOGCRS", "BASEGEODCRS") is { } origin ? origin : node;
        WktNode datum = holder.Child(DatumKeywords) ?? throw Missing(node, "a datum");
        WktNode ellipsoid = datum.Child("SPHEROID", "ELLIPSOID") ?? throw Missing(datum, "an ellipsoid");
        bool cartesian = node.Keyword == "GEOCCS" || string.Equals(node.Child("CS")?.Text(0), "Cartesian", StringComparison.OrdinalIgnoreCase);
        double unit = WktAxes.Unit(node) ?? (cartesian ? 1 : WktAxes.Degree);
        WktNode? meridian = holder.Child("PRIMEM", "PRIMEMERIDIAN");
        double meridianUnit = (meridian is null ? null : WktAxes.OwnUnit(meridian)) ?? (cartesian ? WktAxes.Degree : unit);
        double axisUnit = WktAxes.OwnUnit(ellipsoid) ?? 1;
        return Named(node, cartesian ? WktCrsKind.Geocentric : WktCrsKind.Geographic) with
        {
            UnitFactor = unit,
            AxisOrder = cartesian ? null : WktAxes.Order(node) ?? (node.Keyword == "GEOGCS" ? AxisOrder.EastNorth : null),
            Datum = new WktDatum(
                datum.Name,
                new WktEllipsoid(
                    ellipsoid.Name,
                    (ellipsoid.Number(1) ?? throw Missing(ellipsoid, "a semi-major axis")) * axisUnit,
                    ellipsoid.Number(2) ?? throw Missing(ellipsoid, "an inverse flattening")),
                (meridian?.Number(1) ?? 0) * meridianUnit / WktAxes.Degree,
                WktShift.Read(datum.Child("TOWGS84"))),
        };
    }

    /// <summary>Esri writes an ellipsoidal height as a VERTCS with a geodetic datum; it adds no vertical system.</summary>
    private static WktCrs ReadVertical(WktNode node)
    {
        WktCrs vertical = Named(node, WktCrsKind.Vertical) with { UnitFactor = WktAxes.Unit(node) ?? 1 };
        return node.Child("DATUM")?.Child("SPHEROID") is null ? vertical : vertical with { Id = null };
    }

    private static WktCrs ReadBound(WktNode node)
    {
        WktNode source = node.Child("SOURCECRS")?.Child(CrsKeywords) ?? throw Missing(node, "a source system");
        WktCrs bound = Read(source);
        ImmutableArray<double> shift = WktShift.Abridged(node.Child("ABRIDGEDTRANSFORMATION"));
        return bound.Datum is { } datum && !shift.IsEmpty ? bound with { Datum = datum with { ToWgs84 = shift } } : bound;
    }

    private static WktCrs Named(WktNode node, WktCrsKind kind) => new()
    {
        Kind = kind,
        Name = node.Name,
        Id = Identifier(node) ?? (kind is WktCrsKind.Engineering or WktCrsKind.Geocentric ? null : AgencyNames.Wkt(node.Name)),
    };

    private static CrsId? Identifier(WktNode node)
    {
        WktNode? id = node.Child("AUTHORITY", "ID");
        return id?.Text(1) is { } code ? NameParts.Create(id.Name, "", code)?.Id : null;
    }

    private static int? EpsgCode(WktNode node)
    {
        WktNode? id = node.Child("AUTHORITY", "ID");
        bool epsg = id is not null && id.Name.Equals("EPSG", StringComparison.OrdinalIgnoreCase);
        return epsg && int.TryParse(id!.Text(1), NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : null;
    }

    private static InvalidDataException Missing(WktNode node, string what) =>
        new($"expected {what} in {node.Keyword} at offset {node.Offset}, found none.");
}
