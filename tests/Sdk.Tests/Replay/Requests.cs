using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lucid.Sdk.Tests.Wire;
using Pulumirpc;

namespace Lucid.Sdk.Tests.Replay;

/// <summary>Requests as text, field by field, without the order that says nothing.</summary>
internal static class Requests
{
    /// <summary>What two lists of requests differ in; a request is known by its key.</summary>
    public static IEnumerable<string> Compare<T>(IEnumerable<T> recorded, IEnumerable<T> sent, Func<T, string> key)
        where T : IMessage
    {
        var expected = recorded.ToDictionary(key, request => Fields(request), StringComparer.Ordinal);
        var actual = sent.ToDictionary(key, request => Fields(request), StringComparer.Ordinal);
        return expected.Keys.Union(actual.Keys).SelectMany(name => Compare(
            name,
            expected.GetValueOrDefault(name) ?? [],
            actual.GetValueOrDefault(name) ?? []));
    }

    private static IEnumerable<string> Compare(string name, Dictionary<string, string> recorded, Dictionary<string, string> sent)
        => recorded.Keys.Union(sent.Keys)
            .Select(field => (Field: field, Recorded: recorded.GetValueOrDefault(field), Sent: sent.GetValueOrDefault(field)))
            .Where(pair => pair.Recorded != pair.Sent)
            .Select(pair => $"{name}: {pair.Field}: recorded {pair.Recorded ?? "nothing"}, sent {pair.Sent ?? "nothing"}");

    /// <summary>The fields that are set; keys of maps are sorted, and so are lists that stand for sets.</summary>
    private static Dictionary<string, string> Fields(IMessage message)
        => Struct.Parser.ParseJson(MessageJson.Format(WithoutOrder(message)).ToJsonString()).Fields
            .ToDictionary(field => field.Key, field => WireJson.Write(field.Value), StringComparer.Ordinal);

    private static IMessage WithoutOrder(IMessage message)
    {
        if (message is not RegisterResourceRequest request)
        {
            return message;
        }

        var copy = request.Clone();
        Sort(copy.Dependencies);
        Sort(copy.AdditionalSecretOutputs);
        return copy;
    }

    private static void Sort(Google.Protobuf.Collections.RepeatedField<string> list)
    {
        string[] sorted = [.. list.Order(StringComparer.Ordinal)];
        list.Clear();
        list.AddRange(sorted);
    }
}
