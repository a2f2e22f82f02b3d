using System.Globalization;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Crs.Declarations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Description;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Makes an object of the bytes of one feature, and reports what is odd or wrong about it.</summary>
internal sealed class FrameReader
{
    private readonly ConversionContext _context;
    private readonly ReadLimits _limits;
    private readonly FeatureParser _parser;
    private readonly GeometryChecks _checks;
    private readonly ObjectBuilder _builder;
    private readonly bool _isWholeText;
    private long _ordinal;

    /// <param name="dataset">The stable name of the dataset.</param>
    /// <param name="decision">What the positions refer to.</param>
    /// <param name="limits">Bounds on depth.</param>
    /// <param name="context">Takes findings and losses.</param>
    /// <param name="isWholeText">Whether the object is the whole text: a fault in it makes the text unreadable.</param>
    public FrameReader(
        string dataset, CrsDecision decision, ReadLimits limits, ConversionContext context, bool isWholeText)
    {
        _context = context;
        _limits = limits;
        _isWholeText = isWholeText;
        _parser = new FeatureParser(decision.AxisOrder, limits, isWholeText);
        _checks = new GeometryChecks(_parser.Notes, CrsDeclaration.IsGeographic(decision.Crs));
        _builder = new ObjectBuilder(dataset, decision.Crs.Horizontal is null || decision.Crs.Horizontal == SpatialReference.Wgs84.Horizontal);
    }

    /// <summary>The box around all positions so far.</summary>
    public BoundingBox Bounds { get; private set; } = BoundingBox.Empty;

    /// <summary>Reads one object; null when it is at fault, which is reported and booked.</summary>
    /// <param name="frame">Its bytes.</param>
    /// <param name="place">Where these begin.</param>
    /// <param name="pointer">The JSON pointer of the object.</param>
    /// <param name="allowsGeometry">Whether it may be a bare geometry.</param>
    /// <exception cref="InvalidDatasetException">The bytes are not JSON, or the text as a whole is at fault.</exception>
    public ReadFeature? Read(ReadOnlySpan<byte> frame, TextPlace place, string pointer, bool allowsGeometry)
    {
        long ordinal = _ordinal++;
        var reader = new Utf8JsonReader(frame, JsonFaults.Options(_limits.JsonDepth));
        try
        {
            reader.Read();
            ParsedFeature feature = _parser.Parse(ref reader, allowsGeometry);
            return Build(feature, ordinal, frame, place, pointer);
        }
        catch (JsonException exception)
        {
            throw JsonFaults.Syntax(exception, frame, place, pointer);
        }
        catch (FeatureFaultException fault)
        {
            Refuse(fault, ordinal, place.After(frame[..fault.Offset]).With(JsonPointer.At(frame, fault.Offset, pointer)));
            return null;
        }
    }

    private ReadFeature Build(
        ParsedFeature feature, long ordinal, ReadOnlySpan<byte> frame, TextPlace place, string pointer)
    {
        ObjectDescription? description = Describe(feature, frame);
        CityObject cityObject = _builder.Build(feature, ordinal, _parser.Notes, description);
        Check(feature, isPlan: description is null || description.Lod is "" or "0");
        Report(cityObject, frame, place, pointer);
        return new ReadFeature(cityObject, description?.Parent);
    }

    private ObjectDescription? Describe(ParsedFeature feature, ReadOnlySpan<byte> frame)
    {
        if (feature.Description is not { } member)
            return null;
        if (ObjectDescription.TryRead(member) is { } description)
            return description;

        // Somebody else's member of that name: a foreign member as any other.
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(member.GetRawText()), JsonFaults.Options(_limits.JsonDepth));
        reader.Read();
        feature.Foreign.Add(new ExtensionContent(
            MemberParser.Encoding, System.Text.Encoding.UTF8.GetString(CityObjectMember.Name), MemberParser.ReadRaw(ref reader)));
        return null;
    }

    private void Check(ParsedFeature feature, bool isPlan)
    {
        PositionNotes positions = _parser.Coordinates.Notes;
        _checks.CheckPositions(positions);
        if (positions.LongPositions > 0)
            _parser.Notes.Lose(BookAccount.Geometries, LossKind.Approximated, "geometry/ordinates");
        if (isPlan && feature.Geometry?.Geometry is { } shape)
            _checks.CheckShape(shape);

        BoundingBox bounds = positions.Bounds;
        Bounds = Bounds.Add(bounds);
        if (feature.Box is { } box)
            _checks.CheckBox(box.AsSpan(), bounds);
        if (feature.Geometry?.Box is { } inner)
            _checks.CheckBox(inner.AsSpan(), bounds);
    }

    private void Report(CityObject cityObject, ReadOnlySpan<byte> frame, TextPlace place, string pointer)
    {
        foreach (FeatureNotes.Finding finding in _parser.Notes.Findings)
        {
            // Offset 0 is the object as a whole: no need to go through it for the place.
            int offset = (int)finding.Offset;
            string where = offset == 0
                ? place.With(pointer)
                : place.After(frame[..offset]).With(JsonPointer.At(frame, offset, pointer));
            _context.Report(finding.Rule, where, finding.Arguments.AsSpan());
        }

        foreach (FeatureNotes.Loss loss in _parser.Notes.Losses)
        {
            if (loss.Kind == LossKind.Dropped)
                _context.LoseUnread(loss.Account, cityObject.Class.Name, cityObject.Source.LocalId, loss.Path, loss.Count);
            else
                _context.Lose(cityObject, loss.Account, loss.Path, loss.Kind, loss.Count);
        }
    }

    private void Refuse(FeatureFaultException fault, long ordinal, string where)
    {
        if (_isWholeText)
            throw new InvalidDatasetException(new Diagnostic(fault.Rule, where, fault.Arguments), fault);

        _context.Report(fault.Rule, where, fault.Arguments.AsSpan());
        _context.LoseUnread(
            BookAccount.Objects,
            CityObjectClass.GenericOccupiedSpace.Name,
            string.Create(CultureInfo.InvariantCulture, $"feature-{ordinal}"),
            "feature");
    }
}
