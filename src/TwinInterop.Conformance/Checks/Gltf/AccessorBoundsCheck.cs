using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Holds the elements of an accessor against the limits that it states.</summary>
/// <remarks>Source: glTF 2.0, 3.6.2.5, Accessor bounds; NaN and infinity are not allowed (3.6.2.2).</remarks>
[Checks("gltf-accessor-min", "gltf-accessor-max", "gltf-accessor-below-min", "gltf-accessor-above-max", "gltf-accessor-float")]
internal sealed class AccessorBoundsCheck(GltfDocument document)
{
    private const int MaxComponents = 16;

    public void Check(JsonPlace accessor, AccessorData data)
    {
        double[]? min = Stated(accessor, "min", data);
        double[]? max = Stated(accessor, "max", data);
        Span<double> element = stackalloc double[MaxComponents];
        element = element[..data.Components];
        Span<double> least = stackalloc double[data.Components];
        Span<double> most = stackalloc double[data.Components];
        least.Fill(double.PositiveInfinity);
        most.Fill(double.NegativeInfinity);
        long wrong = 0;
        for (int i = 0; i < data.Count; i++)
        {
            data.Read(i, element);
            for (int k = 0; k < element.Length; k++)
            {
                double value = element[k];
                if (!double.IsFinite(value))
                {
                    wrong++;
                    continue;
                }

                if (value < least[k])
                    least[k] = value;
                if (value > most[k])
                    most[k] = value;
            }
        }

        if (wrong > 0)
            document.Fail("gltf-accessor-float", accessor, $"× {wrong}");
        if (wrong == 0)
        {
            Compare(accessor, "min", min, least, isLeast: true);
            Compare(accessor, "max", max, most, isLeast: false);
        }
    }

    private static double[]? Stated(JsonPlace accessor, string name, AccessorData data)
    {
        if (accessor.Numbers(name) is not { } numbers || numbers.Length != data.Components)
            return null;
        if (data.ComponentType != 5126)
            return numbers;
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = (float)numbers[i]; // What a reader in single precision sees.
        return numbers;
    }

    private void Compare(JsonPlace accessor, string name, double[]? stated, ReadOnlySpan<double> actual, bool isLeast)
    {
        if (stated is null)
            return;
        for (int k = 0; k < stated.Length; k++)
        {
            if (stated[k] == actual[k])
                continue;
            bool isOutside = isLeast ? actual[k] < stated[k] : actual[k] > stated[k];
            if (isOutside)
                document.Fail(isLeast ? "gltf-accessor-below-min" : "gltf-accessor-above-max", accessor, $"[{k}] {Text(actual[k])}", (isLeast ? "≥ " : "≤ ") + Text(stated[k]));
            else
                document.Fail("gltf-accessor-" + name, accessor, $"[{k}] {Text(stated[k])}", Text(actual[k]));
            return;
        }
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
