namespace TwinInterop.Registry.Tests.Postgres;

/// <summary>A test that needs PostgreSQL; skipped where it is absent.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresCluster.Missing;
}
