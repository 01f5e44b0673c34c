namespace Lucid.Sdk.Generator.Schema;

/// <summary>Which of the two sets of habits the official package follows (sdk/schemas/README.md, "Styles").</summary>
internal enum PackageStyle
{
    /// <summary>Arguments beside their resource and sealed; optional outputs may be null.</summary>
    Plain,

    /// <summary>Arguments among the input types and open; outputs are never null.</summary>
    Kubernetes,
}
