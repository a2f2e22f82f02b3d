using TwinInterop.Formats;

namespace TwinInterop.Provenance;

/// <summary>The version that a dataset had when it left a format: it goes home in it.</summary>
internal static class HomeVersion
{
    /// <summary>
    /// The version to write where the user says none and the dataset was of a newer version than the format's default before;
    /// null for the default. Older versions are not gone back to: they hold less.
    /// </summary>
    /// <param name="source">The dataset, with its way.</param>
    /// <param name="target">The format to write.</param>
    public static string? Of(DatasetInfo source, IFormat target)
    {
        if (source.Format == target.Id)
            return null;
        string? left = ProvenanceChain.Of(source).LastOrDefault(step => step.Format == target.Id)?.Version;
        return left is null ? null : target.Versions.Skip(1)
            .Where(known => known.CanWrite && Names(left, known.Version)
                && string.CompareOrdinal(known.Version, target.Versions[0].Version) > 0)
            .Select(known => known.Version).FirstOrDefault();
    }

    /// <summary>Schemas of IFC name their addendum: <c>IFC4X3_ADD2</c>.</summary>
    private static bool Names(string left, string version) =>
        left == version || left.StartsWith(version + "_", StringComparison.Ordinal);
}
