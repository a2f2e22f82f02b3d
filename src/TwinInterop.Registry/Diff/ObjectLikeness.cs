using System.Globalization;
using System.Text;
using TwinInterop.Registry.Facts;

namespace TwinInterop.Registry.Diff;

/// <summary>How alike two objects of different deliveries are.</summary>
internal sealed class ObjectLikeness(
    IReadOnlyList<ObjectFacts> old, IReadOnlyList<ObjectFacts> @new, (double X, double Y) metresPerUnit, Func<int, int, bool> parentsArePaired)
{
    /// <summary>Objects without geometry lie nowhere: neither near nor far, in metres.</summary>
    private const double Nowhere = 50;

    /// <summary>All but the ids: class, attributes, form, place.</summary>
    public static string? IdentityAndPlaceKey(ObjectFacts facts) =>
        facts.Shape.Count == 0 ? null : $"{Key(facts)}|{PlaceKey(facts)}";

    /// <summary>Class, form and place: the attributes may have changed.</summary>
    public static string? FormAndPlaceKey(ObjectFacts facts) => facts.Shape.Count == 0
        ? null
        : $"{facts.Class}|{facts.SourceClass}|{Convert.ToHexString(facts.Shape.Digest.AsSpan())}";

    /// <summary>Class and attributes of objects without a shape.</summary>
    public static string? ShapelessKey(ObjectFacts facts) => facts.Shape.Count == 0 ? Key(facts) : null;

    /// <summary>Class, attributes and form: the place may have changed.</summary>
    public static string? IdentityKey(ObjectFacts facts) => facts.Shape.Count == 0 ? null : Key(facts);

    private static string Key(ObjectFacts facts)
    {
        var key = new StringBuilder();
        key.Append(CultureInfo.InvariantCulture, $"{facts.Class}|{facts.SourceClass}|{facts.Shape.Count}|{facts.Shape.Spread:0.00}");
        foreach ((string name, string value) in facts.Attributes)
            key.Append('|').Append(name).Append('=').Append(value);
        return key.ToString();
    }

    /// <summary>The distance of the centres in metres.</summary>
    public double Distance(int first, int second)
    {
        ShapeSignature a = old[first].Shape, b = @new[second].Shape;
        if (a.Count == 0 || b.Count == 0)
            return a.Count == b.Count ? 0 : Nowhere;
        return Distance(a, b, metresPerUnit);
    }

    /// <summary>The distance of the centres of two shapes in metres.</summary>
    public static double Distance(ShapeSignature a, ShapeSignature b, (double X, double Y) metresPerUnit)
    {
        double dx = (a.X - b.X) * metresPerUnit.X, dy = (a.Y - b.Y) * metresPerUnit.Y, dz = a.Z - b.Z;
        return Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
    }

    /// <summary>From 0 to 1.</summary>
    public double Score(int first, int second)
    {
        ObjectFacts a = old[first], b = @new[second];
        double form = Form(a.Shape, b.Shape);
        double place = Math.Exp(-Distance(first, second) / (2 + a.Shape.Spread));
        double attributes = Attributes(a, b);
        double whole = parentsArePaired(first, second) ? 1 : 0;
        double label = a.Label is null || b.Label is null ? 0.5 : a.Label == b.Label ? 1 : 0;
        return a.Shape.Count == 0 && b.Shape.Count == 0
            ? (0.5 * attributes) + (0.25 * label) + (0.25 * whole)
            : (0.3 * form) + (0.25 * place) + (0.2 * attributes) + (0.1 * label) + (0.15 * whole);
    }

    private static double Form(ShapeSignature a, ShapeSignature b)
    {
        if (a.Count == 0 || b.Count == 0)
            return 0;
        if (a.IsSameForm(b))
            return 1;
        return 0.8 * Ratio(a.Spread, b.Spread) * Ratio(a.Size.Z + 0.1, b.Size.Z + 0.1) * Ratio(a.Size.X + a.Size.Y + 0.1, b.Size.X + b.Size.Y + 0.1);
    }

    private static double Attributes(ObjectFacts a, ObjectFacts b)
    {
        if (a.Attributes.IsEmpty && b.Attributes.IsEmpty)
            return 0.5;
        int same = a.Attributes.Count(attribute => b.Attributes.TryGetValue(attribute.Key, out string? value) && value == attribute.Value);
        return (double)same / (a.Attributes.Count + b.Attributes.Count - same);
    }

    private static double Ratio(double a, double b) => Math.Max(a, b) <= 0 ? 1 : Math.Min(a, b) / Math.Max(a, b);

    private static string PlaceKey(ObjectFacts facts) => Convert.ToHexString(facts.Shape.Digest.AsSpan());
}
