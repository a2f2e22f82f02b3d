using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
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
    public void Whatever_is_changed_behind_its_back_is_found(string forgery)
    {
        _test.Make("A", new ObjectIdentifier("wikidata", "Q1"));
        _test.Make("B");
        _test.Import("a", "1", new ImportRow("a1", "Building"));
        _test.AssertSound();

        _test.Registry.Store.Sql.Script(forgery);

        Assert.False(_test.Registry.Verify().IsSound);
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
