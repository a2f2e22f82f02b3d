using System.Collections.Immutable;
using TwinInterop.Formats;
using TwinInterop.Model;

namespace TwinInterop.Provenance;

/// <summary>The way of a dataset as one of its metadata, so that every format that keeps metadata keeps it.</summary>
/// <remarks>
/// The attribute <see cref="AttributeName"/> is a list of nested values, the oldest step first, whose members are the
/// properties of <see cref="ProvenanceStep"/> with a small first letter.
/// </remarks>
public static class ProvenanceChain
{
    /// <summary>The name of the attribute.</summary>
    public const string AttributeName = "provenance";

    /// <summary>The name of the member that holds the further statements.</summary>
    internal const string EntriesName = "entries";

    private static readonly (string Name, Func<ProvenanceStep, string?> Get, Func<ProvenanceStep, string, ProvenanceStep> With)[] Members =
    [
        ("source", step => step.Source, (step, text) => step with { Source = text }),
        ("format", step => step.Format, (step, text) => step with { Format = text }),
        ("version", step => step.Version, (step, text) => step with { Version = text }),
        ("sha256", step => step.Sha256, (step, text) => step with { Sha256 = text }),
        ("crs", step => step.Crs, (step, text) => step with { Crs = text }),
        ("title", step => step.Title, (step, text) => step with { Title = text }),
        ("supplier", step => step.Supplier, (step, text) => step with { Supplier = text }),
        ("licence", step => step.Licence, (step, text) => step with { Licence = text }),
        ("date", step => step.Date, (step, text) => step with { Date = text }),
        ("tool", step => step.Tool, (step, text) => step with { Tool = text }),
        ("options", step => step.Options, (step, text) => step with { Options = text }),
    ];

    /// <summary>The steps that a dataset has behind it, the oldest first; none where it does not tell.</summary>
    /// <param name="info">The dataset as its reader describes it.</param>
    public static ImmutableArray<ProvenanceStep> Of(DatasetInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        return [.. info.Metadata.Where(IsChain).SelectMany(attribute => Items(attribute.Value)).Select(Step).OfType<ProvenanceStep>()];
    }

    /// <summary>The dataset with one more step behind it.</summary>
    /// <param name="info">The dataset as its reader describes it.</param>
    /// <param name="step">The conversion that follows.</param>
    public static DatasetInfo Append(DatasetInfo info, ProvenanceStep step)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(step);
        return info with
        {
            Metadata = [.. info.Metadata.Where(attribute => !IsChain(attribute)), ToAttribute([.. Of(info), step])],
        };
    }

    /// <summary>The steps as an attribute.</summary>
    /// <param name="steps">The oldest first.</param>
    public static CityAttribute ToAttribute(ImmutableArray<ProvenanceStep> steps) =>
        new(AttributeName, new ListValue([.. steps.Select(Value)]), IsGeneric: true);

    /// <summary>Whether an attribute is the way of a dataset: a source may have one of that name that is something else.</summary>
    /// <param name="attribute">One of the metadata.</param>
    public static bool IsChain(CityAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return attribute.Name == AttributeName && Items(attribute.Value) is { IsEmpty: false } items
            && items.All(item => Step(item) is not null);
    }

    /// <summary>The statements of a step by name, its entries apart.</summary>
    internal static IEnumerable<(string Name, string Text)> TextsOf(ProvenanceStep step)
    {
        foreach ((string name, Func<ProvenanceStep, string?> get, _) in Members)
        {
            if (get(step) is { } text)
                yield return (name, text);
        }
    }

    /// <summary>A step from statements by name; null where they do not name a source.</summary>
    internal static ProvenanceStep? StepOf(Func<string, string?> find, ImmutableArray<KeyValuePair<string, string>> entries)
    {
        if (find("source") is not { } source)
            return null;
        var step = new ProvenanceStep { Source = source, Entries = entries };
        foreach ((string name, _, Func<ProvenanceStep, string, ProvenanceStep> with) in Members)
        {
            if (find(name) is { } text)
                step = with(step, text);
        }

        return step;
    }

    private static AttributeValue Value(ProvenanceStep step)
    {
        IEnumerable<CityAttribute> members = TextsOf(step).Select(item => Text(item.Name, item.Text));
        return new NestedValue(step.Entries.IsEmpty
            ? [.. members]
            : [.. members, new CityAttribute(EntriesName, new NestedValue([.. step.Entries.Select(entry => Text(entry.Key, entry.Value))]), IsGeneric: true)]);
    }

    private static CityAttribute Text(string name, string text) => new(name, new TextValue(text), IsGeneric: true);

    /// <summary>A list of one may come back as its item.</summary>
    private static ImmutableArray<AttributeValue> Items(AttributeValue value) => value switch
    {
        ListValue list => list.Items,
        NestedValue => [value],
        _ => [],
    };

    private static ProvenanceStep? Step(AttributeValue value)
    {
        if (value is not NestedValue nested)
            return null;
        ImmutableArray<CityAttribute> entries = Find(nested, EntriesName) is NestedValue named ? named.Members : [];
        return StepOf(
            name => TextOf(nested, name),
            [.. entries.Select(entry => KeyValuePair.Create(entry.Name, (entry.Value as TextValue)?.Text ?? ""))]);
    }

    private static AttributeValue? Find(NestedValue nested, string name) =>
        nested.Members.FirstOrDefault(member => member.Name == name)?.Value;

    private static string? TextOf(NestedValue nested, string name) => Find(nested, name) switch
    {
        TextValue text => text.Text,
        TimeValue time => time.Text,
        UriValue uri => uri.Uri,
        _ => null,
    };
}
