using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>The latitude, longitude and elevation of an IfcSite: where the origin of its placement lies.</summary>
/// <remarks>ISO 16739-1:2024, 5.4.3: WGS 84; the elevation is above a sea level that the file does not name.</remarks>
/// <param name="Site">The site.</param>
/// <param name="Longitude">Degrees.</param>
/// <param name="Latitude">Degrees.</param>
/// <param name="Elevation">Metres.</param>
/// <param name="IsDefault">Whether a program writes this place when nobody has entered one.</param>
internal sealed record SiteReference(IfcEntity Site, double Longitude, double Latitude, double Elevation, bool IsDefault)
{
    /// <summary>The first site with a place that can be used; null where there is none. Findings are reported.</summary>
    public static SiteReference? Read(IfcModel model, double unit)
    {
        foreach (IfcEntity site in model.OfType(IfcClass.IfcSite))
        {
            if (Read(model, site, unit) is { } place)
                return place;
        }

        return null;
    }

    private static SiteReference? Read(IfcModel model, IfcEntity site, double unit)
    {
        CompoundPlaneAngle? latitude = CompoundPlaneAngle.Read(site["RefLatitude"]);
        CompoundPlaneAngle? longitude = CompoundPlaneAngle.Read(site["RefLongitude"]);
        if (latitude is not { } lat || longitude is not { } lon)
        {
            if (latitude is not null || longitude is not null)
                model.Report(GeoreferenceDiagnostics.HalfPlace, site, latitude is null ? "RefLongitude" : "RefLatitude");
            return null;
        }

        foreach (CompoundPlaneAngle angle in new[] { lat, lon })
        {
            if (angle.IsMixed)
                model.Report(GeoreferenceDiagnostics.AngleSigns, site, angle.Written);
        }

        if (lat.Degrees == 0 && lon.Degrees == 0)
        {
            model.Report(GeoreferenceDiagnostics.NullIsland, site);
            return null;
        }

        if (IsOutside(model, site, "latitude", lat, 90) || IsOutside(model, site, "longitude", lon, 180))
            return null;

        (string Program, string Place)? program = DefaultPlaces.Find(lon.Degrees, lat.Degrees);
        if (program is { } known)
        {
            model.Report(
                GeoreferenceDiagnostics.DefaultPlace, site, Math.Round(lat.Degrees, 6), Math.Round(lon.Degrees, 6), known.Program, known.Place);
        }

        return new SiteReference(site, lon.Degrees, lat.Degrees, (site.Double("RefElevation") ?? 0) * unit, program is not null);
    }

    private static bool IsOutside(IfcModel model, IfcEntity site, string name, CompoundPlaneAngle angle, double limit)
    {
        if (Math.Abs(angle.Degrees) <= limit)
            return false;
        model.Report(GeoreferenceDiagnostics.AngleRange, site, name, -limit, limit, angle.Written);
        return true;
    }
}
