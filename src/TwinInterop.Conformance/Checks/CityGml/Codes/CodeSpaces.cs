using TwinInterop.Conformance.Resources;

namespace TwinInterop.Conformance.Checks.CityGml.Codes;

/// <summary>Finds the lists that the code spaces of a file name; nothing is fetched, and nothing outside the delivery is read.</summary>
internal sealed class CodeSpaces
{
    private readonly Dictionary<string, (CodeListState State, CodeList? List)> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Owner, string Property), CodeList?> _ofProperties = [];
    private readonly CodeListFolder? _given;
    private readonly string _root;
    private readonly string _file;

    /// <param name="path">The file.</param>
    /// <param name="options">The folder of the delivery, and that of the lists.</param>
    public CodeSpaces(string path, CheckOptions options)
    {
        string full = Path.GetFullPath(path);
        string own = Path.GetDirectoryName(full) ?? "";
        string root = options.DeliveryFolder is { } folder ? Path.GetFullPath(folder) : own;
        string relative = Path.GetRelativePath(root, full);
        bool isInside = !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        _root = isInside ? root : own;
        _file = isInside ? relative.Replace(Path.DirectorySeparatorChar, '/') : Path.GetFileName(full);
        _given = options.CodeListFolder is { } lists ? CodeListFolder.Open(lists) : null;
    }

    /// <summary>Whether a name is that of a file that may be a dictionary.</summary>
    public static bool IsFile(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".GML";

    /// <summary>The parts of a path or address, without query and fragment.</summary>
    public static string[] Parts(string space)
    {
        int end = space.AsSpan().IndexOfAny('?', '#');
        return (end < 0 ? space : space[..end]).Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The list that a code space names.</summary>
    public (CodeListState State, CodeList? List) Find(string space)
    {
        if (!_known.TryGetValue(space, out (CodeListState State, CodeList? List) found))
            _known[space] = found = Look(space);
        return found;
    }

    /// <summary>The list in the folder given that is named after a property, as the SIG 3D and deliveries of PLATEAU name them: <c>Building_function.xml</c>, <c>_AbstractBuilding_function.xml</c>.</summary>
    /// <param name="owner">The class of the object.</param>
    /// <param name="property">The property.</param>
    /// <returns>Null where there is none.</returns>
    public CodeList? Given(string owner, string property)
    {
        if (_given is null)
            return null;
        if (!_ofProperties.TryGetValue((owner, property), out CodeList? list))
        {
            list = Classes(owner).Select(name => _given.Find($"{name}_{property}.xml")).FirstOrDefault(found => found is not null);
            _ofProperties[(owner, property)] = list;
        }

        return list;
    }

    /// <summary>The names under which lists of a class are published: its own, and those of the class that has the property.</summary>
    private static string[] Classes(string owner)
    {
        string whole = owner.EndsWith("Part", StringComparison.Ordinal) ? owner[..^"Part".Length] : owner;
        return whole switch
        {
            "Building" or "Bridge" or "Tunnel" => [owner, whole, "_Abstract" + whole, "Abstract" + whole],
            "Road" or "Track" or "Railway" or "Square" => [owner, "TransportationComplex"],
            _ => [owner, "_" + owner],
        };
    }

    private (CodeListState State, CodeList? List) Look(string space)
    {
        if (_given?.Find(space) is { } given)
            return (CodeListState.Found, given);
        if (StandardCodes.BySpace(space) is { } standard)
            return (CodeListState.Found, standard);
        if (Parts(space) is not [.., var name] || !IsFile(name))
            return (CodeListState.NotAFile, null);
        if (ResourcePath.Resolve(_file, space, out string path) != ReferenceKind.Inside)
            return (CodeListState.Elsewhere, null);
        string full = Path.Combine(_root, path);
        if (!File.Exists(full))
            return (CodeListState.Missing, null);
        return CodeListFolder.Open(_root).Load(full) is { } list ? (CodeListState.Found, list) : (CodeListState.Unreadable, null);
    }
}
