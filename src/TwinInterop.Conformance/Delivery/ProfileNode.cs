using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace TwinInterop.Conformance.Delivery;

/// <summary>A mapping of a profile file, read strictly: what is not known is refused with its line.</summary>
internal sealed class ProfileNode
{
    /// <summary>What makes a pattern one of a whole text.</summary>
    public const string PatternStart = "^(?:";

    /// <summary>The end of what makes a pattern one of a whole text.</summary>
    public const string PatternEnd = ")$";

    private readonly YamlMappingNode _map;
    private readonly string _file;

    /// <param name="node">The node.</param>
    /// <param name="file">The name of the profile.</param>
    /// <param name="keys">The keys that may stand in it.</param>
    /// <exception cref="ArgumentException">It is no mapping, or has another key.</exception>
    public ProfileNode(YamlNode node, string file, params ReadOnlySpan<string> keys)
    {
        _file = file;
        _map = node as YamlMappingNode ?? throw Fault(node, file, "Expected keys with values");
        foreach (YamlNode key in _map.Children.Keys)
        {
            string name = (key as YamlScalarNode)?.Value ?? "";
            if (!keys.Contains(name))
                throw Fault(key, file, $"Unknown key '{name}'; expected one of {string.Join(", ", keys.ToArray())}");
        }
    }

    /// <summary>The keys that are there, with their values.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries => _map.Children.Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", pair.Value));

    /// <summary>A fault at a place of the file.</summary>
    public static ArgumentException Fault(YamlNode node, string file, string message) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{file}:{node.Start.Line}: {message}."), nameof(file));

    /// <summary>A fault at a key, or at the mapping where it has none of that name.</summary>
    public ArgumentException Fault(string key, string message) => Fault(Find(key) ?? _map, _file, message);

    public bool Has(string key) => Find(key) is not null;

    public YamlNode? Find(string key) => _map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    public string? Text(string key) => Find(key) is { } value ? TextOf(value, key) : null;

    public string RequiredText(string key) => Text(key) ?? throw Fault(key, $"Expected the key '{key}'");

    /// <summary>Texts: a list of them, or one by itself.</summary>
    public ImmutableArray<string> Texts(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(item => TextOf(item, key))],
        { } one => [TextOf(one, key)],
    };

    /// <summary>Mappings in a list.</summary>
    public IEnumerable<YamlNode> List(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        { } other => throw Fault(other, _file, $"Expected a list under '{key}'"),
    };

    public bool Flag(string key, bool usual) => Text(key) switch
    {
        null => usual,
        "true" or "yes" => true,
        "false" or "no" => false,
        { } other => throw Fault(key, $"Expected yes or no under '{key}', found '{other}'"),
    };

    public double? Number(string key, double least, double most)
    {
        if (Text(key) is not { } text)
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
            ? number
            : throw Fault(key, string.Create(CultureInfo.InvariantCulture, $"Expected a number from {least} to {most} under '{key}', found '{text}'"));
    }

    /// <summary>A regular expression over a whole text; it takes linear time, so that no data can stall it.</summary>
    public Regex? Pattern(string key)
    {
        if (Text(key) is not { } text)
            return null;
        try
        {
            return new Regex(PatternStart + text + PatternEnd, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Fault(key, $"Expected a regular expression under '{key}': {e.Message.TrimEnd('.')}");
        }
    }

    private string TextOf(YamlNode value, string key) => value is YamlScalarNode { Value: { Length: > 0 } text }
        ? text
        : throw Fault(value, _file, $"Expected a text under '{key}'");
}
