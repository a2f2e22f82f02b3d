using TwinInterop.Identity;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Resolving;

/// <summary>Twin ids as people and city models write them.</summary>
internal static class TwinNames
{
    private const int UuidLength = 36;

    /// <summary>Reads a twin id, or the UUID that a city model carries it as.</summary>
    public static bool TryRead(string value, out TwinId twin)
    {
        if (TwinId.TryParse(value, out twin))
            return true;
        if (value.Length != UuidLength || !Guid.TryParse(value, out Guid guid))
            return false;
        if (!TwinId.TryFrom(new CityObjectId(guid), out twin))
            twin = TwinId.Derive(new CityObjectId(guid));
        return true;
    }
}
