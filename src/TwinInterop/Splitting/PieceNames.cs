namespace TwinInterop.Splitting;

/// <summary>Names of files that every file system takes, each once, whatever the ids are.</summary>
internal sealed class PieceNames(string suffix)
{
    private const int MaxLength = 80;

    /// <summary>Names that stand for devices on Windows, with any extension.</summary>
    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Compared without case: there are file systems that do so.</summary>
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { SplitIndex.FileName };

    /// <summary>A name for an id: its letters, digits, <c>- _ .</c>, anything else as <c>_</c>; with a number where it is taken.</summary>
    public string Take(string id)
    {
        string safe = string.Concat(id.Take(MaxLength).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')).Trim('.');
        if (safe.Length == 0)
            safe = "object";
        if (Devices.Contains(safe.Split('.')[0]))
            safe = "_" + safe;
        string name = safe + suffix;
        for (int n = 2; !_taken.Add(name); n++)
            name = FormattableString.Invariant($"{safe}-{n}{suffix}");
        return name;
    }
}
