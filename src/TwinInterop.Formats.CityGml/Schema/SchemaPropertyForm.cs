namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>How a property element carries its value.</summary>
internal enum SchemaPropertyForm
{
    /// <summary>As text, or as content that the value type implies.</summary>
    Text,

    /// <summary>The object element stands inside; no XLink is allowed.</summary>
    Inline,

    /// <summary>The object element stands inside, or an XLink points to it.</summary>
    Either,

    /// <summary>Only an XLink is allowed.</summary>
    Link,

    /// <summary>The properties of the target stand directly inside, without an object element between.</summary>
    Direct,
}
