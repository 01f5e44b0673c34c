using System.Collections.Concurrent;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Pulumirpc;

namespace Lucid.Host.Engine;

/// <summary>Where in its sources a program declares its resources, as far as its SDK says so: that of Node does, that of .NET does not.</summary>
internal sealed class DeclaredPlaces
{
    private const string ProjectScheme = "project:///";

    private readonly ConcurrentDictionary<Urn, SourceLocation> _places = new();

    /// <summary>Notes where a resource is declared.</summary>
    public void Add(Urn urn, SourcePosition? position)
    {
        if (Read(position) is { } place)
        {
            _places[urn] = place;
        }
    }

    /// <summary>Says where a resource that was added is declared, and where it is again; empty where neither is known.</summary>
    public string Describe(Urn urn, SourcePosition? again) => (_places.GetValueOrDefault(urn), Read(again)) switch
    {
        ({ } first, { } second) => $", declared at {first} and at {second}",
        (null, { } second) => $", declared again at {second}",
        ({ } first, null) => $", declared at {first}",
        _ => "",
    };

    private static SourceLocation? Read(SourcePosition? position)
    {
        if (position is null || position.Uri.Length == 0)
        {
            return null;
        }

        var uri = position.Uri.StartsWith(ProjectScheme, StringComparison.Ordinal) ? position.Uri[ProjectScheme.Length..] : position.Uri;
        return new SourceLocation(uri, position.Line, position.Column);
    }
}
