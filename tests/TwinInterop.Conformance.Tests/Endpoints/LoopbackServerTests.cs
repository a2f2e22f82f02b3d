using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Endpoints;

public sealed class LoopbackServerTests
{
    [Fact]
    public async Task A_server_may_stop_at_any_moment()
    {
        using var client = new HttpClient();
        for (int i = 0; i < 300; i++)
        {
            using var server = new LoopbackServer(context =>
            {
                context.Response.Close();
                return Task.CompletedTask;
            });
            if (i % 3 == 0)
                await client.GetByteArrayAsync(server.Root);
        }
    }

    [Fact]
    public async Task What_a_server_does_wrong_is_told_when_it_stops()
    {
        var server = new LoopbackServer(_ => throw new NotSupportedException("wrong"));
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };

        await Assert.ThrowsAnyAsync<Exception>(() => client.GetAsync(server.Root));

        AggregateException said = Assert.Throws<AggregateException>(server.Dispose);
        Assert.IsType<NotSupportedException>(said.InnerException);
    }
}
