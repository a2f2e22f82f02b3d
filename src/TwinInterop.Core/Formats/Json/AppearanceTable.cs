using System.Runtime.InteropServices;
using System.Text.Json;
using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Json;

/// <summary>The materials of surfaces; each stands there once, with the surfaces that have it.</summary>
internal sealed class AppearanceTable
{
    private readonly Dictionary<Material, int> _materialIndex = [];
    private readonly List<Material> _materials = [];
    private readonly Dictionary<(int Material, string? Theme, bool IsFront), List<int>> _uses = [];

    private AppearanceTable()
    {
    }

    /// <summary>How many appearances of a surface have a place: textures have none.</summary>
    public static int CountOf(AbstractSurface surface)
    {
        int count = 0;
        foreach (SurfaceAppearance appearance in surface.Appearances)
            count += appearance.Data is Material ? 1 : 0;
        return count;
    }

    /// <summary>Whether a surface of a geometry has a material.</summary>
    public static bool HasMaterials(AbstractGeometry geometry) => geometry.Surfaces().Any(surface => CountOf(surface) > 0);

    /// <summary>The materials of surfaces, in their order.</summary>
    public static AppearanceTable Of(IReadOnlyList<AbstractSurface> surfaces)
    {
        var table = new AppearanceTable();
        for (int i = 0; i < surfaces.Count; i++)
        {
            foreach (SurfaceAppearance appearance in surfaces[i].Appearances)
            {
                if (appearance.Data is Material material)
                    table.Add(i, material, appearance);
            }
        }

        return table;
    }

    /// <summary>Gives surfaces the appearances that a table of theirs states.</summary>
    /// <exception cref="FormatException">It is not as our writer writes it.</exception>
    public static void Read(JsonElement tables, AbstractSurface[] surfaces)
    {
        if (!tables.TryGetProperty(ShapeLayout.Appearances, out JsonElement uses) || !tables.TryGetProperty(ShapeLayout.Materials, out JsonElement list))
            return;
        Material[] materials = [.. list.EnumerateArray().Select(MaterialJson.Read)];
        foreach (JsonElement use in uses.EnumerateArray())
        {
            Material material = materials.ElementAtOrDefault(use.GetProperty(ShapeLayout.Material).GetInt32())
                ?? throw new FormatException("a material that is not there");
            string? theme = use.TryGetProperty(ShapeLayout.Theme, out JsonElement text) ? text.GetString() : null;
            var appearance = new SurfaceAppearance(theme, material, IsFront: !use.TryGetProperty(ShapeLayout.Back, out _));
            foreach (JsonElement index in use.GetProperty(ShapeLayout.Surfaces).EnumerateArray())
            {
                int at = index.GetInt32();
                if ((uint)at >= (uint)surfaces.Length)
                    throw new FormatException("a surface that is not there");
                surfaces[at] = surfaces[at] with { Appearances = surfaces[at].Appearances.Add(appearance) };
            }
        }
    }

    /// <summary>Writes two members; none where no surface has a material.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (_uses.Count == 0)
            return;
        json.WriteStartArray(ShapeLayout.Materials);
        foreach (Material material in _materials)
            MaterialJson.Write(json, material);
        json.WriteEndArray();
        json.WriteStartArray(ShapeLayout.Appearances);
        foreach (((int material, string? theme, bool isFront), List<int> surfaces) in _uses)
        {
            json.WriteStartObject();
            json.WriteNumber(ShapeLayout.Material, material);
            if (theme is not null)
                json.WriteString(ShapeLayout.Theme, theme);
            if (!isFront)
                json.WriteBoolean(ShapeLayout.Back, true);
            json.WriteStartArray(ShapeLayout.Surfaces);
            foreach (int surface in surfaces)
                json.WriteNumberValue(surface);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Add(int surface, Material material, SurfaceAppearance appearance)
    {
        if (!_materialIndex.TryGetValue(material, out int index))
        {
            index = _materials.Count;
            _materialIndex.Add(material, index);
            _materials.Add(material);
        }

        ref List<int>? uses = ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, (index, appearance.Theme, appearance.IsFront), out _);
        (uses ??= []).Add(surface);
    }
}
