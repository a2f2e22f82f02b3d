using BenchmarkDotNet.Attributes;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Benchmarks;

/// <summary>A tile of a million flat-shaded triangles from double positions to GLB, and back.</summary>
[MemoryDiagnoser]
public class GlbBenchmarks : IDisposable
{
    private const int Triangles = 1_000_000;

    private readonly MeshBuffer _mesh = new();
    private readonly MemoryStream _output = new(100_000_000);
    private Vector3D[] _corners = [];
    private byte[] _glb = [];

    /// <summary>Makes the corners.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _corners = new Vector3D[3 * Triangles];
        for (int i = 0; i < Triangles; i++)
        {
            var at = new Vector3D(i % 1000, i / 1000, Math.Sin(i));
            (_corners[3 * i], _corners[(3 * i) + 1], _corners[(3 * i) + 2]) = (at, at + Vector3D.UnitX, at + Vector3D.UnitY);
        }

        Fill();
        _glb = Write(GlbOptions.Default);
    }

    /// <summary>Positions, normals, ids and indices, then the file.</summary>
    [Benchmark]
    public long FromDoubles()
    {
        Fill();
        return WriteTo(GlbOptions.Default);
    }

    /// <summary>The file alone.</summary>
    [Benchmark]
    public long Plain() => WriteTo(GlbOptions.Default);

    /// <summary>The file with 16-bit positions.</summary>
    [Benchmark]
    public long Quantized() => WriteTo(new GlbOptions { Quantizes = true });

    /// <summary>The file with 16-bit positions, compressed.</summary>
    [Benchmark]
    public long Meshopt() => WriteTo(new GlbOptions { Quantizes = true, UsesMeshopt = true });

    /// <summary>Reading the plain file.</summary>
    [Benchmark]
    public int Read() => GltfReader.Read(_glb, new GltfReadOptions(), new Conversion.ConversionContext()).Placements.Length;

    /// <summary>Gives the memory back.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _mesh.Dispose();
        _output.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Fill()
    {
        _mesh.Clear();
        for (int i = 0; i < Triangles; i++)
            _mesh.AddTriangle(_corners[3 * i], _corners[(3 * i) + 1], _corners[(3 * i) + 2], i / 40);
    }

    private long WriteTo(GlbOptions options)
    {
        _output.Position = 0;
        return GlbWriter.Write(new GlbScene(new GlbNode { Mesh = new GlbMesh(new GlbPrimitive(_mesh)) }), options, _output);
    }

    private byte[] Write(GlbOptions options)
    {
        WriteTo(options);
        return _output.ToArray();
    }
}
