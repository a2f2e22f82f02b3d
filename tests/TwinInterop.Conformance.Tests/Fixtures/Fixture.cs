using System.Collections.Immutable;
using System.Text.Json.Nodes;
using TwinInterop.Conformance.Delivery;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Fixtures;

/// <summary>A fixture of conformance/: a base delivery with changes; see conformance/README.md.</summary>
internal static class Fixture
{
    public static string Root { get; } = Path.Combine(SharedMaterial.Repository, "conformance");

    /// <summary>Writes the delivery of a fixture into a folder.</summary>
    /// <returns>
    /// The file or folder to check, the folder with the schemas and the profile to hold it against, and the registry that
    /// knows its identifiers; null for none.
    /// </returns>
    public static (string Main, string? Schemas, string? Profile, IdentityLookup? Registry) Write(string fixture, string folder)
    {
        JsonObject delivery = Patched(fixture);
        foreach ((string path, JsonNode? content) in delivery["files"]!.AsObject())
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, FixtureBytes.Of(content!.AsObject()));
        }

        string? profile = delivery["profile"] is { } stated ? Path.Combine(folder, stated.GetValue<string>()) : null;
        IdentityLookup? registry = delivery["registry"] is JsonObject known ? names => [.. names.Select(name => known[name]?.GetValue<string>())] : null;
        string? schemas = delivery["schemas"] is { } given ? Path.Combine(folder, given.GetValue<string>()) : null;
        return (Path.Combine(folder, delivery["main"]!.GetValue<string>()), schemas, profile, registry);
    }

    /// <summary>The information delivery specifications that the delivery of a fixture names; none where it names none.</summary>
    public static ImmutableArray<string> Specifications(string fixture, string folder) =>
        Delivery(fixture)["ids"]?.AsArray() is { } names ? [.. names.Select(name => Path.Combine(folder, name!.GetValue<string>()))] : [];

    /// <summary>The folder of code lists that goes with the delivery; null for none.</summary>
    public static string? CodeLists(string fixture, string folder) =>
        Patched(fixture)["codeLists"]?.GetValue<string>() is { } name ? Path.Combine(folder, name) : null;

    /// <summary>What a service answers, and the path to start from; null where the fixture is one of files.</summary>
    public static (JsonArray Answers, string Main)? Service(string fixture)
    {
        JsonObject delivery = Patched(fixture);
        return delivery["answers"] is JsonArray answers ? (answers, delivery["main"]!.GetValue<string>()) : null;
    }

    /// <summary>Whether the delivery of a fixture has a flag: that a service may be written to, or may send notifications.</summary>
    public static bool Allows(string fixture, string flag) => Delivery(fixture)[flag]?.GetValue<bool>() == true;

    private static JsonObject Patched(string fixture)
    {
        JsonObject delivery = Delivery(fixture);
        foreach (JsonNode? change in Read(fixture)["patch"]?.AsArray() ?? [])
            Apply(delivery, change!.AsObject());
        return delivery;
    }

    private static JsonObject Delivery(string fixture)
    {
        JsonObject recipe = Read(fixture);
        string standard = Path.GetRelativePath(Root, fixture).Split(Path.DirectorySeparatorChar)[0];
        return recipe["base"] is { } name ? Read(Path.Combine(Root, standard, "bases", name.GetValue<string>() + ".json")) : recipe;
    }

    private static JsonObject Read(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();

    /// <summary>An operation of RFC 6902: add, replace or remove.</summary>
    private static void Apply(JsonObject document, JsonObject change)
    {
        string[] way = change["path"]!.GetValue<string>().Split('/')[1..];
        JsonNode at = document;
        foreach (string step in way[..^1])
            at = Step(at, Name(step)) ?? throw new InvalidOperationException($"Expected a value at {change["path"]}.");
        string last = Name(way[^1]);
        JsonNode? value = change["value"]?.DeepClone();
        bool removes = change["op"]!.GetValue<string>() == "remove";
        if (at is JsonArray array)
        {
            int index = last == "-" ? array.Count : int.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
            if (change["op"]!.GetValue<string>() != "add")
                array.RemoveAt(index);
            if (!removes)
                array.Insert(index, value);
        }
        else if (removes)
        {
            Assert.True(at.AsObject().Remove(last), $"nothing at {change["path"]}");
        }
        else
        {
            at[last] = value;
        }
    }

    private static JsonNode? Step(JsonNode at, string name) =>
        at is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : at[name];

    private static string Name(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
