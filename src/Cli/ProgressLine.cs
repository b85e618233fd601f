using System.Diagnostics;
using System.Globalization;
using SocPolicy.Evaluation;

namespace SocPolicy.Cli;

/// <summary>A line on the screen that says how far a long run has come, written over and in the end wiped away. Safe to use from several threads.</summary>
/// <param name="screen">Where it is written.</param>
/// <param name="first">How long a run may take without it.</param>
internal sealed class ProgressLine(TextWriter screen, TimeSpan first) : IProgress<RunProgress>, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock access = new();
    private TimeSpan next = first;
    private int width;

    /// <summary>The line for a terminal; null when it shows none.</summary>
    public static ProgressLine? For(Terminal terminal) => terminal.ShowsProgress ? new(terminal.Error, TimeSpan.FromMilliseconds(700)) : null;

    /// <inheritdoc />
    public void Report(RunProgress value)
    {
        lock (access)
        {
            if (clock.Elapsed < next) return;
            next = clock.Elapsed + Every;
            Write(value.Total > 0 ? string.Create(CultureInfo.InvariantCulture, $"{value.Stage}: {value.Done} of {value.Total}") : value.Stage);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (access)
        {
            next = TimeSpan.MaxValue;
            if (width > 0) Write("");
            width = 0;
        }
    }

    private void Write(string text)
    {
        screen.Write($"\r{text.PadRight(width)}{(text.Length == 0 ? "\r" : "")}");
        width = Math.Max(width, text.Length);
    }
}
