using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using TwinInterop.Formats.Tiles3D.Archives;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Archives;

public sealed class ArchiveTests
{
    [Fact]
    public void The_index_of_a_3tz_leads_to_each_file()
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        using (var store = new ZipStore(target))
            Fill(store);

        byte[] bytes = target.ToArray();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal("@3dtilesIndex1@", zip.Entries[^1].FullName);
        Assert.Equal(7, zip.Entries.Count);
        using var stream = new MemoryStream();
        zip.Entries[^1].Open().CopyTo(stream);
        byte[] index = stream.ToArray();
        Assert.Equal(6 * 24, index.Length);
        (ulong, ulong) before = default;
        for (int i = 0; i < index.Length; i += 24)
        {
            (ulong, ulong) hash = (BinaryPrimitives.ReadUInt64LittleEndian(index.AsSpan(i)), BinaryPrimitives.ReadUInt64LittleEndian(index.AsSpan(i + 8)));
            Assert.True(before.CompareTo(hash) < 0);
            before = hash;
            int at = (int)BinaryPrimitives.ReadUInt64LittleEndian(index.AsSpan(i + 16));
            Assert.Equal(0x04034b50, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)));
            string name = Encoding.UTF8.GetString(bytes.AsSpan(at + 30, BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(at + 26))));
#pragma warning disable CA5351 // The format prescribes the hash.
            Assert.Equal(index[i..(i + 16)], MD5.HashData(Encoding.UTF8.GetBytes(name)));
#pragma warning restore CA5351
        }
    }

    [Fact]
    public void A_3dtiles_package_holds_each_file_under_its_path()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("town.3dtiles");
        using (DatasetTarget target = DatasetTarget.ToFile(path, overwrite: false))
        {
            using (var store = new SqliteStore(target))
                Fill(store);
            target.Commit();
        }

        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT key, length(content) FROM media ORDER BY key";
        using SqliteDataReader reader = command.ExecuteReader();
        var found = new List<(string, long)>();
        while (reader.Read())
            found.Add((reader.GetString(0), reader.GetInt64(1)));
        Assert.Equal([("a/0.glb", 10L), ("a/1.glb", 11), ("a/2.glb", 12), ("a/3.glb", 13), ("a/4.glb", 14), ("tileset.json", 2)], found);
    }

    [Theory]
    [InlineData(".3tz")]
    [InlineData(".3dtiles")]
    public void The_same_files_give_the_same_archive(string extension)
    {
        Assert.Equal(Archive(extension), Archive(extension));
    }

    private static byte[] Archive(string extension)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        using (IContentStore store = extension == ".3tz" ? new ZipStore(target) : new SqliteStore(target))
            Fill(store);
        return target.ToArray();
    }

    private static void Fill(IContentStore store)
    {
        for (int i = 0; i < 5; i++)
            store.Put($"a/{i}.glb", new byte[10 + i]);
        store.Complete("{}"u8);
    }
}
