using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Checks bounding volumes, and gives what can be computed with.</summary>
/// <remarks>Source: OGC 22-025r4, Bounding volumes; 3DTILES_bounding_volume_S2 and _cylinder.</remarks>
[Checks("3dt-bounds-*")]
internal sealed class BoundingVolumeCheck(FindingLog log)
{
    private const double AngleTolerance = 1e-9;

    private static readonly FaultRules Faults = new("3dt-bounds-");

    private readonly ShapeCheck _shapes = new(Faults, log);

    /// <summary>Checks a volume; null where it is not sound, or of a kind that only an extension has.</summary>
    public Volume? Check(JsonPlace place, Matrix toEarth)
    {
        bool sound = _shapes.Object(place, TilesetShapes.BoundingVolume);
        JsonPlace? extensions = place.ObjectAt("extensions");
        bool isExtended = CheckExtension(extensions, ExtensionCheck.S2, TilesetShapes.S2Cell, "minimumHeight", "maximumHeight")
            | CheckExtension(extensions, ExtensionCheck.Cylinder, TilesetShapes.Cylinder, "minRadius", "maxRadius");
        if (!place.Has("box") && !place.Has("region") && !place.Has("sphere") && extensions is null)
            log.Report("3dt-bounds-any-of", place.Where, null, "box | region | sphere");
        if (!sound || isExtended)
            return null;
        if (place.Numbers("region") is { } region)
            return CheckRegion(place, region) ? new RegionVolume(region) : null;
        if (place.Numbers("box") is { } box)
            return Box(box, toEarth);
        if (place.Numbers("sphere") is not { } sphere)
            return null;
        if (sphere[3] < 0)
        {
            log.Report("3dt-bounds-sphere", place.At("/sphere/3"), Text(sphere[3]), "≥ 0");
            return null;
        }

        return new SphereVolume(toEarth.Apply(new Point(sphere[0], sphere[1], sphere[2])), sphere[3] * toEarth.Scale());
    }

    private static BoxVolume Box(double[] n, Matrix toEarth) => new(
        toEarth.Apply(new Point(n[0], n[1], n[2])),
        toEarth.Turn(new Point(n[3], n[4], n[5])),
        toEarth.Turn(new Point(n[6], n[7], n[8])),
        toEarth.Turn(new Point(n[9], n[10], n[11])));

    private bool CheckExtension(JsonPlace? extensions, string name, Shape shape, string least, string most)
    {
        if (extensions?.Member(name) is not { } place)
            return false;
        if (_shapes.Object(place, shape) && place.Number(least) is { } low && place.Number(most) is { } high && low > high)
            log.Report("3dt-bounds-extension-order", place.Where, $"{Text(low)} > {Text(high)}");
        return true;
    }

    private bool CheckRegion(JsonPlace place, double[] n)
    {
        bool sound = InRange(place, n, 0, Math.PI) & InRange(place, n, 1, Math.PI / 2) & InRange(place, n, 2, Math.PI) & InRange(place, n, 3, Math.PI / 2);
        if (n[1] > n[3])
            sound = Fail("3dt-bounds-region-order", place, $"south {Text(n[1])} > north {Text(n[3])}");
        if (n[4] > n[5])
            sound = Fail("3dt-bounds-region-order", place, $"{Text(n[4])} > {Text(n[5])}");
        return sound;
    }

    private bool InRange(JsonPlace place, double[] n, int index, double most) => Math.Abs(n[index]) <= most + AngleTolerance
        || Fail("3dt-bounds-region-range", place, $"[{index}] {Text(n[index])}", $"± {Text(most)}");

    private bool Fail(string rule, JsonPlace place, string found, string? expected = null)
    {
        log.Report(rule, place.At("/region"), found, expected);
        return false;
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
