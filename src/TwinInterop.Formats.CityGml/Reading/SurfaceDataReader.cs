using System.Xml;
using TwinInterop.Appearance;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads X3DMaterial, ParameterizedTexture and GeoreferencedTexture.</summary>
internal sealed class SurfaceDataReader(ReadSession session)
{
    private readonly OrdinateReader _numbers = new(session);
    private readonly PositionReader _positions = new(session);
    private readonly TextureTargetReader _targets = new(session);

    /// <summary>Reads the element that the reader stands on, and moves behind it; null, without moving, when it is none of the three.</summary>
    public SurfaceDataDraft? Read(XmlReader reader) => reader.LocalName switch
    {
        "X3DMaterial" => ReadMaterial(reader),
        "ParameterizedTexture" or "GeoreferencedTexture" => ReadTexture(reader),
        _ => null,
    };

    /// <summary>Forgets the parameterizations that later targets could share.</summary>
    public void Forget() => _targets.Forget();

    private SurfaceDataDraft ReadMaterial(XmlReader reader)
    {
        var material = new Material { Id = ElementHead.Read(reader).Id };
        bool isFront = true;
        var targets = new List<SurfaceDataTarget>();
        ElementContent.ForEach(reader, child =>
        {
            switch (child.LocalName)
            {
                case "name":
                    material = material with { Name = ElementText.Read(child, session).Trim() };
                    break;
                case "isFront":
                    isFront = ReadBoolean(child) ?? true;
                    break;
                case "ambientIntensity":
                    material = material with { AmbientIntensity = ReadNumber(child) };
                    break;
                case "diffuseColor":
                    material = material with { Diffuse = ReadColour(child) };
                    break;
                case "emissiveColor":
                    material = material with { Emissive = ReadColour(child) };
                    break;
                case "specularColor":
                    material = material with { Specular = ReadColour(child) };
                    break;
                case "shininess":
                    material = material with { Shininess = ReadNumber(child) };
                    break;
                case "transparency":
                    material = material with { Transparency = ReadNumber(child) };
                    break;
                case "isSmooth":
                    material = material with { IsSmooth = ReadBoolean(child) };
                    break;
                case "target":
                    targets.Add(_targets.ReadPlain(child));
                    break;
                default:
                    SkipOther(child);
                    break;
            }
        });
        return new SurfaceDataDraft(material, isFront, targets);
    }

    private SurfaceDataDraft ReadTexture(XmlReader reader)
    {
        bool isPlaced = reader.LocalName is "GeoreferencedTexture";
        var texture = new Texture("")
        {
            Id = ElementHead.Read(reader).Id,
            Placement = isPlaced ? new ImagePlacement(true, null, null) : null,
        };
        bool isFront = true;
        var targets = new List<SurfaceDataTarget>();
        ElementContent.ForEach(reader, child =>
        {
            switch (child.LocalName)
            {
                case "isFront":
                    isFront = ReadBoolean(child) ?? true;
                    break;
                case "target" when isPlaced:
                    targets.Add(_targets.ReadPlain(child));
                    break;
                case "target" or "textureParameterization":
                    _targets.ReadParameterized(child, targets);
                    break;
                default:
                    texture = ReadTextureProperty(child, texture);
                    break;
            }
        });
        return new SurfaceDataDraft(texture, isFront, targets);
    }

    private Texture ReadTextureProperty(XmlReader reader, Texture texture)
    {
        switch (reader.LocalName)
        {
            case "name":
                return texture with { Name = ElementText.Read(reader, session).Trim() };
            case "imageURI":
                return texture with { ImageUri = ElementText.Read(reader, session).Trim() };
            case "mimeType":
                return texture with { MediaType = ElementText.Read(reader, session).Trim() };
            case "textureType":
                return texture with { Kind = ElementText.Read(reader, session).Trim() };
            case "wrapMode":
                return texture with { Wrap = ElementText.Read(reader, session).Trim() };
            case "borderColor":
                return texture with { Border = ReadColour(reader) };
            case "preferWorldFile" when texture.Placement is { } placement:
                return texture with { Placement = placement with { PrefersWorldFile = ReadBoolean(reader) ?? true } };
            case "referencePoint" when texture.Placement is { } placement:
                return texture with { Placement = placement with { ReferencePoint = ReadPoint(reader) } };
            case "orientation" when texture.Placement is { } placement:
                return texture with { Placement = placement with { Orientation = ReadOrientation(reader) } };
            default:
                SkipOther(reader);
                return texture;
        }
    }

    private void SkipOther(XmlReader reader)
    {
        session.ReportOnce(
            CityGmlDiagnostics.GeometryProperty, reader.Name, SourcePlace.Of(reader), reader.Name, "surface data");
        reader.Skip();
    }

    private Position? ReadPoint(XmlReader reader)
    {
        Position? point = null;
        ElementContent.ForEach(reader, child =>
        {
            System.Collections.Immutable.ImmutableArray<Position> positions = _positions.Read(child, 0, isRing: false);
            if (!positions.IsDefaultOrEmpty)
                point = positions[0];
        });
        return point;
    }

    private (double A, double B, double C, double D)? ReadOrientation(XmlReader reader)
    {
        ReadOnlySpan<double> numbers = ReadNumbers(reader, 4);
        return numbers.IsEmpty ? null : (numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private Colour? ReadColour(XmlReader reader)
    {
        ReadOnlySpan<double> numbers = ReadNumbers(reader, 3);
        return numbers.IsEmpty
            ? null
            : new Colour(numbers[0], numbers[1], numbers[2], numbers.Length > 3 ? numbers[3] : 1);
    }

    private double? ReadNumber(XmlReader reader)
    {
        ReadOnlySpan<double> numbers = ReadNumbers(reader, 1);
        return numbers.IsEmpty ? null : numbers[0];
    }

    private ReadOnlySpan<double> ReadNumbers(XmlReader reader, int least)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.Name;
        if (!_numbers.Read(reader))
            return [];
        if (_numbers.Numbers.Length >= least)
            return _numbers.Numbers;
        session.Report(CityGmlDiagnostics.BadValue, place, name, "a number", "");
        return [];
    }

    private bool? ReadBoolean(XmlReader reader)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.Name;
        string text = ElementText.Read(reader, session).Trim();
        switch (text)
        {
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                session.Report(CityGmlDiagnostics.BadValue, place, name, "true or false", text);
                return null;
        }
    }
}
