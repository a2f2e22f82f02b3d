using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks the vertices and indices of primitives.</summary>
/// <remarks>Source: glTF 2.0, 3.7.2.1 and 3.7.3.3.</remarks>
[Checks("gltf-index-*", "gltf-vertex-*")]
internal sealed class MeshDataCheck(GltfDocument document, AccessorCheck accessors)
{
    /// <summary>How far from 1 a length may be: what normalised bytes lose.</summary>
    private const double LengthTolerance = 0.00674;
    private const double ByteTolerance = 0.02;
    private const double WeightTolerance = 2e-2;

    private readonly HashSet<(long, string)> _seen = [];

    public void Check(JsonPlace primitive)
    {
        JsonPlace? attributes = primitive.ObjectAt("attributes");
        long? vertices = document.At("accessors", attributes?.Whole("POSITION"))?.Whole("count");
        if (vertices is { } count && primitive.Whole("indices") is { } indices)
            CheckIndices(indices, count, primitive);
        foreach (JsonPlace attribute in attributes?.Members() ?? [])
        {
            if (attribute.AsWhole() is { } index && _seen.Add((index, attribute.Name)) && accessors.Data(index) is { } data)
                CheckAttribute(document.At("accessors", index) ?? attribute, attribute.Name, data);
        }
    }

    private void CheckIndices(long index, long vertices, JsonPlace primitive)
    {
        if (accessors.Data(index) is not { Type: "SCALAR" } data || !_seen.Add((index, vertices.ToString(CultureInfo.InvariantCulture))))
            return;
        double restart = data.ComponentType switch { 5121 => byte.MaxValue, 5123 => ushort.MaxValue, _ => uint.MaxValue };
        Span<double> number = stackalloc double[1];
        long outside = 0;
        long first = -1;
        bool restarts = false;
        for (int i = 0; i < data.Count; i++)
        {
            data.Read(i, number);
            restarts |= number[0] == restart;
            if (number[0] >= vertices && outside++ == 0)
                first = (long)number[0];
        }

        JsonPlace place = document.At("accessors", index) ?? primitive;
        if (outside > 0)
            document.Fail("gltf-index-range", place, $"{first} (× {outside})", $"< {vertices}");
        if (restarts)
            document.Fail("gltf-index-restart", place, restart.ToString(CultureInfo.InvariantCulture));
    }

    private void CheckAttribute(JsonPlace accessor, string name, AccessorData data)
    {
        switch (AttributeFormats.Parse(name)?.Semantic)
        {
            case "NORMAL" when data.Type == "VEC3":
                CheckUnit(accessor, data, hasSign: false);
                break;
            case "TANGENT" when data.Type == "VEC4":
                CheckUnit(accessor, data, hasSign: true);
                break;
            case "COLOR" when data.ComponentType == 5126:
                CheckColours(accessor, data);
                break;
            case "WEIGHTS" when data.Type == "VEC4" && name == "WEIGHTS_0":
                CheckWeights(accessor, data);
                break;
        }
    }

    private void CheckUnit(JsonPlace accessor, AccessorData data, bool hasSign)
    {
        Span<double> element = stackalloc double[4];
        element = element[..data.Components];
        double tolerance = data.ComponentType == 5120 ? ByteTolerance : LengthTolerance;
        long wrong = 0;
        long wrongSign = 0;
        double first = 1;
        for (int i = 0; i < data.Count; i++)
        {
            data.ReadMeant(i, element);
            double length = Math.Sqrt((element[0] * element[0]) + (element[1] * element[1]) + (element[2] * element[2]));
            if (Math.Abs(length - 1) > tolerance && wrong++ == 0)
                first = length;
            if (hasSign && Math.Abs(element[3]) != 1)
                wrongSign++;
        }

        if (wrong > 0)
            document.Fail("gltf-vertex-unit", accessor, string.Create(CultureInfo.InvariantCulture, $"{first:0.####} (× {wrong})"), "1");
        if (wrongSign > 0)
            document.Fail("gltf-vertex-sign", accessor, $"× {wrongSign}", "-1 | 1");
    }

    private void CheckColours(JsonPlace accessor, AccessorData data)
    {
        Span<double> element = stackalloc double[4];
        element = element[..data.Components];
        for (int i = 0; i < data.Count; i++)
        {
            data.Read(i, element);
            foreach (double value in element)
            {
                if (value is >= 0 and <= 1)
                    continue;
                document.Fail("gltf-vertex-colour", accessor, value.ToString("R", CultureInfo.InvariantCulture), "0 … 1");
                return;
            }
        }
    }

    private void CheckWeights(JsonPlace accessor, AccessorData data)
    {
        Span<double> element = stackalloc double[4];
        for (int i = 0; i < data.Count; i++)
        {
            data.ReadMeant(i, element);
            double sum = element[0] + element[1] + element[2] + element[3];
            bool isNegative = element[0] < 0 || element[1] < 0 || element[2] < 0 || element[3] < 0;
            if (!isNegative && (Math.Abs(sum - 1) <= WeightTolerance || sum == 0))
                continue;
            document.Fail("gltf-vertex-weights", accessor, string.Create(CultureInfo.InvariantCulture, $"[{i}] Σ {sum:R}"), "≥ 0, Σ 1");
            return;
        }
    }
}
