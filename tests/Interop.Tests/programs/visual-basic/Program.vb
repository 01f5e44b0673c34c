Imports Pulumi
Imports Pulumi.Kubernetes.Core.V1
Imports Pulumi.Kubernetes.Types.Inputs.Core.V1
Imports Pulumi.Kubernetes.Types.Inputs.Meta.V1

Module Program
    Function Main() As Integer
        Dim program As Func(Of IDictionary(Of String, Object)) = AddressOf Resources
        Return Deployment.RunAsync(program).GetAwaiter().GetResult()
    End Function

    Private Function Resources() As IDictionary(Of String, Object)
        Dim settings As New ConfigMap("settings", New ConfigMapArgs With {.Metadata = New ObjectMetaArgs With {.Name = "settings"}})
        Return New Dictionary(Of String, Object) From {{"name", settings.Metadata.Apply(Function(metadata) metadata.Name)}}
    End Function
End Module
