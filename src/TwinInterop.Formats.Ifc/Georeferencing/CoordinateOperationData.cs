namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>The numbers of a coordinate operation as written.</summary>
internal sealed record CoordinateOperationData
{
    /// <summary>What it was read from.</summary>
    public required GeoreferenceEvidence Evidence { get; init; }

    /// <summary>Where it stands, for findings.</summary>
    public required IfcEntity Entity { get; init; }

    /// <summary>The context whose coordinates it takes; no entity for a property set.</summary>
    public IfcEntity Context { get; init; }

    /// <summary>The system that it leads to.</summary>
    public required DeclaredCrs Crs { get; init; }

    /// <summary>Eastings, or the first coordinate of a rigid operation.</summary>
    public required double First { get; init; }

    /// <summary>Northings, or the second coordinate of a rigid operation.</summary>
    public required double Second { get; init; }

    /// <summary>Orthogonal height.</summary>
    public double Height { get; init; }

    /// <summary>The easting of the local X axis; null where not given.</summary>
    public double? Abscissa { get; init; }

    /// <summary>The northing of the local X axis; null where not given.</summary>
    public double? Ordinate { get; init; }

    /// <summary>The scale; null where not given.</summary>
    public double? Scale { get; init; }

    /// <summary>The factors of IfcMapConversionScaled.</summary>
    public (double X, double Y, double Z) Factors { get; init; } = (1, 1, 1);

    /// <summary>Whether first and second are angles.</summary>
    public bool IsAngular { get; init; }
}
