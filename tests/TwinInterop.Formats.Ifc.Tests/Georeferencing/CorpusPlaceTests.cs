using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TwinInterop.Crs;
using TwinInterop.Crs.Grids;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats.Ifc.Georeferencing;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Formats.Ifc.Tests.Georeferencing;

/// <summary>Georeferenced models land where PROJ puts the numbers that regular expressions find in their text.</summary>
public sealed partial class CorpusPlaceTests(ITestOutputHelper output)
{
    private const double Millimetre = 0.001;
    private const int FewestFiles = 90;
    private const int FewestOnEarth = 30;
    private const int FewestJudged = 80;

    /// <summary>PROJ chooses among parameter sets of these datums by place; the projection is judged in their own geographic system.</summary>
    private static readonly Dictionary<int, int> OwnGeographic = new() { [31467] = 4314, [27700] = 4277, [2056] = 4150, [2169] = 4181, [3065] = 4670 };

    private static readonly double[][] FixedPoints = [[0, 0, 0], [1000, 0, 0], [0, 1000, 0], [-250.5, 730.25, 12.125]];

    [CorpusFact("cs2cs")]
    public void Georeferenced_files_land_within_a_millimetre_of_where_cs2cs_puts_them()
    {
        string[] files = [.. Directory.EnumerateFiles(SharedMaterial.CorpusPath("ifc"), "*.ifc", SearchOption.AllDirectories)
            .Where(path => Georeferenced().IsMatch(File.ReadAllText(path, Encoding.Latin1)))
            .Order(StringComparer.Ordinal)];
        var figures = new Figures();
        foreach (string path in files)
            Judge(path, figures);
        output.WriteLine(
            $"{files.Length} files; on Earth {figures.OnEarth}, worst {figures.WorstOnEarth * 1000:F4} mm; on the map by cs2cs {figures.OnMap}, "
            + $"worst {figures.WorstOnMap * 1000:F4} mm; on the map without a code that cs2cs knows {figures.Plain}; degrees {figures.Degrees}; "
            + $"units contradict {figures.Contradicted}");
        foreach (string line in figures.LeftOut.Concat(figures.Misplaced))
            output.WriteLine(line);

        Assert.Empty(figures.Misplaced);
        Assert.True(files.Length >= FewestFiles, $"only {files.Length} files");
        Assert.True(figures.OnEarth >= FewestOnEarth, $"only {figures.OnEarth} files on Earth");
        Assert.True(figures.OnEarth + figures.OnMap + figures.Plain + figures.Degrees >= FewestJudged, string.Join('\n', figures.LeftOut));
    }

    private static void Judge(string path, Figures figures)
    {
        var expected = new IndependentReading(path);
        string name = Path.GetFileName(path);
        using IfcModel model = IfcModel.Open(path);
        Georeference found = Georeference.Read(model, new ReadOptions());
        if (expected.Kind.Length == 0)
        {
            figures.LeftOut.Add($"{name}: no operation from a context");
            if (found.Evidence is not (GeoreferenceEvidence.None or GeoreferenceEvidence.Site))
                figures.Misplaced.Add($"{name}: {found.EvidenceName} where the text has none");
            return;
        }

        if (expected.IsAngular)
        {
            JudgeDegrees(name, expected, found, figures);
            return;
        }

        // The standard's reading would make the model a thousand times too large: the units count.
        double ratio = expected.ProjectUnit / expected.MapUnit;
        if (expected.Kind != "IFCRIGIDOPERATION" && ratio != 1 && Math.Abs((expected.Scale / ratio) - 1) > 0.02)
        {
            figures.Contradicted++;
            expected.Scale = ratio;
        }

        JudgePoints(name, expected, found, figures);
    }

    private static void JudgePoints(string name, IndependentReading expected, Georeference found, Figures figures)
    {
        double[][] points = [.. FixedPoints, .. expected.Points];
        bool isRegistered = found.Crs.Horizontal is { } id && CrsRegister.Find(id) is not null;

        // Without a register entry positions stay in map units, as they do where one foot stands for another.
        double own = isRegistered ? CrsRegister.Find(found.Crs.Horizontal!.Value)!.MetresPerUnit ?? 1 : expected.MapUnit;
        double unit = Math.Abs((expected.MapUnit / own) - 1) < 1e-5 ? 1 : expected.MapUnit / own;
        Position[] independent = [.. points.Select(point => expected.Apply(point)).Select(place =>
            new Position(place.Easting * unit, place.Northing * unit, place.Height * expected.MapUnit))];
        Position[] ours = [.. points.Select(point => found.Frame.Apply(new Vector3D(point[0], point[1], point[2]) * expected.ProjectUnit))
            .Select(place => new Position(place.X, place.Y, place.Z))];
        double plane = independent.Zip(ours, (a, b) => Math.Max(Math.Max(Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)), Math.Abs(a.Z - b.Z))).Max();
        if (!(plane < Millimetre))
            figures.Misplaced.Add($"{name}: {plane} map units from the independent formula");
        figures.WorstOnMap = Math.Max(figures.WorstOnMap, plane);

