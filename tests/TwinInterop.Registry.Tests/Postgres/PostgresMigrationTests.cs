using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Storage;
using TwinInterop.Registry.Tests.Storage;

namespace TwinInterop.Registry.Tests.Postgres;

/// <summary>A registry on a server that an older version of the program made.</summary>
public sealed class PostgresMigrationTests(PostgresCluster cluster) : IClassFixture<PostgresCluster>
{
    private const string ToVersion1 =
        $$"""
        DROP INDEX object_state_changed;
        DROP INDEX event_replace;
        ALTER TABLE sighting DROP CONSTRAINT sighting_pkey;
        ALTER TABLE sighting ADD CONSTRAINT sighting_pkey PRIMARY KEY (representation, version);
        CREATE INDEX sighting_version ON sighting (version);
        {{NameSealScripts.Remove}}
        ALTER TABLE scheme ADD COLUMN definition TEXT COLLATE "C";
        DELETE FROM registry_schema WHERE version > 1;
        """;

    private static readonly EventDetails By = new("tester");

    [PostgresFact]
    public void It_is_copied_aside_and_brought_up_to_date_without_losing_anything()
    {
        TwinId twin;
        string head;
        using (IdentityRegistry old = Open())
        {
            old.Import(new DatasetDelivery("town", "1"), Rows(), By, CancellationToken.None);
            twin = old.Resolve("a7").Objects.Single();
            old.Apply(new RetireObject(old.Resolve("a8").Objects.Single()), By);
            head = old.Verify().Head;
            old.Store.Sql.Script(ToVersion1);
        }

        using IdentityRegistry migrated = Open();

        Assert.Equal("old_v1", migrated.BackupPath);
        migrated.Store.Sql.Script(NameSealScripts.Restore);
        Assert.Equal(50, migrated.Store.Sql.Number("SELECT count(*) FROM old_v1.sighting"));
        Assert.Equal(SchemaScripts.Current, migrated.Store.SchemaVersion);
        Assert.Equal(twin, migrated.Resolve("a7").Objects.Single());
        Assert.Equal(TwinInterop.Registry.Resolving.ResolutionOutcome.Retired, migrated.Resolve("a8").Outcome);
        Assert.Equal("2", migrated.Describe(twin).Representations.Single().Lods);
        Assert.Equal((head, 0), (migrated.Verify().Head, migrated.Verify().Faults.Length));
        Assert.Equal(50, migrated.Import(new DatasetDelivery("town", "2"), Rows(), By, CancellationToken.None).Known);
        Assert.Equal(IndexesOf("fresh"), IndexesOf("old"));
    }

    private static ImportRow[] Rows() => [.. Enumerable.Range(1, 50).Select(i => new ImportRow($"a{i}", "Building") { Lods = "2" })];

    /// <summary>The indexes of a registry, as the server tells them.</summary>
    private List<string> IndexesOf(string schema)
    {
        using IdentityRegistry registry = Open(schema);
        return registry.Store.Sql.Rows(
            "SELECT replace(indexdef, @p0 || '.', '') FROM pg_indexes WHERE schemaname = @p0 ORDER BY 1", row => row.GetString(0), schema);
    }

    private IdentityRegistry Open(string schema = "old") =>
        IdentityRegistry.Open(cluster.Uri.Replace("schema=twin", $"schema={schema}", StringComparison.Ordinal), new RegistryOptions { Creates = true });
}
