using TwinInterop.Model;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Finds the identifiers of objects under the names that a profile gives.</summary>
internal static class IdentifierValues
{
    /// <summary>The values of an identifier that an object has, each once.</summary>
    public static IEnumerable<string> Of(DeliveredObject item, IdentifierDemand identifier) =>
        item.References
            .Where(reference => reference.System is { } system && IsNamed(identifier, system))
            .Select(LocalPart)
            .Concat(identifier.From.SelectMany(name => item.Properties[name]))
            .Distinct(StringComparer.Ordinal);

    private static bool IsNamed(IdentifierDemand identifier, string system) =>
        identifier.From.Contains(Uri.UnescapeDataString(system), StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands last in a URI is the identifier itself.</summary>
    private static string LocalPart(ExternalReference reference) => reference.IsUri
        ? Uri.UnescapeDataString(reference.Target[(reference.Target.LastIndexOfAny(['/', '=', '#', ':']) + 1)..])
        : reference.Target;
}
