namespace TwinInterop.Geometry.Validity;

/// <summary>Faces that follow one another in a <see cref="FaceTable"/>.</summary>
/// <param name="From">The first face.</param>
/// <param name="To">The face after the last.</param>
internal readonly record struct FaceRange(int From, int To)
{
    /// <summary>How many faces there are.</summary>
    public int Count => To - From;
}
