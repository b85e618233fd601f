using System.Collections.Concurrent;

namespace SocPolicy.Diagnostics;

/// <summary>Collects diagnostics to the end of the work, so that one run shows them all. Safe to use from several threads.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> items = new();

    /// <summary>Whether any error was added.</summary>
    public bool HasErrors => items.Any(item => item.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => items.IsEmpty;

    /// <summary>All that was added, without repetitions, sorted by path, position and id.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
    [
        .. items.Distinct()
            .OrderBy(item => item.Span.Path, StringComparer.Ordinal)
            .ThenBy(item => item.Span.Start)
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .ThenBy(item => item.Message, StringComparer.Ordinal),
    ];

    /// <summary>Adds an error.</summary>
    public void Error(string id, SourceSpan span, string message) => Add(new Diagnostic(id, DiagnosticSeverity.Error, span, message));

    /// <summary>Adds a warning.</summary>
    public void Warning(string id, SourceSpan span, string message) => Add(new Diagnostic(id, DiagnosticSeverity.Warning, span, message));

    /// <summary>Adds one that exists already.</summary>
    public void Add(Diagnostic diagnostic) => items.Enqueue(diagnostic);

    /// <summary>Adds several that exist already.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) items.Enqueue(diagnostic);
    }
}
