using BenchmarkDotNet.Attributes;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Benchmarks;

/// <summary>
/// Indexing, verifying and reading of a large STEP file, which the variable TWIN_BIG_IFC names. Megabytes a second are its
/// size divided by the time of <see cref="Index"/>.
/// </summary>
[MemoryDiagnoser]
public class IfcStepBenchmarks
{
    private string _path = "";
    private IfcModel? _model;

    /// <exception cref="InvalidOperationException">The variable is not set.</exception>
    [GlobalSetup]
    public void Setup()
    {
        _path = Environment.GetEnvironmentVariable("TWIN_BIG_IFC")
            ?? throw new InvalidOperationException("Expected TWIN_BIG_IFC to name a large IFC file.");
        _model = IfcModel.Open(_path);
    }

    [GlobalCleanup]
    public void Cleanup() => _model?.Dispose();

    /// <summary>One pass over the text: ids, places and entity names of all instances.</summary>
    [Benchmark]
    public int Index()
    {
        using StepFile file = StepFile.Open(_path);
        return file.Count;
    }

    /// <summary>All parameters of all instances checked.</summary>
    [Benchmark]
    public void Verify() => _model!.File.Verify(CancellationToken.None); // made in Setup

    /// <summary>Two attributes of every rooted entity, by name.</summary>
    [Benchmark]
    public int ReadAttributes()
    {
        int found = 0;
        foreach (IfcEntity entity in _model!.OfType(IfcClass.IfcRoot)) // made in Setup
        {
            found += entity["Name"].HasValue ? 1 : 0;
            found += entity["Description"].HasValue ? 1 : 0;
        }

        return found;
    }

    /// <summary>The coordinates of every point.</summary>
    [Benchmark]
    public double ReadPoints()
    {
        double sum = 0;
        Span<double> coordinates = stackalloc double[3];
        foreach (IfcEntity entity in _model!.OfType(IfcClass.IfcCartesianPoint)) // made in Setup
        {
            if (entity["Coordinates"].CopyDoubles(coordinates) > 0)
                sum += coordinates[0];
        }

        return sum;
    }
}
