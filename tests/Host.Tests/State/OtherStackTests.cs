using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;
using Lucid.Host.State;
using Lucid.Host.Tests.Secrets;
using Lucid.Host.Values;
using static Lucid.Host.Tests.State.States;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.State;

/// <summary>States of other stacks, whose secrets may be encrypted with another passphrase.</summary>
public sealed class OtherStackTests : IDisposable
{
    private static readonly string Salted =
        $"\"secrets_providers\": {{\"type\": \"passphrase\", \"state\": {{\"salt\": \"{Encrypter.Default.Salt}\"}}}}, ";

    private readonly TemporaryFolder _folder = new();
    private readonly SecretTexts _secrets = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_passphrase_of_the_own_stack_is_tried_first()
    {
        var state = await ReadAsync(await Passphrases.OfAsync(Encrypter.Passphrase));

        Assert.Equal(Map(("password", Secret("hunter2")), ("subnet", Text("10.0.0.0/8"))), state.Graph.Stack!.Outputs);
        Assert.Empty(state.Remarks);
        Assert.Equal("[secret]", _secrets.Mask("hunter2"));
    }

    [Fact]
    public async Task Where_it_does_not_fit_secrets_are_unknown_and_one_note_says_how_to_give_theirs()
    {
        var state = await ReadAsync(await Passphrases.OfAsync("another"));

        AssertUnknown(state);
        AssertNote(
            "the secret outputs of stack 'network/prod' stay unknown (password), because the passphrase in PULUMI_CONFIG_PASSPHRASE is not "
            + "the one that they were encrypted with; --stack-passphrase-file network/prod=FILE gives their own",
            state);
    }

    [Fact]
    public async Task Without_one_secrets_are_unknown_and_the_note_says_that()
    {
        var state = await ReadAsync(await Passphrases.NoneAsync());

        AssertUnknown(state);
        AssertNote(
            "the secret outputs of stack 'network/prod' stay unknown (password), because neither PULUMI_CONFIG_PASSPHRASE nor "
            + "PULUMI_CONFIG_PASSPHRASE_FILE is set; --stack-passphrase-file network/prod=FILE gives their own",
            state);
    }

    [Fact]
    public async Task No_passphrase_is_advised_where_none_would_help()
    {
        var state = await ReadAsync(await Passphrases.NoneAsync(), "\"secrets_providers\": {\"type\": \"service\"}, ");

        AssertUnknown(state);
        AssertNote("the secret outputs of stack 'network/prod' stay unknown (password), because secrets provider 'service' cannot be asked here", state);
    }

    [Fact]
    public async Task Secrets_that_a_program_cannot_see_are_not_worth_a_note()
    {
        var path = _folder.Write("state.json", Of(Resource(PodUrn, $"\"inputs\": {{\"password\": {Ciphertext} }}"), Salted));
        var source = new StateSource(path, await Passphrases.NoneAsync()) { OtherStack = "network/prod", MayHaveOtherPassphrase = true };

        Assert.Empty((await SavedStateReader.ReadAsync(source, _secrets, CancellationToken.None)).Remarks);
    }

    [Fact]
    public async Task A_passphrase_that_was_given_for_the_stack_has_to_fit()
    {
        var passphrase = await Passphrase.FromFileAsync(_folder.Write("passphrase", "another\n"), CancellationToken.None);

        var message = await Failures.OfInputAsync(() => ReadAsync(passphrase, Salted, mayHaveOther: false));

        Assert.Equal(
            $"{_folder["state.json"]}: the passphrase in {_folder["passphrase"]} is not the one this was encrypted with", message);
    }

    [Fact]
    public async Task A_passphrase_file_that_is_missing_is_named()
    {
        var path = _folder["missing"];

        Assert.Equal(
            $"The passphrase file {path} cannot be read: Could not find file '{path}'.",
            await Failures.OfInputAsync(() => Passphrase.FromFileAsync(path, CancellationToken.None)));
    }

    private static string Ciphertext =>
        $$"""{"{{Signatures.Key}}": "{{Signatures.Secret}}", "ciphertext": "{{Encrypter.Default.Encrypt("\"hunter2\"")}}"}""";

    private static void AssertUnknown(SavedState state) => Assert.Equal(
        Map(("password", SecretValue.Of(UnknownValue.Instance)), ("subnet", Text("10.0.0.0/8"))), state.Graph.Stack!.Outputs);

    private void AssertNote(string message, SavedState state)
    {
        var note = Assert.Single(state.Remarks);
        Assert.Equal((Severity.Note, message, _folder["state.json"]), (note.Severity, note.Message, note.Location?.File));
    }

    private async Task<SavedState> ReadAsync(Passphrase passphrase, string? provider = null, bool mayHaveOther = true)
    {
        var stack = $$"""
            {"urn": "{{StackUrn}}", "custom": false, "type": "pulumi:pulumi:Stack",
             "outputs": {"subnet": "10.0.0.0/8", "password": {{Ciphertext}} } }
            """;
        var path = _folder.Write("state.json", Of(stack, provider ?? Salted));
        var source = new StateSource(path, passphrase) { OtherStack = "network/prod", MayHaveOtherPassphrase = mayHaveOther };
        return await SavedStateReader.ReadAsync(source, _secrets, CancellationToken.None);
    }
}
