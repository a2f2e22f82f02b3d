using System.Globalization;
using System.Text;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Operations;

/// <summary>PROJ as the judge: many positions through one run of cs2cs.</summary>
internal static class Proj
{
    /// <summary>PROJ without the grids of the shared folder and without its own.</summary>
    public static IReadOnlyDictionary<string, string> WithoutGrids { get; } = new Dictionary<string, string>(
        ExternalTool.ProjEnvironment, StringComparer.Ordinal)
    {
        ["PROJ_DATA"] = "/usr/share/proj",
        ["PROJ_LIB"] = "/usr/share/proj",
    };

    /// <summary>Transforms positions in our order (east first) whatever order PROJ uses.</summary>
    /// <param name="source">For example <c>EPSG:2154</c> or <c>EPSG:31370+5710</c>.</param>
    /// <param name="target">The same.</param>
    /// <param name="positions">East or longitude first.</param>
    /// <param name="grids">False to hide the grids.</param>
    /// <param name="box">Area of interest in degrees, or null.</param>
    public static Position[] Transform(
        string source, string target, ReadOnlySpan<Position> positions, bool grids = true, AreaOfUse? box = null)
    {
        CrsDefinition from = Definition(source), to = Definition(target);
        bool swapIn = from.AxisOrder is AxisOrder.NorthEast, swapOut = to.AxisOrder is AxisOrder.NorthEast;

        // cs2cs reads and writes degrees for every geographic system, also where its unit is the grad.
        double scaleIn = from.Unit is CrsUnit.Grad ? 0.9 : 1, scaleOut = to.Unit is CrsUnit.Grad ? 1 / 0.9 : 1;
        var input = new StringBuilder();
        foreach (Position p in positions)
        {
            (double first, double second) = swapIn ? (p.Y, p.X) : (p.X, p.Y);
            input.Append(CultureInfo.InvariantCulture, $"{first * scaleIn:R} {second * scaleIn:R} {(p.HasHeight ? p.Z : 0):R}\n");
        }

        List<string> arguments = ["-f", "%.12f"];
        if (box is { } b)
            arguments.AddRange(["--bbox", string.Create(CultureInfo.InvariantCulture, $"{b.West},{b.South},{b.East},{b.North}")]);
        arguments.AddRange([source, target]);
        (int exit, string output, string error) = ExternalTool.Run(
            "cs2cs", arguments, input.ToString(), grids ? ExternalTool.ProjEnvironment : WithoutGrids);
        Assert.True(exit == 0, error);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(positions.Length, lines.Length);
        return [.. lines.Select(line => Parse(line, swapOut, scaleOut))];
    }

    private static Position Parse(string line, bool swap, double scale)
    {
        string[] fields = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields[0].StartsWith('*'))
            return new Position(double.NaN, double.NaN, double.NaN);
        double[] v = [.. fields.Take(3).Select(f => double.Parse(f, CultureInfo.InvariantCulture))];
        return swap ? new Position(v[1] * scale, v[0] * scale, v[2]) : new Position(v[0] * scale, v[1] * scale, v[2]);
    }

    private static CrsDefinition Definition(string name)
    {
        string code = name["EPSG:".Length..].Split('+')[0];
        return CrsRegister.Find(new CrsId("EPSG", int.Parse(code, CultureInfo.InvariantCulture)))!;
    }
}
