using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks animations.</summary>
/// <remarks>Source: glTF 2.0, 3.11; KHR_animation_pointer.</remarks>
[Checks("gltf-animation-*")]
internal sealed class AnimationCheck(GltfDocument document, AccessorCheck accessors)
{
    private const double QuaternionTolerance = 0.00769;

    public void Check()
    {
        foreach (JsonPlace animation in document.All("animations"))
        {
            JsonPlace? samplers = animation.ArrayAt("samplers");
            foreach (JsonPlace sampler in samplers?.Items() ?? [])
                CheckInput(sampler);
            var targets = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonPlace channel in animation.ArrayAt("channels")?.Items() ?? [])
                CheckChannel(channel, samplers, targets);
        }
    }

    private void CheckInput(JsonPlace sampler)
    {
        if (document.At("accessors", sampler.Whole("input")) is not { } input)
            return;
        if (input.Text("type") != "SCALAR" || input.Whole("componentType") != 5126 || input.Flag("normalized") == true)
            document.Fail("gltf-animation-input-format", input, AttributeFormats.Written(input), "SCALAR 5126");
        if (!input.Has("min") || !input.Has("max"))
            document.Fail("gltf-animation-input-bounds", input);
        if (sampler.Text("interpolation") == "CUBICSPLINE" && input.Whole("count") < 2)
            document.Fail("gltf-animation-input-count", input, $"{input.Whole("count")}", "≥ 2");
        if (accessors.Data(sampler.Whole("input")) is not { Type: "SCALAR" } data)
            return;
        double last = double.NegativeInfinity;
        Span<double> time = stackalloc double[1];
        for (int i = 0; i < data.Count; i++)
        {
            data.Read(i, time);
            if (time[0] < 0 || time[0] <= last)
            {
                document.Fail("gltf-animation-input-order", input, string.Create(CultureInfo.InvariantCulture, $"[{i}] {time[0]:R}"), "≥ 0, > [i - 1]");
                return;
            }

            last = time[0];
        }
    }

    private void CheckChannel(JsonPlace channel, JsonPlace? samplers, HashSet<string> targets)
    {
        if (channel.ObjectAt("target") is not { } target)
            return;
        string? path = target.Text("path");
        JsonPlace? pointer = target.ObjectAt("extensions")?.ObjectAt("KHR_animation_pointer");
        if (pointer is not null && target.Has("node"))
            document.Fail("gltf-animation-pointer-node", target);
        string key = pointer?.Text("pointer") ?? (target.Has("node") ? $"{target.Whole("node")}/{path}" : $"?{channel.Name}");
        if (!targets.Add(key))
            document.Fail("gltf-animation-target-twice", target, key);
        JsonPlace? node = document.At("nodes", target.Whole("node"));
        JsonPlace? mesh = document.At("meshes", node?.Whole("mesh"));
        int morphs = mesh?.ArrayAt("primitives")?.Item(0)?.ArrayAt("targets")?.Count ?? 0;
        if (path == "weights" && node is not null && morphs == 0)
            document.Fail("gltf-animation-weights", target);
        if (node is not null && node.Has("matrix") && path is "translation" or "rotation" or "scale")
            document.Fail("gltf-animation-matrix", target, "matrix", "translation, rotation, scale");
        if (channel.Whole("sampler") is not { } index)
            return;
        if (samplers?.Item(index) is { } sampler)
            CheckOutput(sampler, path, morphs);
        else
            document.Fail("gltf-animation-sampler-unknown", channel, $"{index}", $"< {samplers?.Count ?? 0}");
    }

    private void CheckOutput(JsonPlace sampler, string? path, int morphs)
    {
        if (document.At("accessors", sampler.Whole("output")) is not { } output || document.At("accessors", sampler.Whole("input")) is not { } input)
            return;
        string? expected = path switch { "rotation" => "VEC4", "translation" or "scale" => "VEC3", "weights" => "SCALAR", _ => null };
        if (expected is not null && output.Text("type") != expected)
            document.Fail("gltf-animation-output-format", output, AttributeFormats.Written(output), expected);
        bool isCubic = sampler.Text("interpolation") == "CUBICSPLINE";
        long factor = (isCubic ? 3 : 1) * (path == "weights" ? Math.Max(morphs, 1) : 1);
        if (path != "pointer" && output.Whole("count") is { } count && input.Whole("count") is { } inputs && count != (decimal)inputs * factor)
            document.Fail("gltf-animation-output-count", output, $"{count}", $"{inputs} × {factor}");
        if (path == "rotation" && accessors.Data(sampler.Whole("output")) is { Type: "VEC4" } data)
            CheckQuaternions(output, data, isCubic);
    }

    private void CheckQuaternions(JsonPlace output, AccessorData data, bool isCubic)
    {
        Span<double> q = stackalloc double[4];
        for (int i = isCubic ? 1 : 0; i < data.Count; i += isCubic ? 3 : 1)
        {
            data.ReadMeant(i, q);
            double length = Math.Sqrt((q[0] * q[0]) + (q[1] * q[1]) + (q[2] * q[2]) + (q[3] * q[3]));
            if (Math.Abs(length - 1) <= QuaternionTolerance)
                continue;
            document.Fail("gltf-animation-quaternion", output, string.Create(CultureInfo.InvariantCulture, $"[{i}] {length:0.####}"), "1");
            return;
        }
    }
}
