using Lucid.Cli;
using Lucid.Cli.Terminal;

using var console = CommandConsole.OfProcess();
return await LucidCommand.RunAsync(args, console, CancellationToken.None);
