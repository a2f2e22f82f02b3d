using System.Collections.Frozen;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Collects the parts of an xAL address that the model has a place for.</summary>
/// <remarks>Source: OASIS CIQ xAL 2.0 (CityGML 1.0 and 2.0) and 3.0 (CityGML 3.0).</remarks>
internal sealed class XalAddress
{
    /// <summary>What the encoding of verbatim addresses of xAL 2.0 is called.</summary>
    public const string Encoding2 = "xal-2";

    /// <summary>What the encoding of verbatim addresses of xAL 3.0 is called.</summary>
    public const string Encoding3 = "xal-3";

    private static readonly FrozenSet<string> Plain = new[]
    {
        "Country/CountryName", "AdministrativeArea/AdministrativeAreaName", "Locality/LocalityName", "PostBox/PostBoxNumber",
        "Thoroughfare/ThoroughfareName", "Thoroughfare/ThoroughfareNumber", "Premise/PremiseName",
        "DependentLocality/DependentLocalityName", "PostalCode/PostalCodeNumber", "AddressLines/AddressLine", "Locality/AddressLine",
        "Country/NameElement", "AdministrativeArea/NameElement", "Locality/NameElement", "SubLocality/NameElement",
        "Thoroughfare/NameElement", "Thoroughfare/Number", "Premises/NameElement", "PostCode/Identifier",
        "PostalDeliveryPoint/Identifier", "FreeTextAddress/AddressLine",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _slots = new(StringComparer.Ordinal);

    /// <summary>Whether every text so far is one that the model can give back as it was.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Adds a text; false when the model has no place for it.</summary>
    /// <param name="path">The open elements below xalAddress, outermost first.</param>
    /// <param name="text">The text of the last one.</param>
    public bool TryAdd(List<string> path, string text)
    {
        string? slot = SlotOf(path[^1], path.Count > 1 ? path[^2] : "");
        string step = path.Count > 1 ? $"{path[^2]}/{path[^1]}" : path[^1];
        IsPlain &= Plain.Contains(step) && (slot is "freeText" || slot is null || !_slots.ContainsKey(slot));
        if (slot is null)
            return false;
        if (!_slots.TryGetValue(slot, out string? before))
            _slots.Add(slot, text);
        else if (slot is "freeText")
            _slots[slot] = $"{before}\n{text}";
        else if (slot is "number" or "premise")
            _slots[slot] = $"{before} {text}"; // a number and its suffix, or a name and a number
        else
            return before == text;
        return true;
    }

    /// <summary>The address.</summary>
    /// <param name="id">The id in the source.</param>
    public Address ToAddress(string? id) => new()
    {
        Id = id,
        Country = Slot("country") ?? Slot("countryCode"),
        AdministrativeArea = Slot("area"),
        Locality = Slot("locality"),
        DependentLocality = Slot("dependent"),
        Thoroughfare = Slot("street"),
        ThoroughfareNumber = Slot("number"),
        Premise = Slot("premise"),
        PostalCode = Slot("postalCode"),
        PostBox = Slot("postBox"),
        FreeText = Slot("freeText"),
    };

    private string? Slot(string name) => _slots.GetValueOrDefault(name);

    private static string? SlotOf(string element, string parent) => element switch
    {
        "CountryName" => "country",
        "CountryNameCode" => "countryCode",
        "AdministrativeAreaName" => "area",
        "LocalityName" => "locality",
        "DependentLocalityName" => "dependent",
        "ThoroughfareName" => "street",
        "ThoroughfareNumber" or "ThoroughfareNumberSuffix" or "ThoroughfareNumberPrefix" => "number",
        "PremiseName" or "PremiseNumber" or "BuildingName" => "premise",
        "PostalCodeNumber" => "postalCode",
        "PostBoxNumber" => "postBox",
        "AddressLine" or "Address" => "freeText",
        "NameElement" => OfName(parent),
        "Number" => OfNumber(parent),
        "Identifier" => OfNumber(parent),
        _ => null,
    };

    private static string? OfName(string parent) => parent switch
    {
        "Country" => "country",
        "AdministrativeArea" => "area",
        "Locality" => "locality",
        "SubLocality" => "dependent",
        "Thoroughfare" => "street",
        "Premises" or "BuildingName" => "premise",
        _ => null,
    };

    private static string? OfNumber(string parent) => parent switch
    {
        "Thoroughfare" => "number",
        "Premises" => "premise",
        "PostCode" => "postalCode",
        "PostBox" or "PostalDeliveryPoint" => "postBox",
        _ => null,
    };
}
