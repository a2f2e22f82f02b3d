using System.Collections.Frozen;
using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>Values against what is known elsewhere: codes against their lists, heights against the geometry, addresses.</summary>
/// <remarks>Source: OGC 12-019, annex C.1 (code lists of buildings) and 10.3 (measuredHeight).</remarks>
[Checks("citygml-code-unknown", "citygml-height-differs", "citygml-address-empty")]
internal sealed class AttributeCheck(SemanticSubject subject)
{
    /// <summary>The lists that all editions of the annex number alike: from 1000 in steps of ten to the code named.</summary>
    private static readonly FrozenDictionary<string, int> LastCodes = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["_AbstractBuilding_class.xml"] = 1180,
        ["_AbstractBuilding_roofType.xml"] = 1130,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int FirstCode = 1000;
    private const double HeightMetres = 1;
    private const double HeightShare = 0.1;

    public void Check(CityObject part)
    {
        foreach (CityAttribute attribute in part.Attributes)
            CheckCodes(part, attribute.Name, attribute.Value);
        CheckHeight(part);
        foreach (Address address in part.Addresses)
        {
            if (IsEmpty(address))
                subject.Report("citygml-address-empty", part.Source.LocalId, address.Id ?? "");
        }
    }

    private void CheckCodes(CityObject part, string name, AttributeValue value)
    {
        foreach (AttributeValue item in value is ListValue list ? [.. list.Items] : (AttributeValue[])[value])
        {
            if (item is not CodeValue { CodeSpace: { } space } code || !IsOfStandard(space)
                || !LastCodes.TryGetValue(space[(space.LastIndexOf('/') + 1)..], out int last))
            {
                continue;
            }

            bool isKnown = int.TryParse(code.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= FirstCode && number <= last && number % 10 == 0;
            if (!isKnown)
                subject.Report("citygml-code-unknown", part.Source.LocalId, name, code.Code, space);
        }
    }

    /// <summary>The lists of the annex as the SIG 3D publishes them; its handbook numbers lists of its own.</summary>
    private static bool IsOfStandard(string space) =>
        space.Contains("sig3d.", StringComparison.OrdinalIgnoreCase)
        && (space.Contains("/codelists/standard/", StringComparison.OrdinalIgnoreCase) || space.Contains("/codelists/citygml/", StringComparison.OrdinalIgnoreCase));

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
