using TwinInterop.Formats.NgsiLd.Contexts;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>What a short type name may mean to a broker that is given no context.</summary>
internal static class KnownTypes
{
    /// <summary>The name as it is, and the URIs that it stands for in the contexts known without a network.</summary>
    public static IReadOnlyList<string> Meanings(string name)
    {
        if (name.Contains(':', StringComparison.Ordinal))
            return [name];
        IEnumerable<string> known = KnownContexts.Urls
            .Where(url => !CoreContext.IsCore(url))
            .SelectMany(url => KnownContexts.Find(url) ?? [])
            .Select(part => part.Definitions)
            .OfType<ContextDefinitions>()
            .Where(definitions => definitions.Find(name) is not null)
            .Select(definitions => new TermContext([definitions]).Expand(name))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return [name, .. known];
    }
}
