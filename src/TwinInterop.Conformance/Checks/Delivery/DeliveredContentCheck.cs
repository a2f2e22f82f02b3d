using System.Globalization;
using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Delivery;

/// <summary>Holds classes, levels of detail and properties against the profile.</summary>
[Checks("dlv-class-missing", "dlv-lod", "dlv-property-*")]
internal sealed class DeliveredContentCheck(DeliverySubject subject)
{
    public void Check()
    {
        subject.Log.Tested("delivery-content");
        foreach (ClassDemand demand in subject.Profile.Classes)
        {
            foreach (DeliveredFile file in subject.FilesOf(demand.Formats))
                Check(file, demand);
        }
    }

    private void Check(DeliveredFile file, ClassDemand demand)
    {
        List<DeliveredObject> objects = [.. file.OfClass(demand.Class)];
        if (objects.Count < demand.Least && file.Fault is null)
        {
            subject.Log.Report(
                "dlv-class-missing", file.Name, objects.Count.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"≥ {demand.Least} {demand.Class}"));
        }

        foreach (DeliveredObject item in objects)
        {
            if (!demand.Lods.IsEmpty && !item.Lods.Any(lod => demand.Lods.Any(asked => lod == asked || lod.StartsWith(asked + ".", StringComparison.Ordinal))))
                subject.Report("dlv-lod", item, item.Lods.IsEmpty ? "–" : string.Join(", ", item.Lods), string.Join(" | ", demand.Lods));
        }

        foreach (PropertyDemand property in demand.Properties)
            Check(objects, property);
    }

    private void Check(List<DeliveredObject> objects, PropertyDemand property)
    {
        int given = objects.Count(item => item.Properties.Contains(property.Name));
        bool isShort = given < property.Share * objects.Count;
        foreach (DeliveredObject item in objects)
        {
            if (!item.Properties.Contains(property.Name))
            {
                if (isShort)
                    subject.Report("dlv-property-missing", item, $"{property.Name}: {DeliverySubject.Share(given, objects.Count)}", DeliverySubject.AtLeast(property.Share));
                continue;
            }

            List<DeliveredValue> values = [.. item.Properties[property.Name]];
            if (property.Type is { } type && values.FirstOrDefault(value => !value.Is(type)) is { Text: not null } wrong)
                subject.Report("dlv-property-type", item, $"{property.Name} = {wrong.Text} ({Name(wrong.Type)})", Name(type));
            else if (!values.Any(value => Fits(value.Text, property)))
                subject.Report("dlv-property-value", item, $"{property.Name} = {values[0].Text}", Expected(property));
        }
    }

    /// <summary>As a profile names it.</summary>
    private static string Name(PropertyType type) => type switch
    {
        PropertyType.String => "string",
        PropertyType.Number => "number",
        PropertyType.Integer => "integer",
        PropertyType.Boolean => "boolean",
        _ => "date",
    };

    private static bool Fits(string text, PropertyDemand property)
    {
        if (property.Pattern is { } pattern && !pattern.IsMatch(text))
            return false;
        if (!property.Values.IsEmpty && !property.Values.Contains(text, StringComparer.Ordinal))
            return false;
        if (property.Least is null && property.Most is null)
            return true;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !(number < property.Least) && !(number > property.Most);
    }

    private static string Expected(PropertyDemand property) => 0 switch
    {
        _ when property.Pattern is { } pattern => DeliverySubject.Show(pattern),
        _ when !property.Values.IsEmpty => string.Join(" | ", property.Values),
        _ => string.Create(CultureInfo.InvariantCulture, $"{property.Least} … {property.Most}"),
    };
}
