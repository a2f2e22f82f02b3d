using System.Collections.Concurrent;

namespace TwinInterop.Conformance.Checks.CityGml.Codes;

/// <summary>A folder with dictionaries of GML; a list is read when it is first asked for.</summary>
internal sealed class CodeListFolder
{
    private static readonly ConcurrentDictionary<string, Lazy<CodeListFolder>> Opened = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> _byName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<CodeList?>> _lists = new(StringComparer.Ordinal);

    private CodeListFolder(string root)
    {
        if (!Directory.Exists(root))
            return;
        foreach (string file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file);
            if (CodeSpaces.IsFile(name))
                (_byName.TryGetValue(name, out List<string>? files) ? files : _byName[name] = []).Add(file);
        }
    }

    /// <summary>The folder of that path, whose names are read once.</summary>
    public static CodeListFolder Open(string root) =>
        Opened.GetOrAdd(Path.GetFullPath(root), path => new Lazy<CodeListFolder>(() => new CodeListFolder(path))).Value;

    /// <summary>The list that a code space means: the file of its name; of several, the one whose folders fit best.</summary>
    /// <returns>Null where there is none, or it is no dictionary.</returns>
    public CodeList? Find(string space)
    {
        string[] wanted = CodeSpaces.Parts(space);
        if (wanted.Length == 0 || !_byName.TryGetValue(wanted[^1], out List<string>? files))
            return null;
        string best = files.MaxBy(file => Common(CodeSpaces.Parts(file.Replace(Path.DirectorySeparatorChar, '/')), wanted))!; // A name has a file.
        return Load(best);
    }

    /// <summary>The list in a file, wherever it is.</summary>
    public CodeList? Load(string path) => _lists.GetOrAdd(path, file => new Lazy<CodeList?>(() => CodeListReader.Read(file))).Value;

    private static int Common(string[] one, string[] other)
    {
        int same = 0;
        while (same < Math.Min(one.Length, other.Length) && one[^(same + 1)] == other[^(same + 1)])
            same++;
        return same;
    }
}
