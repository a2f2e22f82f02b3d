namespace TwinInterop.Model;

/// <summary>A typed value of an attribute.</summary>
public abstract record AttributeValue
{
    private protected AttributeValue()
    {
    }
}
