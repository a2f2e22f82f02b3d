using System.Xml;
using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Tells members of a city model that are features but no city objects, such as a time series that others refer to.</summary>
internal static class ModuleMembers
{
    /// <summary>Whether the element that a reader stands on is such a feature. Versions are objects of the model.</summary>
    public static bool IsAt(XmlReader reader) =>
        SchemaNamespaces.VersionOf(reader.NamespaceURI) is { } version
        && CitySchema.For(version).FindClass(reader.NamespaceURI, reader.LocalName) is { Category: SchemaCategory.Feature } found
        && found.Name.Prefix is "dyn" or "pcl";

    /// <summary>The member with the feature that a reader stands on, verbatim; the reader moves behind the feature.</summary>
    public static string Read(XmlReader reader)
    {
        string uri = CitySchema.For(CityGmlVersion.V3).NamespaceOf("core").Uri;
        return $"<core:featureMember xmlns:core=\"{uri}\">{reader.ReadOuterXml()}</core:featureMember>";
    }
}
