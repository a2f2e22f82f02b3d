using System.Buffers;
using System.Globalization;
using System.Text;
using TwinInterop.Formats.NgsiLd.Entities;
using TwinInterop.Identity;

namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>Ids of entities: <c>urn:ngsi-ld:Type:local</c>, where the local part is the id in the source.</summary>
/// <remarks>
/// Source: ETSI GS CIM 009 V1.8.1, Annex A.3 (URN namespace); RFC 8141, 2 (characters). Everything else is percent-encoded, as
/// are <c>' ( ) ; =</c>, which NGSI-LD forbids in names.
/// </remarks>
internal static class EntityId
{
    /// <summary>The scheme of objects whose id in the source is that of an entity.</summary>
    /// <remarks>Without the hyphen of the format's name, so that every format that keeps ids of other schemes knows it for one.</remarks>
    public const string Scheme = "ngsi:id";

    public const string Prefix = "urn:ngsi-ld:";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&*+,:@/");

    /// <summary>The id of an object.</summary>
    /// <param name="source">Its id in the source.</param>
    /// <param name="type">Its type.</param>
    public static string Of(SourceKey source, EntityType type) =>
        IsEntityId(source, type.IsForeign) ? source.LocalId : Make(type.Names[0], source.LocalId);

    /// <summary>Whether the source's id is that of an entity already: any URI, where the object comes from other software's entities.</summary>
    public static bool IsEntityId(SourceKey source, bool isForeign) =>
        IsEntityId(source) || (isForeign && LexicalRules.IsUri(source.LocalId));

    /// <summary>Whether the source's id is that of an entity already.</summary>
    public static bool IsEntityId(SourceKey source) =>
        source.LocalId.StartsWith(Prefix, StringComparison.Ordinal) && LexicalRules.IsUri(source.LocalId)
        || (source.Scheme == Scheme && LexicalRules.IsUri(source.LocalId));

    /// <summary>The id of an object of a type.</summary>
    public static string Make(string type, string localId) => string.Concat(Prefix, type, ":", Escape(localId));

    /// <summary>The id in the source; the whole text where it is not an id that <see cref="Make"/> makes.</summary>
    public static string LocalOf(string entityId)
    {
        if (!entityId.StartsWith(Prefix, StringComparison.Ordinal))
            return entityId;
        int colon = entityId.IndexOf(':', Prefix.Length);
        return colon < 0 ? entityId : Uri.UnescapeDataString(entityId[(colon + 1)..]);
    }

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return text;

        var escaped = new StringBuilder(text.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && Plain.Contains((char)rune.Value))
            {
                escaped.Append((char)rune.Value);
                continue;
            }

            int length = rune.EncodeToUtf8(utf8);
            foreach (byte unit in utf8[..length])
                escaped.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
