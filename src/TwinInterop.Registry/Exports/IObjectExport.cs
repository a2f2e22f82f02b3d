using System.Text.Json;
using TwinInterop.Registry.Queries;

namespace TwinInterop.Registry.Exports;

/// <summary>Writes objects as one JSON document.</summary>
internal interface IObjectExport
{
    void Begin(Utf8JsonWriter json);

    void Add(Utf8JsonWriter json, ObjectDescription item);

    void End(Utf8JsonWriter json);
}
