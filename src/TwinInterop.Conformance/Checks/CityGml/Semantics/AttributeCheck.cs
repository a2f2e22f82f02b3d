using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>Values against what is known elsewhere: heights against the geometry, addresses.</summary>
/// <remarks>Source: OGC 12-019, 10.3 (measuredHeight).</remarks>
[Checks("citygml-height-differs", "citygml-address-empty")]
internal sealed class AttributeCheck(SemanticSubject subject)
{
    private const double HeightMetres = 1;
    private const double HeightShare = 0.1;

    public void Check(CityObject part)
    {
        CheckHeight(part);
        foreach (Address address in part.Addresses)
        {
            if (IsEmpty(address))
                subject.Report("citygml-address-empty", part.Source.LocalId, address.Id ?? "");
        }
    }

    private void CheckHeight(CityObject part)
    {
        if (part.Class.Name is not ("Building" or "BuildingPart") || HeightOf(part) is not { } stated)
            return;
        BoundingBox box = part.SelfAndDescendants().SelectMany(each => each.Geometry)
            .Where(geometry => geometry is { Lod: ['2' or '3', ..], Geometry: AbstractSolid })
            .Aggregate(BoundingBox.Empty, (sum, geometry) => sum.Add(geometry.Geometry.Bounds()));
        if (box.IsEmpty)
            return; // Loose surfaces may be any part of the whole.
        double measured = box.Max.Z - box.Min.Z;
        if (double.IsFinite(measured) && Math.Abs(measured - stated) > Math.Max(HeightMetres, HeightShare * measured))
            subject.Report("citygml-height-differs", part.Source.LocalId, "measuredHeight", Show(stated), Show(measured));
    }

    /// <summary>Metres; null where none or another unit is stated.</summary>
    private static double? HeightOf(CityObject part) => part.Attributes.FirstOrDefault(attribute => attribute.Name == "measuredHeight")?.Value switch
    {
        MeasureValue { Unit: null or "m" or "#m" or "urn:adv:uom:m" or "urn:ogc:def:uom:UCUM::m" } measure => measure.Number,
        DecimalValue number => number.Number,
        IntegerValue number => number.Number,
        _ => null,
    };

    private static bool IsEmpty(Address address) => address is
    {
        Country: null, AdministrativeArea: null, Locality: null, DependentLocality: null, Thoroughfare: null, ThoroughfareNumber: null,
        Premise: null, PostalCode: null, PostBox: null, FreeText: null, Encoded: null, Location: null,
    };

    private static string Show(double metres) => string.Create(CultureInfo.InvariantCulture, $"{metres:0.##} m");
}
