using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using TwinInterop.Formats;

namespace TwinInterop.Cli.Registry;

/// <summary>What a registry calls a data set, and which version of it a file is.</summary>
internal static class RegisteredSource
{
    private static readonly SearchValues<string> Content = SearchValues.Create(
        [".json", ".glb", ".gltf", ".bin", ".b3dm", ".i3dm", ".pnts", ".cmpt", ".subtree", ".geom", ".vctr"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the file; of a data set that is a folder that of the folder, since its main file always has the same name.</summary>
    public static string NameOf(DatasetSource source) =>
        FolderOf(source) is not null && Path.GetFileName(Path.GetDirectoryName(source.Location)) is { Length: > 0 } name ? name : source.Name;

    /// <summary>The SHA-256 of the file; of a data set that is a folder that of its main file and the paths and digests of its content.</summary>
    public static string DigestOf(DatasetSource source)
    {
        using Stream main = source.OpenRead();
        byte[] digest = SHA256.HashData(main);
        if (FolderOf(source) is not { } folder)
            return Convert.ToHexStringLower(digest);
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        whole.AppendData(digest);
        string[] files = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Content.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)];
        foreach (string file in files)
        {
            using FileStream stream = File.OpenRead(file);
            whole.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/') + '\n'));
            whole.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    private static string? FolderOf(DatasetSource source)
    {
        bool isMain = source.Path is { } path
            && InteropFormats.All.Any(format => format.MainFile is { } main && string.Equals(main, Path.GetFileName(path), StringComparison.OrdinalIgnoreCase));
        return isMain ? Path.GetDirectoryName(Path.GetFullPath(source.Path!)) : null; // a main file has a path
    }
}
