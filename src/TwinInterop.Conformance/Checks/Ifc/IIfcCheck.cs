namespace TwinInterop.Conformance.Checks.Ifc;

/// <summary>Some rules over a model as a whole. What implements it and has no constructor arguments is found and run.</summary>
/// <remarks>The class names its rules with <see cref="Rules.ChecksAttribute"/>; their conformance classes count as tested when it has run.</remarks>
internal interface IIfcCheck
{
    /// <summary>Reports what breaks the rules; bad data never throws.</summary>
    /// <param name="subject">The model, and what takes the findings.</param>
    void Check(IfcSubject subject);
}
