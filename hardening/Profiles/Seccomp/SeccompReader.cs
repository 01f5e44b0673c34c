using System.Collections.Immutable;
using System.Text.Json;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>Reads profiles as container runtimes do, but says what they would pass over.</summary>
internal sealed class SeccompReader
{
    private readonly Mistakes _mistakes = new();
    private readonly ImmutableArray<string>.Builder _unread = ImmutableArray.CreateBuilder<string>();

    public SeccompDocument Read(string name, string json)
    {
        SeccompProfile? profile = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            profile = ReadProfile(new JsonMembers("", document.RootElement, _mistakes));
        }
        catch (JsonException exception)
        {
            var place = $"line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}";
            _mistakes.Add(place, (string?)null, "a seccomp profile in JSON; what stands here is none");
        }

        catch (InvalidOperationException)
        {
            // The one thing that the parser lets pass and the texts do not.
            _mistakes.Add("the document", "half of a \\uD800 pair", "both halves of such a character, or none");
        }

        _mistakes.ThrowIfAny("seccomp profile", name);
        return new SeccompDocument { Profile = profile!, UnreadMembers = _unread.ToImmutable() };
    }

    private SeccompProfile ReadProfile(JsonMembers members)
    {
        var profile = new SeccompProfile
        {
            DefaultAction = members.Text("defaultAction", "an action, such as 'SCMP_ACT_ERRNO'"),
            DefaultErrorNumber = members.OptionalNumber("defaultErrnoRet"),
            Architectures = [.. members.Texts("architectures"), .. members.Objects("archMap").SelectMany(ReadMap)],
            Rules = [.. members.Objects("syscalls").Select(ReadRule).OfType<SeccompRule>()],
        };
        members.Ignore("flags", "listenerPath", "listenerMetadata", "comment", "$schema");
        _unread.AddRange(members.Unread());
        return profile;
    }

    private IEnumerable<string> ReadMap(JsonMembers members)
    {
        var names = members.Texts("subArchitectures").Prepend(members.Text("architecture", "an architecture, such as 'SCMP_ARCH_X86_64'"));
        _unread.AddRange(members.Unread());
        return names;
    }

    /// <summary>Null for a rule that is for containers with capabilities: none of ours has any.</summary>
    private SeccompRule? ReadRule(JsonMembers members)
    {
        var single = members.OptionalText("name");
        var (includes, excludes) = (members.Object("includes"), members.Object("excludes"));
        var rule = new SeccompRule
        {
            Names = single is null ? members.Texts("names") : [single, .. members.Texts("names")],
            Action = members.Text("action", "an action, such as 'SCMP_ACT_ALLOW'"),
            ErrorNumber = members.OptionalNumber("errnoRet"),
            Arguments = [.. members.Objects("args").Select(ReadArgument)],
            OnlyOn = includes?.Texts("arches") ?? [],
            NotOn = excludes?.Texts("arches") ?? [],
        };
        members.Ignore("comment");
        _unread.AddRange(members.Unread());
        return includes is null || includes.Texts("caps").IsEmpty ? rule : null;
    }

    private SeccompArgument ReadArgument(JsonMembers members)
    {
        var argument = new SeccompArgument
        {
            Index = members.OptionalNumber("index") ?? 0,
            Value = members.Value("value"),
            ValueTwo = members.Value("valueTwo"),
            Comparison = members.Text("op", "a comparison, such as 'SCMP_CMP_EQ'"),
        };
        _unread.AddRange(members.Unread());
        return argument;
    }
}
