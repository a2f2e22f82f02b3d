using System.Collections.Concurrent;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Makes comparable values of parameters of a file.</summary>
/// <param name="model">The model, whose units the numbers are in.</param>
internal sealed class FactReader(IfcModel model)
{
    private const int Deepest = 20;
    private readonly ConcurrentDictionary<string, string> _simple = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a parameter.</summary>
    /// <param name="value">The parameter.</param>
    /// <param name="declared">The type that the schema declares for it; null where the parameter names its own.</param>
    /// <param name="unit">The unit stated beside it; null for that of the project.</param>
    public Fact Read(StepValue value, string? declared, IfcUnit? unit = null)
    {
        string? type = value.TypeName ?? declared?.ToUpperInvariant();
        value = value.Untyped;
        return value.Kind switch
        {
            StepKind.Integer or StepKind.Real => Number(value, type, unit),
            StepKind.String => Fact.OfText(value.AsString() ?? "", type),
            StepKind.Enumeration => Enumeration(value, type),
            StepKind.Reference => Fact.OfObject($"#{value.AsReference()}"),
            StepKind.List => value.Items.Count() == 0 ? Fact.Empty(type) : Fact.OfObject(ShortOf(value)),
            StepKind.Binary => Fact.OfObject("binary"),
            _ => Fact.Empty(type),
        };
    }

    private Fact Number(StepValue value, string? type, IfcUnit? unit)
    {
        if (value.AsDouble() is not { } number)
            return Fact.Empty(type);
        if (type is not null && SimpleOf(type) == "INTEGER")
            return Fact.OfNumber(number, isInteger: true, type);
        unit ??= type is null ? null : model.Units.OfMeasure(type);
        return Fact.OfNumber(unit?.ToSi(number) ?? number, isInteger: false, type);
    }

    private Fact Enumeration(StepValue value, string? type)
    {
        if (type is not null && SimpleOf(type) is "BOOLEAN" or "LOGICAL")
            return value.AsBoolean() is { } truth ? Fact.OfBoolean(truth, type) : Fact.Empty(type);
        return Fact.OfText(value.AsEnum() ?? "", type);
    }

    /// <summary>The simple type of EXPRESS that a type stands for, for example <c>REAL</c>; itself where it stands for none.</summary>
    private string SimpleOf(string type) => _simple.GetOrAdd(type, static (name, schema) =>
    {
        string at = name;
        for (int depth = 0; depth < Deepest && schema.Type(at) is { Kind: DataTypeKind.Defined, Underlying: { } under }; depth++)
            at = under.Name;
        int bracket = at.IndexOf('(', StringComparison.Ordinal);
        return (bracket < 0 ? at : at[..bracket]).ToUpperInvariant();
    }, model.Schema);

    private static string ShortOf(StepValue list)
    {
        const int Longest = 40;
        ReadOnlySpan<byte> text = list.Text;
        return System.Text.Encoding.ASCII.GetString(text[..Math.Min(text.Length, Longest)]) + (text.Length > Longest ? "…" : "");
    }
}
