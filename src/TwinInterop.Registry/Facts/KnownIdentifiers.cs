using System.Collections.Immutable;
using TwinInterop.Model;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry.Facts;

/// <summary>Finds the names that an object of a city model bears in known schemes, and the twin id that it carries.</summary>
internal static class KnownIdentifiers
{
    private const int MostDepth = 4;
    private const int GlobalIdLength = 22;

    public static (TwinId? Twin, ImmutableArray<ObjectIdentifier> Identifiers) Of(CityObject item, SchemeCatalogue schemes)
    {
        TwinId? twin = TwinId.TryFrom(item.Id, out TwinId given) ? given : null;
        var found = new List<ObjectIdentifier>();
        foreach (ExternalReference reference in item.ExternalReferences)
            Take(schemes, reference.System, LocalPart(reference), found, ref twin);
        foreach (CityAttribute attribute in item.Attributes)
            Take(schemes, attribute, found, ref twin, 0);
        if (item.Source.Scheme == "ifc-guid" && !item.HasGeneratedId)
            Add(found, new ObjectIdentifier("ifc-guid", AsWritten(item.Source.LocalId)));
        return (twin, [.. found]);
    }

    /// <summary>The reader numbers the copies of a GlobalId: <c>…-2</c>; the name is still the one that they share.</summary>
    private static string AsWritten(string localId) =>
        localId.Length > GlobalIdLength + 1 && localId[GlobalIdLength] == '-' && !localId.AsSpan(GlobalIdLength + 1).ContainsAnyExceptInRange('0', '9')
            ? localId[..GlobalIdLength]
            : localId;

    private static void Take(SchemeCatalogue schemes, CityAttribute attribute, List<ObjectIdentifier> found, ref TwinId? twin, int depth)
    {
        if (attribute.Value is NestedValue nested && depth < MostDepth)
        {
            foreach (CityAttribute member in nested.Members)
                Take(schemes, member, found, ref twin, depth + 1);
        }
        else if (AttributeText.Simple(attribute.Value) is { Length: > 0 } text)
        {
            Take(schemes, attribute.Name, text, found, ref twin);
        }
    }

    private static void Take(SchemeCatalogue schemes, string? name, string text, List<ObjectIdentifier> found, ref TwinId? twin)
    {
        if (schemes.Find(name) is not { } scheme || scheme.Scope == SchemeScope.Dataset)
            return;
        if (scheme.Code == "twin")
        {
            if (TwinId.TryParse(text, out TwinId stamp))
                twin ??= stamp;
        }
        else if (scheme.Code != "insee" && scheme.Normalize(text) is { } value)
        {
            Add(found, new ObjectIdentifier(scheme.Code, value)); // a commune's code names the commune, not what lies in it
        }
    }

    private static void Add(List<ObjectIdentifier> found, ObjectIdentifier identifier)
    {
        if (!found.Contains(identifier))
            found.Add(identifier);
    }

    /// <summary>The last part of a URI, which the schemes' templates put the value into.</summary>
    private static string LocalPart(ExternalReference reference)
    {
        string text = reference.Target;
        if (!reference.IsUri && !text.StartsWith("http", StringComparison.Ordinal))
            return text;
        if (text.Contains("openstreetmap.org", StringComparison.Ordinal) || text.StartsWith("urn:ngsi-ld:", StringComparison.Ordinal))
            return text;
        int start = text.LastIndexOfAny(['/', '=', '#', ':']);
        return Uri.UnescapeDataString(text[(start + 1)..]);
    }
}
