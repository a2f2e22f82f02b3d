using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Formats.Ifc.Geometry;

public sealed class EngineConsensusTests(ITestOutputHelper output)
{
    private static string Ifc(string path) => SharedMaterial.CorpusPath(Path.Combine("ifc", path));

    [CorpusFact]
    public void Shapes_agree_with_those_of_other_engines()
    {
        var total = new EngineConsensus();
        foreach (string line in File.ReadLines(Ifc("oracle/INDEX.tsv")).Skip(1))
        {
            string[] cells = line.Split('\t');
            int before = total.Differences.Count;
            var watch = System.Diagnostics.Stopwatch.StartNew();
            total.Compare(Ifc($"oracle/{cells[0]}.consensus.json"), Measure(Ifc(cells[1])));
            output.WriteLine($"{cells[0]} {watch.ElapsedMilliseconds} ms");
            foreach (string difference in total.Differences.Skip(before))
                output.WriteLine("  " + difference);
        }

        output.WriteLine(total.ToString());
        Assert.True(total.AreasRight >= 0.99 * total.Areas, total.ToString());
        Assert.True(total.VolumesRight >= 0.98 * total.Volumes, total.ToString());
        Assert.True(total.Open <= 0.03 * total.Volumes, total.ToString());
        Assert.True(total.BoxesRight >= 0.99 * total.Boxes, total.ToString());
        Assert.True(total.Triangles <= 1.5 * total.TrianglesOfLeanest, total.ToString());
    }

    [CorpusFact]
    public void Shapes_agree_with_quantities_stored_in_files()
    {
        int rows = 0;
        int right = 0;
        foreach (IGrouping<string, string[]> file in File.ReadLines(Ifc("oracle/ifcopenshell_augmented.tsv")).Skip(1)
            .Select(line => line.Split('\t')).Where(cells => cells[4] != "IFCOPENINGELEMENT").GroupBy(cells => cells[1]))
        {
            string path = Ifc("IfcOpenShell+files/" + file.Key);
            if (!File.Exists(path))
                continue;
            Dictionary<string, MeasuredShape> shapes = Measure(path);
            foreach (string[] cells in file)
            {
                rows++;
                MeasuredShape? mine = shapes.GetValueOrDefault(cells[3]);
                bool agrees = Agrees(mine?.Area, cells[5]) && Agrees(mine?.Volume, cells[6]);
                right += agrees ? 1 : 0;
                if (!agrees)
                    output.WriteLine($"{file.Key} {cells[3]} {cells[4]} {mine?.Area} {(object?)mine?.Volume ?? "open"} expected {cells[5]} {cells[6]}");
            }
        }

        output.WriteLine($"{right} of {rows}");
        Assert.True(right >= 84, $"{right} of {rows}");
    }

    private static bool Agrees(double? mine, string stored)
    {
        if (stored.Length == 0)
            return true;
        double expected = Math.Abs(double.Parse(stored, System.Globalization.CultureInfo.InvariantCulture));
        return mine is { } value && Math.Abs(Math.Abs(value) - expected) <= Math.Max(1e-5, 0.02 * expected);
    }

    private Dictionary<string, MeasuredShape> Measure(string path)
    {
        using IfcModel model = IfcModel.Open(path);
        var geometry = new IfcGeometry(model);
        var shapes = new Dictionary<string, MeasuredShape>(StringComparer.Ordinal);
        foreach (IfcEntity product in model.OfType(IfcClass.IfcProduct))
        {
            ProductGeometry shape = geometry.Shape(product);
            if (shape.Outcome != ShapeOutcome.None && product.Text("GlobalId") is { } id)
                shapes.TryAdd(id, MeasuredShape.Of(shape));
        }

        foreach (TwinInterop.Diagnostics.Diagnostic finding in model.Diagnostics.Kept.Where(kept => kept.Rule.Severity > TwinInterop.Diagnostics.Severity.Info).Take(20))
            output.WriteLine($"  {Path.GetFileName(path)} {finding}");
        return shapes;
    }
}
