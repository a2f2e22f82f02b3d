using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Links between objects.</summary>
internal static class References
{
    /// <summary>The xlink:href to an object: a fragment for an id of the dataset, else the URI itself.</summary>
    public static string HrefOf(string targetId)
    {
        bool isUri = targetId.Contains("://", StringComparison.Ordinal) || targetId.Contains('#', StringComparison.Ordinal)
            || targetId.StartsWith("urn:", StringComparison.OrdinalIgnoreCase);
        return isUri ? AnyUri.Escape(targetId) : "#" + GmlIds.Legalize(targetId);
    }
}
