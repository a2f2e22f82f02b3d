using System.Security.Cryptography;
using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats;

namespace TwinInterop.Companions;

/// <summary>Takes the files that the objects of a source refer to along to the target.</summary>
/// <remarks>
/// Names stay as they are, relative to the folder of the first source. What would leave that folder, since a further source lies
/// elsewhere, goes to <c>files/</c> under a name that its place in the sources decides. Nothing outside the folder of its own
/// source is copied, so that a hostile name reads no other file.
/// </remarks>
/// <param name="target">Takes the files.</param>
/// <param name="source">The source: a file.</param>
/// <param name="first">The first source, a file too.</param>
/// <param name="context">Takes what is missing.</param>
internal sealed class CompanionFiles(DatasetTarget target, DatasetSource source, DatasetSource first, ConversionContext context) : FileReferences
{
    private const int DigestBytes = 4;

    private readonly string _folder = Path.GetDirectoryName(source.Path)!; // a full path of a file has a folder
    private readonly string _fromFirst = Path.GetRelativePath(Path.GetDirectoryName(first.Location)!, Path.GetDirectoryName(source.Location)!);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Whether a target lies elsewhere than the source, so that its files have to come along.</summary>
    public static bool AreNeeded(DatasetTarget target, DatasetSource source) =>
        target.Path is { } path && source.Path is { } from && Path.GetDirectoryName(path) != Path.GetDirectoryName(from);

    protected override string Rename(string uri)
    {
        if (!_names.TryGetValue(uri, out string? name))
            _names.Add(uri, name = TakeAlong(uri));
        return name;
    }

    private string TakeAlong(string uri)
    {
        if (Find(uri) is not { } file)
        {
            context.Report(CompanionDiagnostics.Missing, uri, uri, source.Location);
            return uri;
        }

        string own = Path.GetRelativePath(_folder, file);
        if (IsOutside(own))
        {
            context.Report(CompanionDiagnostics.Outside, uri, uri, source.Location);
            return uri;
        }

        string relative = Path.GetRelativePath(".", Path.Combine(_fromFirst, own)).Replace(Path.DirectorySeparatorChar, '/');
        if (IsOutside(relative))
            relative = $"files/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(relative)).AsSpan(0, DigestBytes))}-{Path.GetFileName(file)}";
        target.TakeAlong(relative, file);
        return relative == own.Replace(Path.DirectorySeparatorChar, '/') ? uri : relative;
    }

    /// <summary>The file that a name means, as written or with its escapes resolved.</summary>
    private string? Find(string uri)
    {
        string written = Path.GetFullPath(Path.Combine(_folder, uri.Replace('\\', '/')));
        string resolved = Path.GetFullPath(Path.Combine(_folder, Uri.UnescapeDataString(uri).Replace('\\', '/')));
        return File.Exists(written) ? written : File.Exists(resolved) ? resolved : null;
    }

    private static bool IsOutside(string relative) => Path.IsPathRooted(relative) || relative.Split('/', '\\')[0] == "..";
}
