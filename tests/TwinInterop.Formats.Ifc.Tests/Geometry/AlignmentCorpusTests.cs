using System.Globalization;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Alignments against tables of points and axes that another program computed.</summary>
public sealed class AlignmentCorpusTests
{
    // Metres; the tables have six decimals in the unit of the file.
    private const double Near = 1e-5;

    private const double SurveyFoot = 1200.0 / 3937;

    // The second halves of Helmert's transitions begin 0.3 mrad off the ends of the first ones in these files, so that
    // the exact curve leaves theirs by up to 16 mm; and the tables let the track lean as if both halves were one.
    private const double NearHelmert = 0.02;
    private const double NearAngle = 2e-5;
    private const double NearAngleOfHelmert = 1e-4;

    [CorpusFact]
    public void Every_point_of_the_reference_tables_lies_on_its_curve()
    {
        int curves = 0;
        foreach ((string file, string table, double unit) in Cases())
        {
            using IfcModel model = IfcModel.Open(file);
            IStationedCurve curve = Curve(model, new IfcGeometry(model).Alignments.Curve, file);
            foreach (Dictionary<string, double> row in Rows(table))
                AssertNear(curve.PointAt(Station(row) * unit), row, unit, file, Near);
            curves++;
        }

        Assert.Equal(50, curves);
    }

    [CorpusFact]
    public void Every_point_of_the_reference_tables_lies_on_the_curve_of_the_design_parameters()
    {
        foreach ((string file, string table, double unit) in Cases())
        {
            using IfcModel model = IfcModel.Open(file);
            IStationedCurve curve = Curve(model, new AlignmentLayout(model, new IfcGeometry(model).Points).Curve, file);
            foreach (Dictionary<string, double> row in Rows(table))
                AssertNear(curve.PointAt(Station(row) * unit), row, unit, file, IsHelmert(file) ? NearHelmert : Near);
        }
    }

    [CorpusFact]
    public void Every_upright_of_the_reference_tables_leans_as_the_track_does()
    {
        int rows = 0;
        foreach ((string file, string table, double unit) in Cases())
        {
            using IfcModel model = IfcModel.Open(file);
            IStationedCurve curve = Curve(model, new IfcGeometry(model).Alignments.Curve, file);
            foreach (Dictionary<string, double> row in Rows(table).Where(row => row.ContainsKey("Axis_dx")))
            {
                var axis = new Vector3D(row["Axis_dx"], row["Axis_dy"], row["Axis_dz"]);
                double away = curve.FrameAt(Station(row) * unit).AxisZ.DistanceTo(axis);
                Assert.True(away < (IsHelmert(file) ? NearAngleOfHelmert : NearAngle), $"{file}: {away} at {Station(row)}");
                rows++;
            }
        }

        Assert.True(rows > 2000);
    }

    private static IStationedCurve Curve(IfcModel model, Func<IfcEntity, IStationedCurve?> read, string file)
    {
        IStationedCurve? curve = read(model.OfType(IfcClass.IfcAlignment).Single());
        Assert.True(curve is not null, file);
        return curve;
    }

    private static void AssertNear(in Vector3D point, Dictionary<string, double> row, double unit, string file, double near)
    {
        var expected = new Vector3D(row["X"], row["Y"], row.TryGetValue("Z", out double z) ? z : point.Z / unit);
        double away = point.DistanceTo(expected * unit);
        Assert.True(away < near, $"{file}: {away} m at {Station(row)}");
    }

    private static bool IsHelmert(string file) => file.Contains("Helmert", StringComparison.Ordinal);

    private static double Station(Dictionary<string, double> row) =>
        row.TryGetValue("DistAlong", out double station) ? station : row["dist_along"];

    private static IEnumerable<(string File, string Table, double Unit)> Cases()
    {
        string root = SharedMaterial.CorpusPath("ifc");
        foreach (string line in File.ReadLines(Path.Combine(root, "ALIGNMENT.tsv")).Skip(1))
        {
            string[] cells = line.Split('\t');
            string table = cells[2].Length > 0 ? cells[2] : cells[1];
            yield return (Path.Combine(root, cells[0]), Path.Combine(root, table), cells[3] == "metre" ? 1 : SurveyFoot);
        }
    }

    private static IEnumerable<Dictionary<string, double>> Rows(string table)
    {
        string[] lines = File.ReadAllLines(table);
        string[] names = lines[0].Trim('\uFEFF').Split(',');
        foreach (string line in lines.Skip(1).Where(line => line.Length > 0))
        {
            string[] cells = line.Split(',');
            yield return names.Zip(cells).ToDictionary(
                pair => pair.First.Trim(), pair => double.Parse(pair.Second, CultureInfo.InvariantCulture));
        }
    }
}
