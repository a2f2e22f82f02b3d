using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Xml;
using TwinInterop.Appearance;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads the targets of surface data with their texture coordinates.</summary>
/// <remarks>Source: OGC 12-019, 9.4; OGC 21-006r2, 8.2 (TextureAssociation).</remarks>
internal sealed class TextureTargetReader(ReadSession session)
{
    private const int WorldToTextureElements = 12;
    private readonly OrdinateReader _numbers = new(session);
    private readonly Dictionary<string, Draft> _byId = new(StringComparer.Ordinal);

    /// <summary>Forgets the parameterizations that later targets could share.</summary>
    public void Forget() => _byId.Clear();

    /// <summary>Reads a target that is a URI alone, and moves behind it.</summary>
    public SurfaceDataTarget ReadPlain(XmlReader reader)
    {
        SourcePlace place = SourcePlace.Of(reader);
        return new SurfaceDataTarget(ElementText.Read(reader, session).Trim(), place, [], null);
    }

    /// <summary>Reads a target with a parameterization, and moves behind it.</summary>
    public void ReadParameterized(XmlReader reader, List<SurfaceDataTarget> into)
    {
        var draft = new Draft { Uri = reader.GetAttribute("uri")?.Trim(), Place = SourcePlace.Of(reader) };
        if (ElementHead.Read(reader).Href is { } href)
        {
            Share(draft, href);
            reader.Skip();
        }
        else
        {
            ElementContent.ForEach(reader, child => ReadLevel(child, draft));
        }

        into.Add(new SurfaceDataTarget(draft.Uri ?? "", draft.Place, [.. draft.Coordinates], draft.WorldToTexture));
    }

    /// <summary>Takes over a parameterization that an earlier target has.</summary>
    private void Share(Draft draft, string href)
    {
        if (!href.StartsWith('#') || !_byId.TryGetValue(href[1..], out Draft? shared))
        {
            session.Report(
                href.StartsWith('#') ? CityGmlDiagnostics.DanglingReference : CityGmlDiagnostics.OutsideReference, draft.Place, href);
            return;
        }

        draft.Coordinates.AddRange(shared.Coordinates);
        draft.WorldToTexture = shared.WorldToTexture;
    }

    /// <remarks>Bounded by <see cref="ReadLimits.XmlDepth"/>: deeper elements are skipped.</remarks>
    private void ReadLevel(XmlReader reader, Draft draft)
    {
        switch (reader.LocalName)
        {
            case "TextureAssociation" or "textureParameterization" or "TexCoordList" or "TexCoordGen"
                when reader.Depth <= session.Limits.XmlDepth:
                ElementHead head = ElementHead.Read(reader);
                if (head.Id is { } id)
                    _byId.TryAdd(id, draft);
                if (head.Href is { } href)
                    Share(draft, href);
                ElementContent.ForEach(reader, child => ReadLevel(child, draft));
                break;
            case "target":
                draft.Uri = ElementText.Read(reader, session).Trim();
                break;
            case "textureCoordinates":
                string ring = IdOf(reader.GetAttribute("ring"));
                draft.Coordinates.Add(new RingCoordinates(ring, ReadCoordinates(reader)));
                break;
            case "ring":
                // In 3.0 the rings follow in the order of the coordinates, or stand after each.
                NameRing(draft, IdOf(ElementText.Read(reader, session)));
                break;
            case "worldToTexture":
                draft.WorldToTexture = ReadTransform(reader);
                break;
            default:
                session.ReportOnce(
                    CityGmlDiagnostics.GeometryProperty, reader.Name, SourcePlace.Of(reader), reader.Name, "a texture");
                reader.Skip();
                break;
        }
    }

    private static void NameRing(Draft draft, string id)
    {
        int unnamed = draft.Coordinates.FindIndex(entry => entry.RingId.Length == 0);
        if (unnamed >= 0)
            draft.Coordinates[unnamed] = draft.Coordinates[unnamed] with { RingId = id };
    }

    private static string IdOf(string? uri) => (uri ?? "").Trim().TrimStart('#');

    private ImmutableArray<TextureCoordinate> ReadCoordinates(XmlReader reader)
    {
        SourcePlace place = SourcePlace.Of(reader);
        if (!_numbers.Read(reader))
            return [];
        ReadOnlySpan<double> numbers = _numbers.Numbers;
        if (numbers.Length % 2 != 0)
        {
            session.Report(CityGmlDiagnostics.OddOrdinates, place, 2, numbers.Length);
            return [];
        }

        var coordinates = new TextureCoordinate[numbers.Length / 2];
        for (int i = 0; i < coordinates.Length; i++)
            coordinates[i] = new TextureCoordinate(numbers[2 * i], numbers[(2 * i) + 1]);
        return ImmutableCollectionsMarshal.AsImmutableArray(coordinates);
    }

    /// <summary>A matrix of three rows (s, t, q) over world coordinates; a last row of 0 0 0 1 makes it square.</summary>
    private Transform3D? ReadTransform(XmlReader reader)
    {
        SourcePlace place = SourcePlace.Of(reader);
        if (!_numbers.Read(reader))
            return null;
        if (_numbers.Numbers.Length != WorldToTextureElements)
        {
            session.Report(CityGmlDiagnostics.OddOrdinates, place, WorldToTextureElements, _numbers.Numbers.Length);
            return null;
        }

        double[] elements = [.. _numbers.Numbers, 0, 0, 0, 1];
        for (int row = 0; session.SwapsAxes && row < WorldToTextureElements; row += 4)
            (elements[row], elements[row + 1]) = (elements[row + 1], elements[row]);
        return new Transform3D(ImmutableCollectionsMarshal.AsImmutableArray(elements));
    }

    private sealed class Draft
    {
        public string? Uri { get; set; }

        public SourcePlace Place { get; init; }

        public List<RingCoordinates> Coordinates { get; } = [];

        public Transform3D? WorldToTexture { get; set; }
    }
}
