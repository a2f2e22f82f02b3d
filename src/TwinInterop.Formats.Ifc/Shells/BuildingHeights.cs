using System.Collections.Immutable;
using TwinInterop.Geometry.Shells;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>The heights and storeys of a building as attributes.</summary>
/// <remarks>Source: OGC 20-010, 7.15.4 (Height), 7.16 (AbstractBuilding).</remarks>
internal static class BuildingHeights
{
    /// <summary>A storey needs so much room below the top of the building, in metres.</summary>
    private const double LeastStorey = 1.5;

    /// <summary>The floor of a storey above ground lies at most so far below it, in metres.</summary>
    private const double GroundReach = 1;

    /// <summary>The attributes that a building lacks.</summary>
    /// <param name="building">The building.</param>
    /// <param name="shell">Its shell.</param>
    /// <param name="storeys">The heights of the floors of its storeys, in the system of the shell.</param>
    public static ImmutableArray<CityAttribute> Of(CityObject building, BuildingShell shell, IEnumerable<double> storeys)
    {
        if (shell.Bodies.IsEmpty)
            return [];
        double top = shell.Bodies.Max(body => body.Top);
        double eaves = shell.Bodies.Min(body => body.LowestRoofEdge);
        var made = new List<CityAttribute>
        {
            new("measuredHeight", Metres(top - shell.Ground)),
            new("height", HeightOf("lowestEave", eaves - shell.Ground)),
        };
        double[] floors = [.. storeys.Distinct().Order()];
        double[] above = [.. floors.Where(floor => floor >= shell.Ground - GroundReach && floor + LeastStorey <= top)];
        double[] below = [.. floors.Where(floor => floor <= shell.Ground - LeastStorey)];
        if (above.Length > 0)
        {
            made.Add(new CityAttribute("storeysAboveGround", new IntegerValue(above.Length)));
            made.Add(new CityAttribute("storeysBelowGround", new IntegerValue(below.Length)));
            made.Add(new CityAttribute("storeyHeightsAboveGround", HeightsOf(above, floors, top)));
            if (below.Length > 0)
                made.Add(new CityAttribute("storeyHeightsBelowGround", HeightsOf([.. below.Reverse()], floors, top)));
        }

        return [.. made.Where(attribute => building.Attributes.All(known => known.Name != attribute.Name))];
    }

    private static NestedValue HeightOf(string reference, double height) => new(
        [
            new CityAttribute("highReference", new CodeValue(reference)),
            new CityAttribute("lowReference", new CodeValue("lowestGroundPoint")),
            new CityAttribute("status", new TextValue("measured")),
            new CityAttribute("value", Metres(height)),
        ],
        "Height");

    /// <summary>From each floor to the next one above it; the highest reaches to the top.</summary>
    private static ListValue HeightsOf(double[] wanted, double[] floors, double top) => new(
        [.. wanted.Select(floor => (AttributeValue)Metres(floors.Where(other => other > floor).Append(top).Min() - floor))]);

    private static MeasureValue Metres(double value) => new(Math.Round(value, 3), "m");
}
