using System.Collections.Immutable;
using TwinInterop.Crs.Declarations;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Crs.Operations;

/// <summary>Positions in content that is kept verbatim: they cannot be moved along, and stand where they did when their CRS comes back.</summary>
/// <remarks>
/// The encoding of such content says its CRS behind <c>@</c> while the dataset has another: <c>citygml-2.0@EPSG:6697</c>. No
/// writer takes that for its own, so that it is carried as a note, as content of another format is.
/// </remarks>
internal static class FixedPositions
{
    private const char Mark = '@';

    private static readonly string[] Signs = ["pos>", "pos ", "posList", "coordinates", "\"boundaries\""];

    /// <summary>Whether a piece holds positions.</summary>
    public static bool AreIn(ExtensionContent content) => Array.Exists(Signs, sign => content.Payload.Contains(sign, StringComparison.Ordinal));

    /// <summary>The content of a dataset or an object that goes from one CRS to another.</summary>
    /// <param name="all">Its content.</param>
    /// <param name="source">The CRS that it comes from.</param>
    /// <param name="target">The CRS that it goes to.</param>
    public static ImmutableArray<ExtensionContent> Carry(
        ImmutableArray<ExtensionContent> all, SpatialReference source, SpatialReference target) =>
        all.IsEmpty ? all : [.. all.Select(content => Carry(content, source, target))];

    private static ExtensionContent Carry(ExtensionContent content, SpatialReference source, SpatialReference target)
    {
        int at = content.Encoding.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
            return AreIn(content) && source.Horizontal is not null ? content with { Encoding = $"{content.Encoding}{Mark}{source}" } : content;
        return IsNamed(target, content.Encoding[(at + 1)..]) ? content with { Encoding = content.Encoding[..at] } : content;
    }

    /// <summary>What others wrote behind the mark may be anything.</summary>
    private static bool IsNamed(SpatialReference target, string name)
    {
        try
        {
            return CrsDeclaration.Parse(name).IsSameAs(target);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
