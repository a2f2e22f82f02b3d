using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;

namespace TwinInterop.Formats;

/// <summary>Content of a dataset as a whole that the target has no place for, as one of its metadata, so that every format that keeps metadata keeps it.</summary>
/// <remarks>
/// The attribute <see cref="AttributeName"/> is a list of nested values with <c>encoding</c>, <c>name</c> and <c>payload</c>.
/// </remarks>
public static class VerbatimContent
{
    /// <summary>The name of the attribute.</summary>
    public const string AttributeName = "verbatimContent";

    private const string Encoding = "encoding";
    private const string Name = "name";
    private const string Payload = "payload";

    /// <summary>The dataset whose <see cref="DatasetInfo.Extensions"/> are only what a writer has a place for; the others are metadata, and booked as kept.</summary>
    /// <param name="info">The dataset.</param>
    /// <param name="isNative">Whether the writer has a place for a piece; called once for each, in order.</param>
    /// <param name="context">Takes the books.</param>
    public static DatasetInfo Fold(DatasetInfo info, Predicate<ExtensionContent> isNative, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(isNative);
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<ExtensionContent> native = [.. info.Extensions.Where(content => isNative(content))];
        if (native.Length == info.Extensions.Length)
            return info;
        var known = native.ToHashSet();
        ImmutableArray<ExtensionContent> foreign = [.. info.Extensions.Where(content => !known.Contains(content))];
        context.Books.Keep(BookAccount.Extensions, info.Extensions.Length - native.Length);
        return info with
        {
            Extensions = native,
            Metadata = info.Metadata.Add(new CityAttribute(AttributeName, new ListValue([.. foreign.Select(ToValue)]), IsGeneric: true)),
        };
    }

    /// <summary>The dataset with what <see cref="Fold"/> put among its metadata back among its content.</summary>
    /// <param name="info">The dataset as its reader describes it.</param>
    public static DatasetInfo Unfold(DatasetInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        ImmutableArray<ExtensionContent> found =
            [.. info.Metadata.Where(IsContent).SelectMany(attribute => ((ListValue)attribute.Value).Items).Select(Of).OfType<ExtensionContent>()];
        return found.IsEmpty ? info : info with
        {
            Extensions = [.. info.Extensions, .. found],
            Metadata = info.Metadata.RemoveAll(IsContent),
        };
    }

    /// <summary>A piece of content as a value.</summary>
    internal static NestedValue ToValue(ExtensionContent content) => new(
    [
        new CityAttribute(Encoding, new TextValue(content.Encoding)),
        new CityAttribute(Name, new TextValue(content.Name)),
        new CityAttribute(Payload, new TextValue(content.Payload)),
    ]);

    /// <summary>The piece of content that a value is; null where it is none.</summary>
    internal static ExtensionContent? Of(AttributeValue value) =>
        value is NestedValue nested && Text(nested, Encoding) is { } encoding && Text(nested, Name) is { } name && Text(nested, Payload) is { } payload
            ? new ExtensionContent(encoding, name, payload)
            : null;

    /// <summary>Whether an attribute is such content: a source may have one of that name that is something else.</summary>
    private static bool IsContent(CityAttribute attribute) =>
        attribute.Name == AttributeName && attribute.Value is ListValue { Items.IsEmpty: false } list && list.Items.All(item => Of(item) is not null);

    private static string? Text(NestedValue value, string name) =>
        (value.Members.FirstOrDefault(member => member.Name == name)?.Value as TextValue)?.Text;
}
