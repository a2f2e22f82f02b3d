using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using TwinInterop.Conformance.Checks.CityGml;
using TwinInterop.Conformance.Checks.GeoJson;
using TwinInterop.Conformance.Checks.Gltf;
using TwinInterop.Conformance.Checks.Ids;
using TwinInterop.Conformance.Checks.Ifc;
using TwinInterop.Conformance.Checks.NgsiLd;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Checks.Tiles3D;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance;

/// <summary>Checks files against the standards.</summary>
public static class ConformanceSuite
{
    private const string Main = "tileset.json";
    private static readonly FrozenSet<string> TileFiles =
        new[] { ".json", ".glb", ".gltf", ".b3dm", ".i3dm", ".pnts", ".cmpt", ".subtree", ".geojson", ".bin" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const int HeadLength = 1 << 16;
    private const string NotThere = "nothing of this kind in the input";

    private static readonly ImmutableArray<IStandard> Standards =
        [new Tiles3DStandard(), new GltfStandard(), new GeoJsonStandard(), new CityGmlStandard(), new CityJsonStandard(), new IfcStandard(), new IdsStandard(), new NgsiLdStandard(), new OgcStandard()];

    /// <summary>The inputs that a name stands for: a file itself; of a folder its tileset, or every file of a known kind, where the files of a tileset in it are one with it.</summary>
    /// <param name="path">A file or a folder.</param>
    public static ImmutableArray<string> Expand(string path)
    {
        if (!Directory.Exists(path))
            return [path];
        if (IsTileset(path))
            return [Path.Combine(path, Main)];
        string[] files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        string[] tilesets = [.. files.Where(file => Path.GetFileName(file) == Main).Select(file => Path.GetDirectoryName(file) + Path.DirectorySeparatorChar)];
        return [.. files.Where(file => !IsOfTileset(file, tilesets) && Standards.Any(standard => standard.Recognise(file, default) > 0))];
    }

    /// <summary>Whether a folder is one tileset, whatever else lies in it.</summary>
    internal static bool IsTileset(string folder) => File.Exists(Path.Combine(folder, Main));

    /// <summary>Whether a file is a tile or a part of one in the folder of a tileset, with which it is checked.</summary>
    private static bool IsOfTileset(string file, string[] tilesets) =>
        TileFiles.Contains(Path.GetExtension(file)) && tilesets.Any(folder => file.StartsWith(folder, StringComparison.Ordinal) && file != folder + Main);

    /// <summary>Checks one file and all that it refers to.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">The limits.</param>
    /// <returns>The report; bad or unreadable data never throws.</returns>
    public static SubjectReport Check(string path, CheckOptions options)
    {
        byte[] bytes;
        string hash;
        IStandard? standard;
        if (Directory.Exists(path))
            return Unreadable(path, "a folder without files of a standard that the suite knows");
        if (!File.Exists(path))
            return Unreadable(path, "expected a file or a folder, found nothing");
        try
        {
            long length = new FileInfo(path).Length;
            if (length > options.MaxFileBytes)
                return Unreadable(path, $"{length} bytes; at most {options.MaxFileBytes} are read");
            (standard, bytes, hash) = Open(path, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(path, e.Message);
        }

        if (standard is null)
            return Unreadable(path, "of no standard that the suite knows") with { Sha256 = hash };
        var log = new FindingLog(options.ListedPerRule);
        string? version = standard.Check(new CheckSubject(path, bytes, log, options));
        (long errors, long warnings, _) = log.Counts;
        return new SubjectReport
        {
            Input = path,
            Sha256 = hash,
            Standard = standard.Id,
            Version = version,
            Verdict = errors > 0 ? Verdict.NonConformant : warnings > 0 ? Verdict.ConformantWithWarnings : Verdict.Conformant,
            Classes = log.Verdicts(standard.Id, NotThere),
            Findings = [.. log.Findings],
            Unlisted = log.Unlisted(),
            Specifications = [.. log.Specifications],
            Crs = log.Ground.Crs,
            Objects = log.Ground.Objects,
            Extents = log.Ground.Boxes,
        };
    }

    /// <summary>The standard of a file, what is in it where its checks want that in memory, and its hash.</summary>
    private static (IStandard? Standard, byte[] Bytes, string Hash) Open(string path, CheckOptions options)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] head = new byte[HeadLength];
        int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        IStandard? streamed = options.JudgesDataModelsOnly ? null : Recognise(path, head.AsSpan(0, length));
        if (streamed is { ReadsByItself: true })
            return (streamed, [], Convert.ToHexStringLower(SHA256.HashData(stream)));
        byte[] bytes = File.ReadAllBytes(path);
        IStandard? standard = options.JudgesDataModelsOnly ? new NgsiLdStandard() : Recognise(path, bytes);
        return (standard, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static IStandard? Recognise(string path, ReadOnlySpan<byte> head)
    {
        (IStandard? best, int most) = (null, 0);
        foreach (IStandard standard in Standards)
        {
            int sure = standard.Recognise(path, head);
            if (sure > most)
                (best, most) = (standard, sure);
        }

        return best;
    }

    private static SubjectReport Unreadable(string path, string reason) =>
        new() { Input = path, Verdict = Verdict.Unreadable, Reason = reason };
}
