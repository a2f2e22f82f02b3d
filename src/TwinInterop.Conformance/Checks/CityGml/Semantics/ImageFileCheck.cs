using TwinInterop.Appearance;
using TwinInterop.Conformance.Resources;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>The images of textures lie where the file says; those outside its folder are not looked for.</summary>
/// <remarks>Source: OGC 12-019, 9.3 (imageURI).</remarks>
[Checks("citygml-appearance-image")]
internal sealed class ImageFileCheck(SemanticSubject subject)
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(subject.Subject.Path)) ?? "";
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public void Check(CityObject part)
    {
        foreach (LodGeometry geometry in part.Geometry)
        {
            foreach (AbstractSurface surface in geometry.Geometry.Surfaces())
            {
                foreach (SurfaceAppearance appearance in surface.Appearances)
                {
                    if (appearance.Data is Texture texture && _seen.Add(texture.ImageUri))
                        Look(part, texture.ImageUri);
                }
            }
        }
    }

    private void Look(CityObject part, string uri)
    {
        if (ResourcePath.Resolve("", uri, out string path) != ReferenceKind.Inside)
            return;
        if (!Path.Exists(Path.Combine(_folder, path)))
            subject.Report("citygml-appearance-image", part.Source.LocalId, "", uri);
    }
}
