using TwinInterop.Conversion;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>What the objects of one dataset or feature share while they are written.</summary>
internal sealed class WritingScope
{
    /// <summary>A new scope.</summary>
    /// <param name="settings">What the user wants.</param>
    /// <param name="grid">The transform.</param>
    /// <param name="ids">The ids of the dataset.</param>
    /// <param name="context">Takes findings and books.</param>
    public WritingScope(CityJsonWriteSettings settings, VertexGrid grid, IdRegister ids, ConversionContext context)
    {
        Settings = settings;
        Grid = grid;
        Ids = ids;
        Context = context;
        Vertices = new QuantizedVertices(grid);
        Books = new AppearanceBooks(context);
        Templates = settings.IsSequence ? null : new TemplateCollector(Appearance);
    }

    /// <summary>What the user wants.</summary>
    public CityJsonWriteSettings Settings { get; }

    /// <summary>The transform.</summary>
    public VertexGrid Grid { get; }

    /// <summary>The ids of the dataset.</summary>
    public IdRegister Ids { get; }

    /// <summary>Takes findings and books.</summary>
    public ConversionContext Context { get; }

    /// <summary>The vertices of the dataset or feature.</summary>
    public QuantizedVertices Vertices { get; }

    /// <summary>Its materials and textures.</summary>
    public AppearanceCollector Appearance { get; } = new();

    /// <summary>The templates of the dataset; null in a sequence, where instances are put in place.</summary>
    public TemplateCollector? Templates { get; }

    /// <summary>The books of the appearances of the current top-level object.</summary>
    public AppearanceBooks Books { get; }
}
