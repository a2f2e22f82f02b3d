using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Crs;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Reads a profile.</summary>
internal sealed class ProfileReader
{
    private readonly string _file;
    private readonly string? _folder;

    private ProfileReader(string file, string? folder)
    {
        _file = file;
        _folder = folder;
    }

    /// <param name="text">YAML.</param>
    /// <param name="file">Its name in messages.</param>
    /// <param name="folder">Where the files lie that it names; null for none.</param>
    /// <exception cref="ArgumentException">It is no profile; the message names the line.</exception>
    public static DeliveryProfile Read(TextReader text, string file, string? folder)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{file}:{e.Start.Line}: {e.Message}"), nameof(text), e);
        }

        if (stream.Documents.Count != 1)
            throw new ArgumentException($"{file}:1: Expected one YAML document, found {stream.Documents.Count.ToString(CultureInfo.InvariantCulture)}.", nameof(text));
        return new ProfileReader(file, folder).ReadProfile(stream.Documents[0].RootNode);
    }

    private DeliveryProfile ReadProfile(YamlNode root)
    {
        var node = new ProfileNode(
            root, _file, "profile", "version", "title", "files", "formats", "crs", "heights", "extent", "classes", "identity", "links", "ids", "severities");
        ImmutableArray<string> crs = Systems(node, "crs");
        ImmutableArray<string> heights = Systems(node, "heights");
        ImmutableArray<FormatDemand> formats = [.. node.List("formats").Select(item => Format(item, crs, heights))];
        if (formats.IsEmpty)
            throw node.Fault("formats", "Expected at least one format under 'formats'");
        return new DeliveryProfile
        {
            Name = node.RequiredText("profile"),
            Version = node.RequiredText("version"),
            Title = Title(node),
            Files = Files(node),
            Formats = formats,
            Extent = Extent(node),
            Classes = [.. node.List("classes").Select(Class)],
            Identity = node.Find("identity") is { } identity ? Identity(identity) : null,
            Links = [.. node.List("links").Select(Link)],
            InformationDeliverySpecifications = [.. node.Texts("ids").Select(path => _folder is null ? path : Path.Combine(_folder, path))],
            Severities = Severities(node),
        };
    }

    private LocalText Title(ProfileNode profile)
    {
        if (profile.Find("title") is not { } value)
            throw profile.Fault("title", "Expected the key 'title'");
        if (value is YamlScalarNode)
            return new LocalText(profile.RequiredText("title"), profile.RequiredText("title"));
        var node = new ProfileNode(value, _file, "en", "fr");
        string english = node.RequiredText("en");
        return new LocalText(english, node.Text("fr") ?? english);
    }

    private FileDemand Files(ProfileNode profile)
    {
        if (profile.Find("files") is not { } value)
            return new FileDemand(null, []);
        var node = new ProfileNode(value, _file, "names", "ignored");
        return new FileDemand(node.Pattern("names"), node.Texts("ignored"));
    }

    private FormatDemand Format(YamlNode value, ImmutableArray<string> crs, ImmutableArray<string> heights)
    {
        var node = new ProfileNode(value, _file, "format", "versions", "required", "crs", "heights", "class");
        return new FormatDemand(
            FormatId(node, node.RequiredText("format"), "format"),
            node.Texts("versions"),
            node.Flag("required", false),
            node.Has("crs") ? Systems(node, "crs") : crs,
            node.Has("heights") ? Systems(node, "heights") : heights,
            node.Text("class"));
    }

    private ExtentDemand? Extent(ProfileNode profile)
    {
        if (profile.Find("extent") is not { } value)
            return null;
        var node = new ProfileNode(value, _file, "west", "south", "east", "north");
        double Bound(string key, double most) => node.Number(key, -most, most) ?? throw node.Fault(key, $"Expected the key '{key}'");
        return new ExtentDemand(Bound("west", 180), Bound("south", 90), Bound("east", 180), Bound("north", 90));
    }

    private ClassDemand Class(YamlNode value)
    {
        var node = new ProfileNode(value, _file, "class", "formats", "least", "lods", "properties", "identifiers", "identified");
        return new ClassDemand(
            node.RequiredText("class"),
            FormatIds(node, "formats"),
            (int)(node.Number("least", 0, int.MaxValue) ?? 0),
            node.Texts("lods"),
            [.. node.List("properties").Select(Property)],
            [.. node.List("identifiers").Select(Identifier)],
            node.Number("identified", 0, 1) ?? 0);
    }

    private PropertyDemand Property(YamlNode value)
    {
        var node = new ProfileNode(value, _file, "name", "type", "share", "pattern", "least", "most", "values");
        return new PropertyDemand(
            node.RequiredText("name"),
            TypeOf(node),
            node.Number("share", 0, 1) ?? 1,
            node.Pattern("pattern"),
            node.Number("least", double.MinValue, double.MaxValue),
            node.Number("most", double.MinValue, double.MaxValue),
            node.Texts("values"));
    }

    private static PropertyType? TypeOf(ProfileNode node) => node.Text("type") switch
    {
        null => null,
        "string" => PropertyType.String,
        "number" => PropertyType.Number,
        "integer" => PropertyType.Integer,
        "boolean" => PropertyType.Boolean,
        "date" => PropertyType.Date,
        { } other => throw node.Fault("type", $"Expected string, number, integer, boolean or date under 'type', found '{other}'"),
    };

    private IdentifierDemand Identifier(YamlNode value)
    {
        var node = new ProfileNode(value, _file, "scheme", "from", "pattern", "unique", "share");
        string scheme = node.RequiredText("scheme");
        return new IdentifierDemand(
            scheme, node.Has("from") ? node.Texts("from") : [scheme], node.Pattern("pattern"), node.Flag("unique", true), node.Number("share", 0, 1) ?? 0);
    }

    private IdentityDemand Identity(YamlNode value)
    {
        var node = new ProfileNode(value, _file, "class", "schemes", "complete", "partial", "tolerance", "height-tolerance");
        return new IdentityDemand(
            node.RequiredText("class"),
            node.Texts("schemes"),
            FormatIds(node, "complete"),
            FormatIds(node, "partial"),
            node.Number("tolerance", 0, double.MaxValue),
            node.Number("height-tolerance", 0, double.MaxValue));
    }

    private LinkDemand Link(YamlNode value)
    {
        var node = new ProfileNode(value, _file, "from", "relations", "to");
        return new LinkDemand(FormatId(node, node.RequiredText("from"), "from"), node.Texts("relations"), FormatIds(node, "to"));
    }

    private ImmutableSortedDictionary<string, Severity?> Severities(ProfileNode profile)
    {
        var severities = ImmutableSortedDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        if (profile.Find("severities") is not { } value)
            return severities.ToImmutable();
        string[] known = [.. RuleCatalogue.All.SelectMany(rule => (string[])[rule.Id, rule.ConformanceClass, rule.Standard]).Distinct(StringComparer.Ordinal)];
        if (value is YamlMappingNode map && map.Children.Keys.FirstOrDefault(key => !known.Contains((key as YamlScalarNode)?.Value)) is { } unknown)
            throw ProfileNode.Fault(unknown, _file, $"Expected the id of a rule, a conformance class or a standard, found '{unknown}'");
        var node = new ProfileNode(value, _file, known);
        foreach ((string key, YamlNode _) in node.Entries)
        {
            severities[key] = node.RequiredText(key) switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "info" => Severity.Info,
                "ignored" => null,
                { } other => throw node.Fault(key, $"Expected error, warning, info or ignored, found '{other}'"),
            };
        }

        return severities.ToImmutable();
    }

    private static ImmutableArray<string> Systems(ProfileNode node, string key)
    {
        ImmutableArray<string> names = node.Texts(key);
        foreach (string name in names)
        {
            if (!IsSystem(name))
                throw node.Fault(key, $"Expected a code such as EPSG:2154 under '{key}', found '{name}'");
        }

        return names;
    }

    private static bool IsSystem(string name)
    {
        try
        {
            return CrsDeclaration.Parse(name).Horizontal is not null;
        }
        catch (ArgumentException)
        {
            return name.StartsWith("EPSG:", StringComparison.Ordinal) && CrsRegister.KindOf(new CrsId("EPSG", CodeOf(name))) is not null;
        }
    }

    private static int CodeOf(string name) => int.TryParse(name.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : 0;

    private static ImmutableArray<string> FormatIds(ProfileNode node, string key)
    {
        ImmutableArray<string> ids = node.Texts(key);
        foreach (string id in ids)
            FormatId(node, id, key);
        return ids;
    }

    private static string FormatId(ProfileNode node, string id, string key) => DeliveryFormats.All.Any(format => format.Id == id)
        ? id
        : throw node.Fault(key, $"Expected one of {string.Join(", ", DeliveryFormats.All.Select(format => format.Id))} under '{key}', found '{id}'");
}
