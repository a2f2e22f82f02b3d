using System.Xml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Finds the element of an object whose class an application domain extension defines.</summary>
internal static class ForeignClass
{
    /// <summary>The element under which the object and its verbatim content belong together; null when there is none.</summary>
    /// <remarks>The namespace is the one that the verbatim content of the object binds to the prefix of its class.</remarks>
    /// <param name="source">The object.</param>
    /// <param name="schema">The version that is written: content of another version does not count.</param>
    public static SchemaName? ElementOf(CityObject source, CitySchema schema)
    {
        if (source.Extensions.IsEmpty || source.SourceClass is not { } name || schema.FindClass(name) is not null)
            return null;
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !IsName(name[(colon + 1)..]) || schema.Namespaces.Any(item => item.Prefix == name[..colon]))
            return null;
        string encoding = $"citygml-{schema.VersionName}";
        string declaration = $"xmlns:{name[..colon]}=\"";
        foreach (ExtensionContent content in source.Extensions)
        {
            int start = content.Payload.IndexOf(declaration, StringComparison.Ordinal);
            if (content.Encoding != encoding || start < 0)
                continue;
            start += declaration.Length;
            string space = content.Payload[start..content.Payload.IndexOf('"', start)];
            return new SchemaName(space, name[(colon + 1)..], name[..colon]);
        }

        return null;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);
}
