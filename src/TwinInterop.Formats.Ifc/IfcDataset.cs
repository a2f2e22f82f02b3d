using TwinInterop.Diagnostics;
using TwinInterop.Formats.Ifc.Containers;
using TwinInterop.Formats.Ifc.Georeferencing;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc;

/// <summary>A model that is open, with its units and its place on the map.</summary>
internal sealed class IfcDataset : IDisposable
{
    private readonly string _name;

    private IfcDataset(string name, IfcModel model, ReadOptions options)
    {
        _name = name;
        Model = model;
        Georeference = Georeference.Read(model, options);
    }

    /// <summary>The instances.</summary>
    public IfcModel Model { get; }

    /// <summary>In what the values are given.</summary>
    public IfcUnits Units => Model.Units;

    /// <summary>Where the model lies.</summary>
    public Georeference Georeference { get; }

    /// <summary>Opens a source.</summary>
    /// <param name="source">A file, or data in memory.</param>
    /// <param name="options">What the user states about it.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    /// <exception cref="InvalidDatasetException">It is no exchange structure, or its schema is not known.</exception>
    public static IfcDataset Open(DatasetSource source, ReadOptions options, DiagnosticLog diagnostics)
    {
        IfcModel model = new IfcContainer(new ContainerLimits(), diagnostics).Open(source);
        try
        {
            return new IfcDataset(source.Name, model, options);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>What is known of the dataset before its first object.</summary>
    public DatasetInfo Describe(ReadOptions options) => new(
        _name,
        IfcFormat.FormatId,
        Model.File.Header.Schemas.FirstOrDefault() ?? Model.Schema.Name,
        options.KeepsLocalCoordinates ? SpatialReference.Unknown : Georeference.Crs)
    {
        Georeferencing = new Formats.Georeferencing(Georeference.Crs, Georeference.EvidenceName),
    };

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();
}
