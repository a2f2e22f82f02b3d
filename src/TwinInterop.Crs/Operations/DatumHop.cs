using TwinInterop.Crs.Register;

namespace TwinInterop.Crs.Operations;

/// <summary>One transformation on the way between two datums.</summary>
/// <param name="Transformation">The registered operation.</param>
/// <param name="IsInverse">True where it is run backwards.</param>
internal readonly record struct DatumHop(DatumTransformation Transformation, bool IsInverse)
{
    /// <summary>EPSG code of the geographic system where the hop starts.</summary>
    public int From => IsInverse ? Transformation.Target : Transformation.Source;

    /// <summary>EPSG code of the geographic system where the hop ends.</summary>
    public int To => IsInverse ? Transformation.Source : Transformation.Target;

    /// <summary>Its name, with its direction.</summary>
    public string Name => IsInverse ? $"Inverse of {Transformation.Name}" : Transformation.Name;

    /// <summary>The same hop the other way.</summary>
    public DatumHop Reversed => new(Transformation, !IsInverse);
}
