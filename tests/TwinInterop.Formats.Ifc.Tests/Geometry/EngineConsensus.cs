using System.Text.Json;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Holds our figures against those on which other engines agree, as the corpus states them.</summary>
internal sealed class EngineConsensus
{
    private static readonly string[] Engines = ["webifc", "ifclite", "ifcpp"];

    public int Areas { get; private set; }

    public int AreasRight { get; private set; }

    public int Volumes { get; private set; }

    public int VolumesRight { get; private set; }

    /// <summary>Products on whose volume engines agree although the body is open: the figure depends on the origin.</summary>
    public int Open { get; private set; }

    public int Boxes { get; private set; }

    public int BoxesRight { get; private set; }

    public int Triangles { get; private set; }

    /// <summary>The fewest triangles that an engine needs for all products.</summary>
    public int TrianglesOfLeanest { get; private set; }

    public List<string> Differences { get; } = [];

    public void Compare(string oraclePath, IReadOnlyDictionary<string, MeasuredShape> shapes)
    {
        using JsonDocument oracle = JsonDocument.Parse(File.ReadAllBytes(oraclePath));
        int[] triangles = new int[Engines.Length];
        foreach (JsonElement product in oracle.RootElement.GetProperty("products").EnumerateArray())
        {
            string id = product.GetProperty("GlobalId").GetString()!;
            MeasuredShape? mine = shapes.GetValueOrDefault(id);
            string name = $"{id} {product.GetProperty("class").GetString()}";
            CompareFigures(product, mine, name);
            CompareBox(product, mine, name);
            Triangles += mine?.Triangles ?? 0;
            for (int i = 0; i < Engines.Length; i++)
            {
                triangles[i] += product.TryGetProperty(Engines[i], out JsonElement engine)
                    ? engine.GetProperty("triangles").GetInt32() : 1_000_000;
            }
        }

        TrianglesOfLeanest += triangles.Min();
    }

    public override string ToString() =>
        $"area {AreasRight}/{Areas} volume {VolumesRight}/{Volumes} open {Open} box {BoxesRight}/{Boxes} triangles {Triangles}/{TrianglesOfLeanest}";

    private void CompareFigures(JsonElement product, MeasuredShape? mine, string name)
    {
        double[] areas = Agreeing(product, "area");
        if (areas.Length > 0)
        {
            Areas++;
            bool right = mine is not null && Within(mine.Area, areas, 1e-5);
            AreasRight += right ? 1 : 0;
            Note(right, $"{name} area {mine?.Area} expected {string.Join(' ', areas)}");
        }

        double[] volumes = Agreeing(product, "volume");
        bool consensus = product.TryGetProperty("consensus", out JsonElement agreed) && agreed.ValueKind == JsonValueKind.True;
        if (consensus && volumes.Length > 0 && volumes[0] > 1e-6)
        {
            if (mine is { Volume: null })
            {
                Open++;
                Note(false, $"{name} open, volume expected {string.Join(' ', volumes)}");
                return;
            }

            Volumes++;
            bool right = mine?.Volume is { } volume && Within(Math.Abs(volume), volumes, 1e-7);
            VolumesRight += right ? 1 : 0;
            Note(right, $"{name} volume {mine?.Volume} expected {string.Join(' ', volumes)}");
        }
    }

    private void CompareBox(JsonElement product, MeasuredShape? mine, string name)
    {
        if (!product.TryGetProperty("bbox", out JsonElement box) || box.ValueKind != JsonValueKind.Array)
            return;
        double[] sides = [.. box.EnumerateArray().Select(side => side.GetDouble())];
        var low = new Vector3D(sides[0], sides[1], sides[2]);
        var high = new Vector3D(sides[3], sides[4], sides[5]);
        double slack = 0.001 + (0.001 * low.DistanceTo(high));
        Boxes++;
        bool right = mine is { Box.IsEmpty: false } && Near(mine.Box.Min, low, slack) && Near(mine.Box.Max, high, slack);
        BoxesRight += right ? 1 : 0;
        Note(right, $"{name} box {mine?.Box} expected {low} {high}");
    }

    private void Note(bool right, string difference)
    {
        if (!right)
            Differences.Add(difference);
    }

    private static bool Near(Vector3D a, Vector3D b, double slack) =>
        Math.Abs(a.X - b.X) <= slack && Math.Abs(a.Y - b.Y) <= slack && Math.Abs(a.Z - b.Z) <= slack;

    private static double[] Agreeing(JsonElement product, string key)
    {
        double[] values = [.. Engines.Where(engine => product.TryGetProperty(engine, out _))
            .Select(engine => Math.Abs(product.GetProperty(engine).GetProperty(key).GetDouble()))];
        double[] agreeing = [.. values.Where(value => Math.Abs(value - values[0]) <= Math.Max(1e-6, 0.0101 * values[0]))];
        return agreeing.Length > 1 ? agreeing : [];
    }

    private static bool Within(double value, double[] values, double least) =>
        (value >= values.Min() && value <= values.Max())
        || Math.Abs(value - values.Min()) <= Math.Max(least, 0.01 * values.Min())
        || Math.Abs(value - values.Max()) <= Math.Max(least, 0.01 * values.Max());
}
