namespace Lucid.Sdk.Tests.Resources;

public sealed class HookBindingTests
{
    [Fact]
    public void A_new_binding_is_empty_also_after_its_lists_were_looked_at()
    {
        var binding = new ResourceHookBinding();

        Assert.Empty(binding.BeforeCreate);
        Assert.Empty(binding.OnError);
        Assert.True(binding.IsEmpty);
    }

    [Fact]
    public async Task A_binding_with_a_hook_at_any_step_is_not_empty()
        => await Harness.RunAsync(() =>
        {
            var (hook, errorHook) = (Hook("a"), new ErrorHook("e", (_, _) => Task.FromResult(false)));

            Assert.All(
                [
                    new() { AfterCreate = { hook } }, new() { AfterDelete = { hook } }, new() { AfterUpdate = { hook } },
                    new() { BeforeCreate = { hook } }, new() { BeforeDelete = { hook } }, new() { BeforeUpdate = { hook } },
                    new ResourceHookBinding { OnError = { errorHook } },
                ],
                binding => Assert.False(binding.IsEmpty));
        });

    [Fact]
    public async Task A_clone_has_lists_of_its_own()
        => await Harness.RunAsync(() =>
        {
            var binding = new ResourceHookBinding { AfterCreate = { Hook("a") } };
            var clone = binding.Clone();
            clone.AfterCreate.Add(Hook("b"));

            Assert.Single(binding.AfterCreate);
            Assert.Equal(["a", "b"], clone.AfterCreate.Select(hook => hook.Name));
        });

    [Fact]
    public async Task Merged_options_have_the_hooks_and_transforms_of_the_first_and_then_those_of_the_second()
        => await Harness.RunAsync(() =>
        {
            var first = Options("1");
            var merged = CustomResourceOptions.Merge(first, Options("2"));

            Assert.Equal(["1", "2"], merged.Hooks.AfterCreate.Select(hook => hook.Name));
            Assert.Equal(["e1", "e2"], merged.Hooks.OnError.Select(hook => hook.Name));
            Assert.Equal(2, merged.ResourceTransforms.Count);
            Assert.Single(first.Hooks.AfterCreate);
            Assert.Single(CustomResourceOptions.Merge(null, first).Hooks.AfterCreate);
            Assert.Single(CustomResourceOptions.Merge(first, null).Hooks.AfterCreate);
        });

    private static ResourceHook Hook(string name) => new(name, (_, _) => Task.CompletedTask);

    private static CustomResourceOptions Options(string name) => new()
    {
        Hooks = { AfterCreate = { Hook(name) }, OnError = { new ErrorHook($"e{name}", (_, _) => Task.FromResult(false)) } },
        ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) },
    };
}
