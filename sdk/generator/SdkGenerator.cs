using System.Collections.Immutable;
using Lucid.Sdk.Generator.Emit;
using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Lucid.Sdk.Generator;

/// <summary>Emits a provider package from the project's <c>*.schema</c> additional files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SdkGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor BrokenSchema = new(
        "LUCIDSCHEMA001", "Broken schema", "{0}", "Lucid.Sdk", DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Files are parsed one by one, so that an edit of one does not read the others again.
        var files = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".schema", StringComparison.Ordinal))
            .Select(static (file, cancellation) => SchemaParser.Parse(file.Path, file.GetText(cancellation)?.ToString() ?? ""));
        context.RegisterSourceOutput(files.Collect(), static (production, files) => Emit(production, files));
    }

    private static void Emit(SourceProductionContext production, ImmutableArray<SchemaFile> files)
    {
        var (model, problems) = PackageModel.Create(files);
        foreach (var problem in problems)
        {
            production.ReportDiagnostic(Diagnostic.Create(BrokenSchema, LocationOf(problem.Position), problem.Message));
        }

        if (model is null)
        {
            return;
        }

        foreach (var file in PackageEmitter.Emit(model))
        {
            production.CancellationToken.ThrowIfCancellationRequested();
            production.AddSource(file.Name, SourceText.From(file.Text, System.Text.Encoding.UTF8));
        }
    }

    private static Location LocationOf(SchemaPosition position)
    {
        var start = new LinePosition(position.Line - 1, position.Column - 1);
        return Location.Create(position.Path, new TextSpan(0, 0), new LinePositionSpan(start, start));
    }
}
