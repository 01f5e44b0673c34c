open System
open System.Collections.Generic
open Pulumi
open Pulumi.Kubernetes.Core.V1
open Pulumi.Kubernetes.Types.Inputs.Core.V1
open Pulumi.Kubernetes.Types.Inputs.Meta.V1

let declare () : IDictionary<string, obj | null> =
    let settings = ConfigMap("settings", ConfigMapArgs(Metadata = ObjectMetaArgs(Name = "settings")))
    let name: obj | null = box (settings.Metadata.Apply(fun metadata -> metadata.Name))
    dict [ "name", name ]

[<EntryPoint>]
let main _ = Deployment.RunAsync(Func<IDictionary<string, obj | null>>(declare)).GetAwaiter().GetResult()
