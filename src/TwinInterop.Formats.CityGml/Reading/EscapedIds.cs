using System.Xml;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Ids that are no xs:ID, which our writer escaped: known by the external reference that spells the original.</summary>
/// <remarks>
/// Only an id whose object says so is given back: <c>ID_1</c> is an id that many datasets have of their own. Memory: the
/// hash of each such id, so that links to the object follow it.
/// </remarks>
internal sealed class EscapedIds
{
    private readonly HashSet<ulong> _escaped = [];

    /// <summary>Notes what an external reference names, if it is the original of an id.</summary>
    /// <param name="system">Its information system.</param>
    /// <param name="target">Its name or URI.</param>
    public void Note(string system, string target)
    {
        if (!IsSchemeOfIds(system))
            return;
        NoteOriginal(target);
        NoteOriginal(Uri.UnescapeDataString(target));
    }

    /// <summary>The id that the object of a link has in the model.</summary>
    /// <param name="id">The id as the link writes it.</param>
    public string Restore(string id) =>
        _escaped.Contains(StableHash.Of(id)) && Decode(id) is { } original ? original : id;

    /// <summary>The reference that spells the original of an object's id; null when the id is its own.</summary>
    /// <param name="id">The id as written.</param>
    /// <param name="references">The external references of the object.</param>
    /// <param name="original">The original id.</param>
    public static ExternalReference? Find(string id, IReadOnlyList<ExternalReference> references, out string original)
    {
        original = id;
        if (references.Count == 0 || Decode(id) is not { } decoded)
            return null;
        original = decoded;
        return references.FirstOrDefault(reference => reference.System is { } system
            && (reference.Target == decoded || Uri.UnescapeDataString(reference.Target) == decoded)
            && IsSchemeOfIds(system));
    }

    private void NoteOriginal(string original)
    {
        string id = GmlIds.Legalize(original);
        if (id != original && Decode(id) == original)
            _escaped.Add(StableHash.Of(id));
    }

    /// <summary>The text that <see cref="GmlIds.Legalize"/> makes the id of; null when it makes it of none.</summary>
    private static string? Decode(string id)
    {
        if (!id.StartsWith(GmlIds.Prefix, StringComparison.Ordinal) || id.Length == GmlIds.Prefix.Length)
            return null;
        string decoded = XmlConvert.DecodeName(id[GmlIds.Prefix.Length..]);
        return !GmlIds.IsLegal(decoded) && GmlIds.Legalize(decoded) == id ? decoded : null;
    }

    /// <summary>The schemes of <see cref="Identity.SourceKey"/>, for example <c>geojson:id</c> or <c>ifc-guid</c>.</summary>
    private static bool IsSchemeOfIds(string system)
    {
        int separator = system.AsSpan().IndexOfAny(':', '-');
        return separator > 0
            && system.EndsWith("id", StringComparison.OrdinalIgnoreCase)
            && system.AsSpan(separator + 1).IndexOfAnyExceptInRange('A', 'z') < 0;
    }
}
