using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Tests.Integrity;

public sealed class IntegrityTests : IDisposable
{
    private readonly TestRegistry _test = new();

    [Theory]
    [InlineData("UPDATE object_state SET label = 'forged' WHERE label = 'A'")]
    [InlineData("DELETE FROM identifier")]
    [InlineData("UPDATE link SET status = 2")]
    [InlineData("UPDATE event SET reason = 'forged' WHERE seq = 1")]
    [InlineData("DELETE FROM event WHERE seq = 2")]
    [InlineData("INSERT INTO identifier (value, scheme, object, tx_from) VALUES ('Q9', 1, 1, 1)")]
    [InlineData("UPDATE object_state SET tx_to = 2 WHERE tx_from = 1")]
    [InlineData("UPDATE sighting SET z_max = 99")]
    [InlineData("UPDATE object_class SET name = 'Tree' WHERE name = 'Building'")]
    [InlineData("UPDATE object_class SET name = 'Tree', tx_from = NULL WHERE name = 'Building'")]
    [InlineData("DELETE FROM object_class")]
    [InlineData("UPDATE authority SET name = 'forged'")]
    [InlineData("UPDATE dataset SET code = 'forged'")]
    [InlineData("UPDATE scheme SET code = 'forged' WHERE code = 'wikidata'")]
    [InlineData("UPDATE scheme_definition SET definition = replace(definition, 'Town', 'Village')")]
    [InlineData("UPDATE dataset_version SET sha256 = 'forged'")]
    [InlineData("UPDATE dataset_version SET crs = 'EPSG:2154'")]
    [InlineData("UPDATE dataset_version SET rows_done = 2")]
    [InlineData("UPDATE dataset_version SET is_complete = 2")]
    [InlineData("DELETE FROM dataset_version")]
    [InlineData("UPDATE event SET reverts = 1 WHERE seq = 1")]
    [InlineData("UPDATE event SET idempotency_key = 'x' WHERE seq = 1")]
    [InlineData("UPDATE event_object SET role = 'parent'")]
    [InlineData("UPDATE lineage SET share_child = 0.5")]
    [InlineData("DELETE FROM lineage")]
    [InlineData("UPDATE representation SET local_id = 'forged'")]
    [InlineData("UPDATE object SET twin = twin + 1 WHERE pk = 1")]
    public void Whatever_is_changed_behind_its_back_is_found(string forgery)
    {
        using var test = new TestRegistry(new IdentifierScheme(
            "town", "Town number", "Town", SchemeScope.Global, CaseRule.Exact, "trim", "none", "^[0-9]+$", null, []));
        TwinId a = test.Make("A", new ObjectIdentifier("wikidata", "Q1"), new ObjectIdentifier("town", "7"));
        TwinId b = test.Make("B");
        test.Do(new TransferObject(a, "Town"));
        test.Do(new MergeObjects([b, test.Make("C")], new NewObject("Building")));
        test.Import("a", "1", new ImportRow("a1", "Building"));
        test.AssertSound();

        test.Registry.Store.Sql.Script(forgery);

        Assert.False(test.Registry.Verify().IsSound);
    }

    [Fact]
    public void Two_connections_write_one_after_the_other()
    {
        TwinId made = _test.Make("A");
        using IdentityRegistry other = IdentityRegistry.Open(_test.Path);
        Parallel.For(0, 2, turn =>
        {
            IdentityRegistry mine = turn == 0 ? _test.Registry : other;
            for (int i = 0; i < 50; i++)
                mine.Apply(new UpdateObject(made) { Label = $"{turn}-{i}" }, TestRegistry.By);
        });

        Assert.Equal(101, _test.Registry.Events().Count());
        _test.AssertSound();
    }

    [Fact]
    public void A_file_of_a_newer_schema_is_refused()
    {
        _test.Registry.Store.Sql.Script($"PRAGMA user_version={SchemaScripts.Current + 1}");

        Assert.Throws<IOException>(() => IdentityRegistry.Open(_test.Path));
    }

    [Fact]
    public void What_is_no_registry_is_refused()
    {
        using var folder = new Testing.TemporaryFolder();
        File.WriteAllText(folder.File("x.db"), new string('x', 5000));

        Assert.Throws<IOException>(() => IdentityRegistry.Open(folder.File("x.db")));
        Assert.Throws<FileNotFoundException>(() => IdentityRegistry.Open(folder.File("none.db")));
    }

    public void Dispose() => _test.Dispose();
}
