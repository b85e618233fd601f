using System.Text;

namespace SocPolicy.Cli;

/// <summary>The terminal of this process. The one place where the console, the environment and the working directory enter.</summary>
internal static class ProcessTerminal
{
    private const int NarrowestScreen = 40;
    private const int BufferSize = 32 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a command in it.</summary>
    public static int Run(Func<Terminal, int> command)
    {
        // A screen of Windows reads in its own code page; a pipe or file gets UTF-8 everywhere.
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Utf8;
        var output = new StreamWriter(Console.OpenStandardOutput(), Utf8, BufferSize) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true };
        var exitCode = command(Of(output, error));
        try
        {
            output.Flush();
        }
        catch (IOException)
        {
            // Nobody reads what is left; a command that cares has flushed its report and said so.
        }

        return exitCode;
    }

    private static Terminal Of(TextWriter output, TextWriter error) => new()
    {
        Out = output,
        Error = error,
#pragma warning disable RS0030 // Do not use banned APIs: the working directory enters here
        WorkingDirectory = Directory.GetCurrentDirectory(),
#pragma warning restore RS0030
        Variable = Environment.GetEnvironmentVariable,
        OutIsScreen = !Console.IsOutputRedirected,
        ErrorIsScreen = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 0 : ScreenWidth(),
    };

    private static int ScreenWidth()
    {
        try
        {
            return Console.WindowWidth is var width and > 0 ? Math.Max(NarrowestScreen, width) : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
