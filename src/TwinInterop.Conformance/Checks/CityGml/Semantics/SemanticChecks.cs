using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>All checks of what a city model means: its words against its geometry.</summary>
internal sealed class SemanticChecks(SemanticSubject subject)
{
    /// <summary>The conformance class.</summary>
    public const string Class = "citygml-semantics";

    private readonly SurfaceDirectionCheck _directions = new(subject);
    private readonly BoundaryCheck _boundaries = new(subject);
    private readonly LodCheck _lods = new(subject);
    private readonly AttributeCheck _attributes = new(subject);
    private readonly ImageFileCheck _images = new(subject);
    private readonly ExtensionCheck _extensions = new(subject);

    /// <summary>Checks a top-level object with all its parts.</summary>
    public void Check(CityObject cityObject)
    {
        foreach (CityObject part in cityObject.SelfAndDescendants())
        {
            _directions.Check(part);
            _boundaries.Check(part);
            _lods.Check(part);
            _attributes.Check(part);
            _images.Check(part);
            _extensions.Check(part);
        }
    }

    /// <summary>Ends the file.</summary>
    public void End() => _extensions.End();
}
