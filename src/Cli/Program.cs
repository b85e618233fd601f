using SocPolicy.Cli;

return ProcessTerminal.Run(terminal => CommandLine.Run(args, terminal));
