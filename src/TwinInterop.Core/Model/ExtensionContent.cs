namespace TwinInterop.Model;

/// <summary>Content of the source that the model has no place for, kept verbatim.</summary>
/// <param name="Encoding">What the payload is written in, for example <c>citygml-2.0</c>; only that encoding can hold it.</param>
/// <param name="Name">The name of the element or member, for example <c>{namespace}local</c>.</param>
/// <param name="Payload">The content: well-formed XML with its namespaces, or JSON.</param>
public sealed record ExtensionContent(string Encoding, string Name, string Payload);
