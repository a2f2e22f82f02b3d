using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>An item that cannot be evaluated; becomes a finding where the product's items are gone through.</summary>
internal sealed class UnreadableItemException : Exception
{
    /// <summary>The finding.</summary>
    /// <param name="rule">What is wrong.</param>
    /// <param name="entity">Where.</param>
    /// <param name="arguments">The values of the message.</param>
    public UnreadableItemException(DiagnosticRule rule, IfcEntity entity, params object[] arguments)
        : base(rule.Message)
    {
        (Rule, Entity, Arguments) = (rule, entity, arguments);
    }

    /// <summary>What is wrong.</summary>
    public DiagnosticRule Rule { get; }

    /// <summary>Where.</summary>
    public IfcEntity Entity { get; }

    /// <summary>The values of the message.</summary>
    public IReadOnlyList<object> Arguments { get; }

    /// <summary>An attribute that is needed and not given.</summary>
    public static UnreadableItemException Missing(IfcEntity entity, string attribute) =>
        new(GeometryDiagnostics.Missing, entity, attribute, entity.ToString());

    /// <summary>A class that is not evaluated in this place.</summary>
    /// <param name="expected">What may stand there.</param>
    /// <param name="entity">What stands there.</param>
    public static UnreadableItemException Unsupported(string expected, IfcEntity entity) =>
        new(GeometryDiagnostics.Unsupported, entity, expected, entity.Exists ? entity.ToString() : "nothing");

    /// <summary>Geometry without extent where it needs one.</summary>
    public static UnreadableItemException Degenerate(IfcEntity entity, string expected, string found) =>
        new(GeometryDiagnostics.Degenerate, entity, expected, found);
}
