using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>A geometry property as read.</summary>
/// <param name="Path">The feature of the object for the books, for example <c>geometry/lod2Solid</c>.</param>
/// <param name="Lod">The level; null where the property states none.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="Nodes">The geometries inside; normally one.</param>
/// <param name="IsIncomplete">Whether part of it could not be read.</param>
internal readonly record struct GeometryDraft(
    string Path, int? Lod, GeometryRole Role, List<GmlNode> Nodes, bool IsIncomplete);
