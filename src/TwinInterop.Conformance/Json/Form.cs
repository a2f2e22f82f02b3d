using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Json;

/// <summary>What a JSON value must look like.</summary>
internal sealed record Form(FormKind Kind)
{
    public static readonly Form Any = new(FormKind.Any);
    public static readonly Form Flag = new(FormKind.Flag);
    public static readonly Form Text = new(FormKind.Text);
    public static readonly Form Number = new(FormKind.Number);
    public static readonly Form Whole = new(FormKind.Whole);
    public static readonly Form FreeObject = new(FormKind.Object);

    /// <summary>The smallest number; for arrays the fewest elements, for maps the fewest members.</summary>
    public double Least { get; init; } = double.NegativeInfinity;

    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>Whether the smallest number is itself not allowed.</summary>
    public bool IsOpen { get; init; }

    public long Step { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>Whether an empty array has its own fault.</summary>
    public bool ReportsEmpty { get; init; }

    public ImmutableArray<string> Allowed { get; init; } = [];

    public ImmutableArray<long> AllowedNumbers { get; init; } = [];

    public Regex? Pattern { get; init; }

    public Form? Element { get; init; }

    public Shape? Shape { get; init; }

    /// <summary>The collection at the root that a number refers to.</summary>
    public string? Collection { get; init; }

    public static Form Positive { get; } = Number with { Least = 0 };

    public static Form Natural { get; } = Whole with { Least = 0 };

    public static Form Counted { get; } = Whole with { Least = 1 };

    public static Form OneOf(params string[] allowed) => Text with { Allowed = [.. allowed] };

    public static Form Code(params long[] allowed) => Whole with { AllowedNumbers = [.. allowed] };

    public static Form Matching(string pattern) =>
        Text with { Pattern = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking) };

    public static Form Array(Form element, int least = 0, int most = int.MaxValue) =>
        new(FormKind.Array) { Element = element, Least = least, Most = most };

    public static Form Vector(int length) => Array(Number, length, length);

    public static Form Object(Shape shape) => new(FormKind.Object) { Shape = shape };

    /// <summary>An object whose members all have one form; their names may have a pattern.</summary>
    public static Form Map(Form element, int least = 0, Regex? names = null) =>
        new(FormKind.Map) { Element = element, Least = least, Pattern = names };

    /// <summary>The number of an element of an array at the root.</summary>
    public static Form Index(string collection) => Natural with { Collection = collection };
}
