using System.CommandLine;
using System.Globalization;
using TwinInterop.Formats;
using TwinInterop.Merging;
using TwinInterop.Splitting;

namespace TwinInterop.Cli;

/// <summary>The options by which several inputs become one output, and one output becomes several.</summary>
internal sealed class UnionOptionSet
{
    private const string TilePrefix = "tile:";

    private readonly Option<bool> _merge = new("--merge")
    {
        Description = "Put all inputs into one output; goes without saying where OUTPUT names a file.",
    };

    private readonly Option<string> _duplicates = new("--duplicates")
    {
        Description = "What happens to an object whose id an earlier input has: rename gives it one of its own, keep-first leaves it out.",
        DefaultValueFactory = _ => "rename",
    };

    private readonly Option<string?> _split = new("--split")
    {
        Description = "Write a folder of datasets with an index.json: one for each top-level object (building), or one for each tile of a grid of N metres (tile:N).",
        HelpName = "building|tile:N",
    };

    public UnionOptionSet() => _duplicates.AcceptOnlyFromAmong("rename", "keep-first");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _merge, _duplicates, _split })
            command.Options.Add(option);
    }

    public DuplicatePolicy Duplicates(ParseResult parsed) =>
        parsed.GetValue(_duplicates) == "keep-first" ? DuplicatePolicy.KeepFirst : DuplicatePolicy.Rename;

    /// <summary>How the output is split; null for not.</summary>
    /// <exception cref="ArgumentException">The rule is none.</exception>
    public SplitRule? Split(ParseResult parsed)
    {
        if (parsed.GetValue(_split) is not { } text)
            return null;
        if (text == "building")
            return SplitRule.ByObject;
        bool isTile = text.StartsWith(TilePrefix, StringComparison.Ordinal);
        return isTile && double.TryParse(text.AsSpan(TilePrefix.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out double metres)
            && double.IsFinite(metres) && metres > 0
            ? SplitRule.ByTile(metres)
            : throw new ArgumentException($"Expected building or tile:N with N metres, such as tile:500, for --split; found '{text}'.", nameof(parsed));
    }

    /// <summary>The one conversion of all inputs together; null where each is converted by itself.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="inputs">Every input file.</param>
    /// <param name="output">What the user names to write.</param>
    /// <param name="stated">The format that the user names; null for none.</param>
    /// <exception cref="ArgumentException">The output cannot hold what is asked for.</exception>
    public ConversionPlan? Plan(ParseResult parsed, IReadOnlyList<string> inputs, string output, IFormat? stated)
    {
        SplitRule? split = Split(parsed);
        bool isFolder = Directory.Exists(output) || Path.EndsInDirectorySeparator(output);
        IFormat? named = isFolder ? null : InteropFormats.FromFileName(output);
        bool merges = parsed.GetValue(_merge) || (inputs.Count > 1 && named is not null);
        if ((split is null && !merges) || inputs.Count == 0)
            return null;

        IFormat format = stated ?? named ?? throw new ArgumentException(
            $"The name {output} does not tell the format to write. Say --to FORMAT.", nameof(parsed));
        if (split is not null && named is not null)
            throw new ArgumentException($"--split writes a folder; expected the name of one, found the file name {output}.", nameof(parsed));
        if (split is null && isFolder && format.MainFile is null)
            throw new ArgumentException($"--merge writes one file; expected its name, found the folder {output}.", nameof(parsed));
        if (inputs.Count > 1 && inputs.FirstOrDefault(BrokerPull.IsBroker) is { } broker)
            throw new ArgumentException($"Expected files to put together, found the broker {broker}: pull it into a file first.", nameof(parsed));
        string main = split is null ? output : Path.Combine(output, "index.json");
        return new ConversionPlan(inputs[0], main, format) { FurtherInputs = [.. inputs.Skip(1)], IsSplit = split is not null };
    }
}
