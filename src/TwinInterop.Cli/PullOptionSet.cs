using System.CommandLine;
using System.Globalization;
using TwinInterop.Formats.NgsiLd.Client;

namespace TwinInterop.Cli;

/// <summary>The options by which the user says what to pull from a broker.</summary>
internal sealed class PullOptionSet
{
    private const int MaxPage = 1000;

    private readonly Option<string[]> _types = new("--type")
    {
        Description = "Pull entities of this type only: a name or a URI; may be given several times.",
        HelpName = "T",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _query = new("--query")
    {
        Description = "Pull entities that meet this NGSI-LD query only, for example 'height>10'; names are those of --context URL, or URIs.",
        HelpName = "Q",
    };

    private readonly Option<string?> _box = new("--bbox")
    {
        Description = "Only objects that touch this box in plan, and in height where it has heights; easting or longitude first. From a broker: degrees.",
        HelpName = "XMIN,YMIN,XMAX,YMAX[,ZMIN,ZMAX]",
    };

    private readonly Option<string?> _attributes = new("--attrs") { Description = "Pull these attributes only, separated by commas.", HelpName = "A[,A]" };

    private readonly Option<int> _page = new("--page")
    {
        Description = "How many entities to ask a broker for at a time.",
        HelpName = "N",
        DefaultValueFactory = _ => 500,
    };

    private readonly Option<int> _max = new("--max-entities")
    {
        Description = "The pull ends with an error when there are more entities than this.",
        HelpName = "N",
        DefaultValueFactory = _ => 10_000_000,
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _types, _query, _box, _attributes, _page, _max })
            command.Options.Add(option);
    }

    /// <summary>The box as it is written; null for none.</summary>
    public string? Box(ParseResult parsed) => parsed.GetValue(_box);

    /// <summary>What to ask for.</summary>
    /// <param name="parsed">The call.</param>
    /// <param name="hasContext">Whether the broker is told a context; without one, a type's name stands for every meaning that is known.</param>
    /// <exception cref="ArgumentException">A number or the box is none.</exception>
    public EntityQuery Read(ParseResult parsed, bool hasContext)
    {
        if (parsed.GetValue(_page) is < 1 or > MaxPage)
            throw new ArgumentException($"Expected 1 to {MaxPage} entities for --page, found {parsed.GetValue(_page)}.", nameof(parsed));
        var query = new EntityQuery
        {
            Types = [.. parsed.GetRequiredValue(_types).SelectMany(type => hasContext ? [type] : KnownTypes.Meanings(type)).Distinct(StringComparer.Ordinal)],
            Q = parsed.GetValue(_query),
            Attributes = [.. (parsed.GetValue(_attributes) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            PageSize = parsed.GetValue(_page),
            MaxEntities = parsed.GetValue(_max),
        };
        return parsed.GetValue(_box) is { } box ? InBox(query, box) : query;
    }

    private static EntityQuery InBox(EntityQuery query, string text)
    {
        double[] numbers =
        [
            .. text.Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
                ? number
                : throw new ArgumentException($"Expected west,south,east,north in degrees for --bbox, found '{text}'.", nameof(text))),
        ];
        return numbers.Length == 4 && numbers[0] < numbers[2] && numbers[1] < numbers[3]
            ? query.InBox(numbers[0], numbers[1], numbers[2], numbers[3])
            : throw new ArgumentException($"Expected west,south,east,north in degrees for --bbox, found '{text}'.", nameof(text));
    }
}
