using System.Globalization;
using System.Text;
using System.Xml;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Gives ids that are legal (xs:ID) and unique in one file.</summary>
/// <remarks>
/// A legal id stays as it is. Any other gets the prefix <c>ID_</c>, and each character that an NCName cannot hold
/// becomes <c>_xHHHH_</c>, as <see cref="XmlConvert.EncodeLocalName"/> writes it, so that the original can be
/// computed. Memory: 8 bytes of hash an id, since an equal hash does no more harm than a needless suffix.
/// Source: W3C XML Schema 2, 3.3.8 (ID); W3C Namespaces in XML, 3 (NCName).
/// </remarks>
internal sealed class GmlIds
{
    /// <summary>What an id that is not legal gets before it.</summary>
    public const string Prefix = "ID_";

    private readonly HashSet<ulong> _used = [];

    /// <summary>Whether a text can be an id as it is.</summary>
    public static bool IsLegal(string id)
    {
        if (id.Length == 0 || !XmlConvert.IsStartNCNameChar(id[0]))
            return false;
        foreach (char c in id)
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }

        return true;
    }

    /// <summary>The legal form of an id; the same for the same id, whatever was asked before.</summary>
    public static string Legalize(string id)
    {
        if (IsLegal(id))
            return id;
        var text = new StringBuilder(Prefix, Prefix.Length + id.Length + 8);
        foreach (char c in id)
        {
            if (XmlConvert.IsNCNameChar(c))
                text.Append(c);
            else
                text.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
        }

        return text.ToString();
    }

    /// <summary>Takes an id, with a suffix when it was taken before.</summary>
    /// <param name="id">A legal id.</param>
    /// <param name="isClash">Whether the id was taken before.</param>
    public string Take(string id, out bool isClash)
    {
        isClash = !_used.Add(Hash(id));
        if (!isClash)
            return id;
        for (int i = 2; ; i++)
        {
            string candidate = string.Create(CultureInfo.InvariantCulture, $"{id}_{i}");
            if (_used.Add(Hash(candidate)))
                return candidate;
        }
    }

    /// <summary>64-bit FNV-1a over the UTF-16 code units.</summary>
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
            hash = (hash ^ c) * 1099511628211;
        return hash;
    }
}
