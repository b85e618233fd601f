namespace SocPolicy.Cli;

/// <summary>All that a command knows of the process it runs in: tests hand it another one.</summary>
internal sealed record Terminal
{
    /// <summary>Takes the report.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes what the tool has to say about its own input.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The absolute path of the folder that paths are relative to.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Reads an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Tells the day. Nothing else of a run depends on when it is.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether a person reads the report on a screen.</summary>
    public bool OutIsScreen { get; init; }

    /// <summary>Whether a person reads the errors on a screen.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>The columns of the screen; 0 when there is none.</summary>
    public int Width { get; init; }

    /// <summary>Whether the report may be coloured: on a screen that can, unless NO_COLOR (no-color.org) is set to anything.</summary>
    public bool UsesColour => OutIsScreen && CanMoveCursor && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>Whether progress may be shown, in a line that is written over.</summary>
    public bool ShowsProgress => ErrorIsScreen && CanMoveCursor;

    /// <summary>A dumb terminal cannot, nor can the console of an old Windows, where neither variable is set.</summary>
    private bool CanMoveCursor => Variable("TERM") is { } kind ? kind != "dumb" : Variable("WT_SESSION") is not null || !OperatingSystem.IsWindows();
}
