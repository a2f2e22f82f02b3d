using System.Reflection;

namespace TwinInterop.Crs.Grids;

/// <summary>
/// The tables of undulations inside this package: mainland France (from RAF20) and Corsica (from RAC23), found under
/// the names of these grids. Made from grids of IGN, Licence Ouverte 2.0, attribution "IGN".
/// </summary>
public sealed class EmbeddedUndulations : IGridSource
{
    private static readonly Lazy<UndulationTable> Mainland = new(() => Load("RAF20"));
    private static readonly Lazy<UndulationTable> Corsica = new(() => Load("RAC23"));

    /// <summary>Finds the stand-in for a grid; its <see cref="UndulationTable.Accuracy"/> belongs in a warning.</summary>
    /// <param name="fileName">The name of the full grid, for example <c>fr_ign_RAF20.tif</c>.</param>
    /// <returns>The table, or null for any other grid.</returns>
    public static UndulationTable? Table(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return Path.GetFileNameWithoutExtension(fileName).ToUpperInvariant() switch
        {
            "FR_IGN_RAF20" or "RAF20" => Mainland.Value,
            "FR_IGN_RAC23" or "RAC23" => Corsica.Value,
            _ => null,
        };
    }

    /// <inheritdoc/>
    public IShiftGrid? Find(string fileName) => Table(fileName);

    private static UndulationTable Load(string name)
    {
        string resource = $"{typeof(EmbeddedUndulations).Namespace}.{name}.undulations";
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Expected the resource {resource} in the assembly.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return UndulationTable.Read($"{name}, rounded table", bytes);
    }
}
