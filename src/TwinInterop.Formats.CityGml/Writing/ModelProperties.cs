using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Writes verbatim content of the dataset where the schema of the root has room for it.</summary>
internal sealed class ModelProperties(DatasetInfo info, ConversionContext context)
{
    private int _kept;

    /// <summary>Puts content that the schema of the root has no room for among the metadata.</summary>
    public static DatasetInfo Fold(CitySchema schema, DatasetInfo info, ConversionContext context)
    {
        bool hasEngineeringCrs = false;
        return Formats.VerbatimContent.Fold(info, IsNative, context);

        bool IsNative(ExtensionContent content)
        {
            if (content.Encoding != $"citygml-{schema.VersionName}")
                return false;
            bool isSecond = IsOwn(content) && LocalNameOf(content) is "engineeringCRS" && hasEngineeringCrs;
            hasEngineeringCrs |= IsOwn(content) && LocalNameOf(content) is "engineeringCRS";
            return !isSecond && (IsForeign(content) || (IsOwn(content) && LocalNameOf(content) is "metaDataProperty" or "engineeringCRS" or "featureMember"));
        }
    }

    /// <summary>Writes properties that stand before the members: metadata and the engineering CRS.</summary>
    /// <param name="target">Takes the text.</param>
    /// <param name="isLeading">Whether properties before the names are meant, else those behind the envelope.</param>
    public void WriteBeforeMembers(Action<string> target, bool isLeading)
    {
        foreach (ExtensionContent content in info.Extensions.Where(content => IsOwn(content)
            && LocalNameOf(content) is { } name && (isLeading ? name is "metaDataProperty" : name is "engineeringCRS")))
        {
            target(content.Payload);
            _kept++;
        }
    }

    /// <summary>Writes members that are no city objects, and what the schema does not know.</summary>
    public void WriteBehindMembers(Stream target)
    {
        foreach (ExtensionContent content in info.Extensions)
        {
            bool isMember = IsOwn(content) && LocalNameOf(content) is "featureMember";
            if (!isMember && !IsForeign(content))
                continue;
            target.Write("\n "u8);
            target.Write(Encoding.UTF8.GetBytes(content.Payload));
            _kept++;
        }

        context.SettleExtensions(info, _kept);
    }

    private static string SpaceOf(ExtensionContent content)
    {
        int end = content.Name.IndexOf('}', StringComparison.Ordinal);
        return end > 0 ? content.Name[1..end] : "";
    }

    private static string LocalNameOf(ExtensionContent content) =>
        content.Name[(content.Name.IndexOf('}', StringComparison.Ordinal) + 1)..];

    private static bool IsForeign(ExtensionContent content) =>
        SpaceOf(content).Length > 0 && SchemaNamespaces.PrefixOf(SpaceOf(content)) is null;

    private static bool IsOwn(ExtensionContent content) =>
        SchemaNamespaces.PrefixOf(SpaceOf(content)) is "core" or "gml";
}
