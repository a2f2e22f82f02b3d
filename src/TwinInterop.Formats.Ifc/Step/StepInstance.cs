namespace TwinInterop.Formats.Ifc.Step;

/// <summary>One instance of an exchange structure. The default value is no instance.</summary>
/// <remarks>Valid until its file is disposed; may be used by several threads at once.</remarks>
internal readonly struct StepInstance : IEquatable<StepInstance>
{
    private readonly StepFile? _file;

    internal StepInstance(StepFile file, int slot)
    {
        _file = file;
        Slot = slot;
    }

    /// <summary>Whether there is an instance.</summary>
    internal bool Exists => _file is not null;

    /// <summary>Its place in the order of the text, from 0.</summary>
    internal int Slot { get; }

    /// <summary>The number of its name: 7 for <c>#7</c>.</summary>
    internal uint Id => File.IdAt(Slot);

    /// <summary>The number of its entity name in this file, see <see cref="StepFile.TypeNames"/>; 0 for a complex instance.</summary>
    internal ushort TypeNumber => File.TypeAt(Slot);

    /// <summary>Its entity name in upper case; empty for a complex instance.</summary>
    internal string TypeName => File.TypeNames[TypeNumber];

    /// <summary>Its parameters in order.</summary>
    internal StepValues Values => TypeNumber == 0 ? default : new StepValues(File.Body(Slot));

    /// <summary>The parameter at an index; an absent one behind the last.</summary>
    internal StepValue this[int index] => TypeNumber == 0 ? default : new StepValues(File.Body(Slot)).At(index);

    private StepFile File => _file ?? throw new InvalidOperationException("Expected an instance, found none.");

    public bool Equals(StepInstance other) => ReferenceEquals(_file, other._file) && Slot == other.Slot;

    public override bool Equals(object? obj) => obj is StepInstance other && Equals(other);

    public override int GetHashCode() => Slot;

    public override string ToString() => Exists ? $"#{Id}={TypeName}" : "";

    public static bool operator ==(StepInstance left, StepInstance right) => left.Equals(right);

    public static bool operator !=(StepInstance left, StepInstance right) => !left.Equals(right);
}
