using Lucid.Infra;
using Lucid.Infra.Settings;
using Pulumi;

return await Deployment.RunAsync(() => LucidStack.Declare(SettingsSource.Read(Deployment.Instance.StackName)));
