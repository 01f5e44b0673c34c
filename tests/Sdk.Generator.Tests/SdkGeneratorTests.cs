using Lucid.Sdk.Generator.Tests.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Lucid.Sdk.Generator.Tests;

/// <summary>The generator as the compiler runs it.</summary>
public sealed class SdkGeneratorTests
{
    private static readonly CSharpCompilation Program = CSharpCompilation.Create("Program");

    /// <summary>A package like those of sdk/: the core, and the base class that each writes by hand.</summary>
    private static readonly CSharpCompilation Library = CSharpCompilation.Create(
        "Pulumi.Sample",
        [CSharpSyntaxTree.ParseText(
            """
            namespace Pulumi.Sample;

            /// <summary>The base class.</summary>
            public abstract class KubernetesResource : CustomResource
            {
                internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options)
                    : base(type, name, args, options)
                {
                }
            }
            """,
            ParseOptions)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Missing documentation is a warning too.</summary>
    private static CSharpParseOptions ParseOptions => new(documentationMode: DocumentationMode.Diagnose);

    [Fact]
    public void Schema_files_become_source_files()
    {
        var result = Run(new SchemaText("/schemas/sample.schema", Samples.Plain)).GetRunResult();

        Assert.Empty(result.Diagnostics);
        Assert.Contains("Pulumi.Sample.Box.g.cs", result.Results.Single().GeneratedSources.Select(source => source.HintName));
    }

    [Theory]
    [InlineData(Samples.Plain)]
    [InlineData(Samples.Kubernetes)]
    public void Emitted_source_compiles_without_a_warning(string schema)
    {
        Run(new SchemaText("/schemas/sample.schema", schema), Library)
            .RunGeneratorsAndUpdateCompilation(Library, out var compilation, out _);

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Other_additional_files_are_left_alone()
    {
        Assert.Empty(Run(new SchemaText("/notes.txt", "nonsense")).GetRunResult().GeneratedTrees);
    }

    [Fact]
    public void A_broken_schema_is_an_error_at_its_line()
    {
        var result = Run(new SchemaText("/schemas/sample.schema", Samples.Plain + "\n  Green = green")).GetRunResult();

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(
            "/schemas/sample.schema(30,11): error LUCIDSCHEMA001: Expected the value of 'Green' in double quotes, found 'green'.",
            new DiagnosticFormatter().Format(diagnostic, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(result.GeneratedTrees);
    }

    [Fact]
    public void A_change_of_the_program_emits_nothing_again()
    {
        var driver = Run(new SchemaText("/schemas/sample.schema", Samples.Plain))
            .RunGenerators(Program.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added;")));

        var steps = driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value);
        Assert.All(steps.SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static GeneratorDriver Run(AdditionalText file, CSharpCompilation? compilation = null) =>
        CSharpGeneratorDriver.Create(
            [new SdkGenerator().AsSourceGenerator()],
            additionalTexts: [file],
            parseOptions: ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
        .RunGenerators(compilation ?? Program);

    private sealed class SchemaText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
