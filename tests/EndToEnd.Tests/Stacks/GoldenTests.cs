using Lucid.Hardening.Tests.Profiles;

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>
/// One file for each object of the stacks of this repository, under goldens/ by stack and namespace. LUCID_UPDATE_GOLDENS=1 writes them
/// anew; the diff is then the review.
/// </summary>
public sealed class GoldenTests(RenderedStacks stacks) : IClassFixture<RenderedStacks>
{
    private const string Folder = "tests/EndToEnd.Tests/goldens";

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_object_is_as_it_was_reviewed(string stack)
    {
        var objects = (await stacks.ObjectsAsync(stack)).ToDictionary(item => PathOf(stack, item), item => item.Text);
        var folder = Directory.CreateDirectory(Repository.Path($"{Folder}/{stack}"));
        var files = folder.GetFiles("*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'));
        string[] obsolete = [.. files.Keys.Except(objects.Keys).Order(StringComparer.Ordinal)];
        if (Golden.IsUpdate)
        {
            Array.ForEach(obsolete, path => files[path].Delete());
            obsolete = [];
        }

        Assert.All(objects, item => Golden.Check(item.Key, item.Value));
        Assert.True(
            obsolete.Length == 0, $"These are not rendered any more; LUCID_UPDATE_GOLDENS=1 removes them: {string.Join(", ", obsolete)}");
    }

    private static string PathOf(string stack, RenderedObject item)
        => Path.Combine(Folder, stack, item.Namespace, $"{item.Kind}-{item.Name}.yaml").Replace('\\', '/');
}
