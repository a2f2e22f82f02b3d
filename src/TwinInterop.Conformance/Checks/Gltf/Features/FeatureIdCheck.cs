using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf.Features;

/// <summary>Checks the sets of feature ids of a primitive, or of instances.</summary>
/// <remarks>Source: EXT_mesh_features, EXT_instance_features.</remarks>
[Checks("gltf-features-*")]
internal sealed class FeatureIdCheck(GltfDocument document, AccessorCheck accessors, TexturePixels pixels, ShapeCheck shapes)
{
    public void Check(JsonPlace extension, JsonPlace? attributes, bool mayHaveTexture)
    {
        if (!shapes.Object(extension, FeatureShapes.Features))
            return;
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonPlace set in extension.ArrayAt("featureIds")?.Items() ?? [])
        {
            if (set.Text("label") is { } label && !labels.Add(label))
                document.Fail("gltf-features-label", set, label);
            CheckTable(set);
            if (set.Whole("attribute") is { } number)
                CheckAttribute(set, attributes, number);
            else if (set.ObjectAt("texture") is { } texture && mayHaveTexture)
                CheckTexture(set, texture, attributes);
        }
    }

    private void CheckTable(JsonPlace set)
    {
        if (set.Whole("propertyTable") is not { } index)
            return;
        JsonPlace? tables = document.Root.ObjectAt("extensions")?.ObjectAt(GltfMetadataCheck.Structural)?.ArrayAt("propertyTables");
        if (tables is null)
        {
            document.Fail("gltf-features-tables", set, null, "propertyTables");
            return;
        }

        if (tables.Item(index) is not { } table)
            document.Fail("gltf-features-table", set, Text(index), "< " + Text(tables.Count));
        else if (table.Whole("count") is { } rows && set.Whole("featureCount") > rows)
            document.Fail("gltf-features-rows", set, set.Member("featureCount")?.Written, "≤ " + Text(rows));
    }

    private void CheckAttribute(JsonPlace set, JsonPlace? attributes, long number)
    {
        string name = "_FEATURE_ID_" + Text(number);
        if (attributes?.Member(name) is not { } attribute)
        {
            document.Fail("gltf-features-attribute", set, null, name);
            return;
        }

        if (document.At("accessors", attribute.AsWhole()) is not { } accessor)
            return;
        if (accessor.Text("type") != "SCALAR" || accessor.Flag("normalized") == true)
        {
            document.Fail("gltf-features-accessor", accessor, AttributeFormats.Written(accessor), "SCALAR");
            return;
        }

        if (accessors.Data(attribute.AsWhole()) is not { } data)
            return;
        var ids = new HashSet<long>();
        Span<double> value = stackalloc double[1];
        for (int i = 0; i < data.Count; i++)
        {
            data.Read(i, value);
            ids.Add((long)value[0]);
        }

        Compare(set, ids);
    }

    private void CheckTexture(JsonPlace set, JsonPlace texture, JsonPlace? attributes)
    {
        long coordinates = texture.Whole("texCoord") ?? 0;
        if (attributes?.Has("TEXCOORD_" + Text(coordinates)) != true)
            document.Fail("gltf-features-texcoord", texture, null, "TEXCOORD_" + Text(coordinates));
        long index = texture.Whole("index") ?? -1;
        if (index >= document.Count("textures"))
        {
            document.Fail("gltf-features-texture", texture, Text(index), "< " + Text(document.Count("textures")));
            return;
        }

        if (pixels.Of(index) is not { } image)
            return;
        long[] channels = TexturePixels.Channels(texture);
        if (channels.Length > image.Channels || channels.Any(channel => channel >= image.Channels))
        {
            document.Fail("gltf-features-channels", texture, string.Join(", ", channels), "< " + Text(image.Channels));
            return;
        }

        var ids = new HashSet<long>();
        for (int pixel = 0; pixel < image.Count; pixel++)
        {
            long id = 0;
            for (int k = 0; k < channels.Length; k++)
                id |= (long)image[pixel, (int)channels[k]] << (8 * k);
            ids.Add(id);
        }

        Compare(set, ids);
    }

    private void Compare(JsonPlace set, HashSet<long> ids)
    {
        if (set.Whole("nullFeatureId") is { } none)
            ids.Remove(none);
        if (set.Whole("featureCount") is { } count && ids.Count != count)
            document.Fail("gltf-features-count", set, Text(count), Text(ids.Count));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
