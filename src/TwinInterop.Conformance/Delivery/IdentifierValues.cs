using TwinInterop.Model;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Finds the identifiers of objects under the names that a profile gives.</summary>
internal static class IdentifierValues
{
    /// <summary>In a profile, the name of the id that an object has in its file.</summary>
    public const string OwnId = "@id";

    /// <summary>The values of an identifier that an object has, each once.</summary>
    public static IEnumerable<string> Of(DeliveredObject item, IdentifierDemand identifier) =>
        item.References
            .Where(reference => reference.System is { } system && IsNamed(identifier, system))
            .Select(LocalPart)
            .Concat(identifier.From.SelectMany(name => name == OwnId ? [LastStep(item.Id)] : item.Properties[name].Select(value => value.Text)))
            .Distinct(StringComparer.Ordinal);

    private static bool IsNamed(IdentifierDemand identifier, string system) =>
        identifier.From.Contains(Uri.UnescapeDataString(system), StringComparer.OrdinalIgnoreCase);

    private static string LocalPart(ExternalReference reference) =>
        reference.IsUri ? LastStep(reference.Target) : reference.Target;

    /// <summary>What stands last in a URI is the identifier itself.</summary>
    private static string LastStep(string text) => text.Contains(':', StringComparison.Ordinal)
        ? Uri.UnescapeDataString(text[(text.LastIndexOfAny(['/', '=', '#', ':']) + 1)..])
        : text;
}
