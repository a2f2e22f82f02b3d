using TwinInterop.Testing;

namespace TwinInterop.Registry.Tests.Exports;

/// <summary>A test that asks another reader of Parquet files; skipped where it is absent.</summary>
public sealed class ParquetFactAttribute : FactAttribute
{
    public ParquetFactAttribute() => Skip = Judges.MissingPeer("hyparquet");
}
