using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Lucid.Host.Secrets;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Secrets;

/// <summary>Secrets that are everyday words: they are hidden where they stand, and do not make everything else unreadable.</summary>
public sealed partial class OrdinaryWordTests
{
    [Theory]
    [InlineData("metadata")]
    [InlineData("image")]
    [InlineData("secret")]
    [InlineData("Preview")]
    [InlineData("deploy")]
    public void They_are_not_looked_for_inside_texts(string word) =>
        Assert.Equal($"a {word}, deployed", Of(word).Mask($"a {word}, deployed"));

    [Theory]
    [InlineData("sesame")]
    [InlineData("image1")]
    [InlineData("IMAGE")]
    [InlineData("483920")]
    public void What_is_no_such_word_is_masked_as_ever(string secret) => Assert.Equal("a [secret]", Of(secret).Mask($"a {secret}"));

    [Fact]
    public void In_the_form_that_a_Secret_of_Kubernetes_holds_they_are_masked() => Assert.Equal("a [secret]", Of("image").Mask("a aW1hZ2U="));

    [Fact]
    public void As_keys_they_stay_and_as_whole_values_they_are_secret()
    {
        var map = Map(("image", Text("nginx")), ("metadata", Text("image")), ("text", Text("an image")));

        Assert.Equal(
            Map(("image", Text("nginx")), ("metadata", Secret("image")), ("text", Text("an image"))),
            SecretMarks.Restore(map, Of("image", "metadata")));
    }

    [Fact]
    public void Keys_that_tell_secrets_are_covered_and_stay_apart()
    {
        var map = Map(("hunter1", Text("a")), ("hunter2", Text("b")), ("my-long-secret", Text("c")), ("plain", Text("d")));

        Assert.Equal(
            Map(("[secret]", Secret("a")), ("[secret 2]", Secret("b")), ("[secret 3]", Secret("c")), ("plain", Text("d"))),
            SecretMarks.Restore(map, Of("hunter1", "hunter2", "long-secret")));
    }

    [Property]
    public void No_key_but_such_a_word_tells_a_secret_and_no_entry_is_lost(Guid[] secrets, bool withWord)
    {
        var keys = secrets.Select(secret => secret.ToString("N")[..6]).Concat(withWord ? ["image"] : []).Distinct().ToArray();
        var map = ObjectValue.Create(keys.Select(key => KeyValuePair.Create<string, PropertyValue>(key, Text("value"))));

        var restored = SecretMarks.Restore(map, Of(keys));

        Assert.Equal(map.Entries.Length, restored.Entries.Length);
        Assert.DoesNotContain(restored.Entries, entry => entry.Key != "image" && keys.Contains(entry.Key));
        Assert.Equal(withWord, restored["image"] is TextValue);
    }

    [Fact]
    public void The_properties_of_the_embedded_packages_are_such_words()
    {
        var names = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "schemas"), "*.schema")
            .SelectMany(File.ReadLines).Select(line => Member().Match(line)).Where(match => match.Success)
            .Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Contains("volumeMounts", names);
        Assert.DoesNotContain(names, name => name.Length >= SecretTexts.MinimumLength && !OrdinaryWords.Hold(name));
    }

    [GeneratedRegex(@"^  \$?([a-zA-Z]+)\??( as \w+)?:")]
    private static partial Regex Member();

    private static SecretTexts Of(params string[] texts)
    {
        var secrets = new SecretTexts();
        Array.ForEach(texts, secrets.Add);
        return secrets;
    }
}
