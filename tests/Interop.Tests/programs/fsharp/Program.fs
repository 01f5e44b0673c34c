open System
open System.Collections.Generic
open Pulumi
open Pulumi.Kubernetes.Core.V1
open Pulumi.Kubernetes.Types.Inputs.Core.V1
open Pulumi.Kubernetes.Types.Inputs.Meta.V1

let declare () : IDictionary<string, obj> =
    let settings = ConfigMap("settings", ConfigMapArgs(Metadata = ObjectMetaArgs(Name = "settings")))
    dict [ "name", box (settings.Metadata.Apply(fun metadata -> metadata.Name)) ]

[<EntryPoint>]
let main _ = Deployment.RunAsync(Func<IDictionary<string, obj>>(declare)).GetAwaiter().GetResult()
