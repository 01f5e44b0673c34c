using Lucid.Cli.Preview;
using Lucid.Host.Diagnostics;
using Lucid.Host.Diff;

namespace Lucid.Cli.Tests;

/// <summary>Reports of previews.</summary>
internal static class Reports
{
    public static PreviewReport Of(DeploymentPlan plan, params Diagnostic[] diagnostics) =>
        new() { Project = "lucid", Stack = "dev", StatePath = null, Plan = plan, Diagnostics = [.. diagnostics] };

    /// <summary>The plan of every kind of change.</summary>
    public static PreviewReport OfEveryKind() => Of(Plans.Of(
        declared:
        [
            Plans.Stack with { Outputs = Plans.Map(("ip", Lucid.Host.Values.UnknownValue.Instance)) },
            Plans.Custom(Plans.Deployment, "web", ("image", Plans.Text("web:2")), ("replicas", Plans.Number(3))),
            Plans.Custom(Plans.Service, "web", ("metadata", Plans.Map(("name", Plans.Text("web"))))),
            Plans.Custom(Plans.ConfigMap, "same"),
            Plans.Custom(
                Plans.ConfigMap, "settings", ("data", Plans.Map(("level", Plans.Text("debug")), ("password", Plans.Secret("hunter2"))))),
        ],
        deployed:
        [
            Plans.Stack with { Outputs = Plans.Map(("ip", Plans.Text("10.0.0.7"))) },
            Plans.Custom(Plans.Deployment, "web", ("image", Plans.Text("web:1")), ("replicas", Plans.Number(1))),
            Plans.Custom(Plans.Service, "web", ("metadata", Plans.Map(("name", Plans.Text("www"))))),
            Plans.Custom(Plans.ConfigMap, "same"),
            Plans.Custom(Plans.ConfigMap, "old", ("data", Plans.Map(("a", Plans.Text("b"))))),
        ]));

    /// <summary>The plan of an import, a renamed component, and a replacement that no property demands.</summary>
    public static PreviewReport OfImportsAndRenames()
    {
        var old = Plans.Component("acme:index:Web", "www");
        var map = Plans.Custom(Plans.ConfigMap, "a");
        return Of(Plans.Of(
            declared:
            [
                Plans.Component("acme:index:Web", "web") with { FormerUrn = old.Urn },
                map,
                Plans.Custom(Plans.Service, "web") with { ImportId = "default/web" },
            ],
            deployed: [old, map with { IsTainted = true }]));
    }
}