        string? code = Code().Match(expected.CrsName) is { Success: true } match ? match.Value : null;
        if (!isRegistered)
        {
            bool known = code is not null && Transform(code, null, independent) is not null;
            figures.OnMap += known ? 1 : 0;
            figures.Plain += known ? 0 : 1;
            return;
        }

        int number = found.Crs.Horizontal!.Value.Code; // registered, hence not null
        string target = OwnGeographic.TryGetValue(number, out int base2D) ? $"EPSG:{base2D}" : "EPSG:4326";
        CoordinateOperation operation = CoordinateOperation.Create(
            new SpatialReference(found.Crs.Horizontal),
            new SpatialReference(new CrsId("EPSG", int.Parse(target[5..], CultureInfo.InvariantCulture))),
            new OperationOptions { Grids = new GridFolders(SharedMaterial.Grids) });
        Position[] moved = [.. ours.Select(place => new Position(place.X, place.Y))];
        operation.Apply(moved);
        Position[]? theirs = Transform($"EPSG:{number}", target, independent);
        if (theirs is not null && theirs.All(place => double.IsNaN(place.X)) && moved.All(place => double.IsNaN(place.X)))
        {
            figures.LeftOut.Add($"{name}: beyond the reach of the projection, as cs2cs says too");
            return;
        }

        double worst = theirs is { } judged ? Worst(judged, moved) : double.NaN;
        figures.OnEarth++;
        figures.WorstOnEarth = Math.Max(figures.WorstOnEarth, worst);
        if (!(worst < Millimetre))
            figures.Misplaced.Add($"{name}: {worst} m from cs2cs in {target}");
    }

    private static void JudgeDegrees(string name, IndependentReading expected, Georeference found, Figures figures)
    {
        Vector3D origin = found.Frame.Apply(default);
        Position[]? judged = Transform($"{found.Crs.Horizontal}", expected.CrsName, [new Position(origin.X, origin.Y, origin.Z)]);
        (double longitude, double latitude, double height) = expected.Degrees;
        double worst = judged is null ? double.NaN : Worst(judged, [new Position(longitude, latitude)]);
        figures.Degrees++;
        if (!(worst < Millimetre) || Math.Abs(origin.Z - height) > Millimetre)
            figures.Misplaced.Add($"{name}: {worst} m from the longitude and latitude in the text");
    }

    private static double Worst(Position[] degrees, Position[] others) => degrees.Zip(others, (a, b) =>
    {
        MetresPerDegree length = MetresPerDegree.At(a.Y);
        return Math.Max(Math.Abs(a.X - b.X) * length.Longitude, Math.Abs(a.Y - b.Y) * length.Latitude);
    }).Max();

    /// <summary>Longitudes and latitudes by cs2cs; null where it does not know the system. Without a target, the geographic system below.</summary>
    private static Position[]? Transform(string source, string? target, Position[] positions)
    {
        CrsDefinition? definition = CrsRegister.Find(new CrsId("EPSG", int.Parse(source[5..], CultureInfo.InvariantCulture)));
        bool isSwapped = definition?.AxisOrder == AxisOrder.NorthEast;
        var input = new StringBuilder();
        foreach (Position place in positions)
        {
            (double first, double second) = isSwapped ? (place.Y, place.X) : (place.X, place.Y);
            input.Append(CultureInfo.InvariantCulture, $"{first:R} {second:R}\n");
        }

        (int exit, string text, _) = ExternalTool.Run(
            "cs2cs", ["-f", "%.12f", source, target ?? "EPSG:4326"], input.ToString(), ExternalTool.ProjEnvironment);
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (exit != 0 || lines.Length != positions.Length)
            return null;
        return [.. lines.Select(line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Select(fields =>
            fields[0][0] == '*'
                ? new Position(double.NaN, double.NaN)
                : new Position(double.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[0], CultureInfo.InvariantCulture)))];
    }

    [GeneratedRegex("IFCMAPCONVERSION|IFCRIGIDOPERATION|ePSet_MapConversion|IFCPROJECTEDCRS|IFCGEOGRAPHICCRS", RegexOptions.IgnoreCase, 20000)]
    private static partial Regex Georeferenced();

    [GeneratedRegex("EPSG:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Code();

    private sealed class Figures
    {
        public int OnEarth { get; set; }

        public double WorstOnEarth { get; set; }

        public int OnMap { get; set; }

        public double WorstOnMap { get; set; }

        public int Plain { get; set; }

        public int Degrees { get; set; }

        public int Contradicted { get; set; }

        public List<string> LeftOut { get; } = [];

        public List<string> Misplaced { get; } = [];
    }
}
