using System.Collections.Immutable;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>One argument of an instance that is to be written.</summary>
/// <param name="Kind">What it is; <see cref="StepKind.Unset"/> stands for none.</param>
internal readonly record struct StepArgument(StepKind Kind)
{
    private readonly object? _value;
    private readonly double _number;
    private readonly long _integer;

    private StepArgument(StepKind kind, object? value, double number = 0, long integer = 0)
        : this(kind)
    {
        _value = value;
        _number = number;
        _integer = integer;
    }

    /// <summary>No value.</summary>
    public static StepArgument None => new(StepKind.Unset);

    /// <summary>Whether there is a value.</summary>
    public bool Exists => Kind != StepKind.Unset && Kind != default;

    /// <summary>The name of the type of a typed value; null otherwise.</summary>
    public string? TypeName => Kind == StepKind.Typed ? (string?)_value : null;

    /// <summary>The number of a whole or real argument; null of any other.</summary>
    public double? Number => Kind switch
    {
        StepKind.Real => _number,
        StepKind.Integer => _integer,
        _ => null,
    };

    /// <summary>The name of an enumeration; null for any other argument.</summary>
    public string? Name => Kind == StepKind.Enumeration ? (string?)_value : null;

    /// <summary>The text of a text argument; null for any other.</summary>
    public string? Characters => Kind == StepKind.String ? (string?)_value : null;

    /// <summary>A reference; none for 0.</summary>
    public static StepArgument Reference(int number) =>
        number == 0 ? None : new StepArgument(StepKind.Reference, null, 0, number);

    /// <summary>A text; none for null.</summary>
    public static StepArgument Text(string? text) => text is null ? None : new StepArgument(StepKind.String, text);

    /// <summary>A name of an enumeration.</summary>
    public static StepArgument Enumeration(string name) => new(StepKind.Enumeration, name);

    /// <summary>True or false.</summary>
    public static StepArgument Logical(bool isTrue) => Enumeration(isTrue ? "T" : "F");

    /// <summary>A whole number.</summary>
    public static StepArgument Integer(long number) => new(StepKind.Integer, null, 0, number);

    /// <summary>A finite number.</summary>
    public static StepArgument Real(double number) => new(StepKind.Real, null, number);

    /// <summary>A list.</summary>
    public static StepArgument List(ImmutableArray<StepArgument> items) => new(StepKind.List, items);

    /// <summary>A list of references.</summary>
    public static StepArgument References(IEnumerable<int> numbers) => List([.. numbers.Select(Reference)]);

    /// <summary>A value that names its type.</summary>
    public static StepArgument Typed(string type, StepArgument value) =>
        new(StepKind.Typed, type.ToUpperInvariant(), value._number, value._integer) { Inner = [value] };

    private ImmutableArray<StepArgument> Inner { get; init; } = [];

    /// <summary>Writes it.</summary>
    public void WriteTo(StepWriter step)
    {
        switch (Kind)
        {
            case StepKind.Reference:
                step.Reference((int)_integer);
                break;
            case StepKind.String:
                step.Text((string?)_value);
                break;
            case StepKind.Enumeration:
                step.Enumeration((string?)_value);
                break;
            case StepKind.Integer:
                step.Integer(_integer);
                break;
            case StepKind.Real:
                step.Real(_number);
                break;
            case StepKind.List:
                step.BeginList();
                foreach (StepArgument item in (ImmutableArray<StepArgument>)_value!) // set where the kind is
                    item.WriteTo(step);
                step.EndList();
                break;
            case StepKind.Typed:
                step.BeginTyped(System.Text.Encoding.ASCII.GetBytes((string)_value!)); // as above
                Inner[0].WriteTo(step);
                step.EndList();
                break;
            default:
                step.Null();
                break;
        }
    }
}
