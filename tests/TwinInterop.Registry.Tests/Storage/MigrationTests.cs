using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Sqlite;

namespace TwinInterop.Registry.Tests.Storage;

/// <summary>A registry that an older version of the program made.</summary>
public sealed class MigrationTests
{
    private const string ToVersion1 =
        $$"""
        CREATE TABLE sighting_1 (
          representation INTEGER NOT NULL, version INTEGER NOT NULL, tx_from INTEGER NOT NULL, class INTEGER NOT NULL, lods TEXT, label TEXT,
          geometry_digest BLOB, attribute_digest BLOB, min_x REAL, min_y REAL, max_x REAL, max_y REAL, z_min REAL, z_max REAL,
          storeys INTEGER, footprint BLOB, PRIMARY KEY (representation, version)) WITHOUT ROWID;
        INSERT INTO sighting_1 SELECT representation, version, tx_from, class, lods, label, geometry_digest, attribute_digest,
          min_x, min_y, max_x, max_y, z_min, z_max, storeys, footprint FROM sighting;
        DROP TABLE sighting;
        ALTER TABLE sighting_1 RENAME TO sighting;
        CREATE INDEX sighting_version ON sighting (version);
        DROP INDEX event_replace;
        DROP INDEX object_state_changed;
        {{NameSealScripts.Remove}}
        ALTER TABLE scheme ADD COLUMN definition TEXT;
        PRAGMA user_version = 1;
        """;

    [Fact]
    public void It_is_copied_aside_and_brought_up_to_date_without_losing_anything()
    {
        using var test = new TestRegistry();
        test.Import("town", "1", [.. Enumerable.Range(1, 50).Select(i => new ImportRow($"a{i}", "Building") { Lods = "2" })]);
        TwinId twin = test.Registry.Resolve("a7").Objects.Single();
        string head = test.Registry.Verify().Head;
        test.Registry.Store.Sql.Script(ToVersion1);

        using IdentityRegistry migrated = IdentityRegistry.Open(test.Path);

        Assert.NotNull(migrated.BackupPath);
        migrated.Store.Sql.Script(NameSealScripts.Restore);
        using (var copy = new SqliteStore(migrated.BackupPath, isDurable: false, creates: false))
        {
            Assert.Equal(1, copy.SchemaVersion);
            Assert.Equal(50, copy.Sql.Number("SELECT count(*) FROM sighting"));
        }

        Assert.Equal(twin, migrated.Resolve("a7").Objects.Single());
        Assert.Equal("2", migrated.Describe(twin).Representations.Single().Lods);
        Assert.Equal((head, 0), (migrated.Verify().Head, migrated.Verify().Faults.Length));
        Assert.Equal(50, migrated.Import(new DatasetDelivery("town", "2"), [.. Enumerable.Range(1, 50).Select(i => new ImportRow($"a{i}", "Building"))], TestRegistry.By, CancellationToken.None).Known);
    }

    [Fact]
    public void One_that_is_up_to_date_is_not_copied()
    {
        using var test = new TestRegistry();

        using IdentityRegistry again = IdentityRegistry.Open(test.Path);

        Assert.Null(again.BackupPath);
    }
}
