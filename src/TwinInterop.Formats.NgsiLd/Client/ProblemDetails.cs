using System.Text.Json;
using TwinInterop.Formats.Json;

namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>Why a broker refuses something.</summary>
/// <param name="Type">A URI such as <c>https://uri.etsi.org/ngsi-ld/errors/AlreadyExists</c>; null when the broker gives none.</param>
/// <param name="Title">A short text.</param>
/// <param name="Detail">What it says about this occurrence; null when it says nothing.</param>
/// <param name="Status">The HTTP status; null when it is not known.</param>
/// <remarks>Source: RFC 7807, 3.1; ETSI GS CIM 009 V1.8.1, 5.5.2 and 6.3.2.</remarks>
public sealed record ProblemDetails(string? Type, string Title, string? Detail, int? Status)
{
    /// <summary>Whether the broker says that the entity is not there.</summary>
    internal bool IsNotFound => Status == 404 || Type?.EndsWith("/ResourceNotFound", StringComparison.Ordinal) == true;

    /// <summary>Title, detail and kind in one line.</summary>
    public override string ToString()
    {
        string kind = Type is null || Type == "about:blank" ? "" : $" [{Type[(Type.LastIndexOf('/') + 1)..]}]";
        return (Detail is null || Detail == Title ? Title : $"{Title}: {Detail}") + kind;
    }

    /// <summary>Reads a problem; software that does not keep to the standard writes a text or nothing instead.</summary>
    internal static ProblemDetails From(JsonElement error, int? status)
    {
        if (error.ValueKind == JsonValueKind.String)
            return new ProblemDetails(null, error.GetString()!, null, status); // a string has a text
        if (error.ValueKind != JsonValueKind.Object)
            return new ProblemDetails(null, "refused without a reason", null, status);

        int? own = error.TryGetProperty("status"u8, out JsonElement found) && found.ValueKind == JsonValueKind.Number
            && found.TryGetInt32(out int number) ? number : status;
        string? detail = error.Text("detail");
        return new ProblemDetails(error.Text("type"), error.Text("title") ?? detail ?? "refused without a reason", detail, own);
    }
}
