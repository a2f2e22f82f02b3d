using TwinInterop.Registry.Events;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Testing;

namespace TwinInterop.Registry.Tests;

/// <summary>A registry in a folder that is gone after the test, with a clock that goes on by a second at each look.</summary>
internal sealed class TestRegistry : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TestRegistry(params IdentifierScheme[] schemes)
    {
        Path = _folder.File("registry.db");
        Registry = IdentityRegistry.Open(Path, new RegistryOptions { Creates = true, Clock = Clock, Schemes = [.. schemes] });
    }

    public string Path { get; }

    public IdentityRegistry Registry { get; }

    public SteppingClock Clock { get; } = new();

    public static EventDetails By { get; } = new("tester");

    public TwinId Make(string label, params ObjectIdentifier[] identifiers) => Registry.Apply(
        new CreateObject(new NewObject("Building") { Label = label, Identifiers = [.. identifiers] }), By).Objects[0];

    public EventOutcome Do(RegistryCommand command, EventDetails? details = null) => Registry.Apply(command, details ?? By);

    public ImportOutcome Import(string dataset, string version, params ImportRow[] rows) =>
        Registry.Import(new DatasetDelivery(dataset, version), rows, By, CancellationToken.None);

    public void AssertSound() => Assert.Empty(Registry.Verify().Faults);

    public void Dispose()
    {
        Registry.Dispose();
        _folder.Dispose();
    }

    internal sealed class SteppingClock : TimeProvider
    {
        private DateTimeOffset _now = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public DateTimeOffset Last => _now;

        public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromSeconds(1);
    }
}
