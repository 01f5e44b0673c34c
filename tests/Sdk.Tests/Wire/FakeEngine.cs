using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lucid.Sdk.Tests.Wire;

/// <summary>A monitor and an engine on a free port of the loopback, over clear-text HTTP/2 as the real one.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly WebApplication _server;

    private FakeEngine(WebApplication server, FakeMonitor monitor, FakeLog log)
    {
        _server = server;
        Monitor = monitor;
        Log = log;
        Address = new Uri(server.Urls.Single()).Authority;
    }

    public FakeMonitor Monitor { get; }

    public FakeLog Log { get; }

    /// <summary>What PULUMI_MONITOR and PULUMI_ENGINE hold.</summary>
    public string Address { get; }

    public static async Task<FakeEngine> StartAsync(FakeMonitor? monitor = null, FakeLog? log = null)
    {
        monitor ??= new FakeMonitor();
        log ??= new FakeLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });

        // As large as real engines take.
        const int MaxMessageSize = 400 * 1024 * 1024;
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = MaxMessageSize;
            options.MaxSendMessageSize = MaxMessageSize;
        });
        builder.Services.AddSingleton(monitor);
        builder.Services.AddSingleton(log);
        var server = builder.Build();
        server.MapGrpcService<FakeMonitor>();
        server.MapGrpcService<FakeLog>();
        await server.StartAsync();
        return new FakeEngine(server, monitor, log);
    }

    public async ValueTask DisposeAsync()
    {
        // A call that a test left unanswered must not delay the end.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }
}
