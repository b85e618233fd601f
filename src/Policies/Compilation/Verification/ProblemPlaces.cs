using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using SocPolicy.Diagnostics;

namespace SocPolicy.Compilation.Verification;

/// <summary>Finds where in the policy files something was written that an instruction came from: by the assembly's own debug information.</summary>
internal sealed class ProblemPlaces : IDisposable
{
    private readonly PolicyImage image;
    private readonly IReadOnlyDictionary<string, SourceText> sources;
    private readonly MetadataReaderProvider? provider;
    private readonly MetadataReader? debug;

    /// <param name="image">The assembly.</param>
    /// <param name="sources">The policy files by the paths that the debug information has; empty when they are not at hand.</param>
    public ProblemPlaces(PolicyImage image, IReadOnlyDictionary<string, SourceText> sources)
    {
        this.image = image;
        this.sources = sources;
        try
        {
            var entry = image.Pe.ReadDebugDirectory().FirstOrDefault(one => one.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            if (entry.Type != DebugDirectoryEntryType.EmbeddedPortablePdb) return;
            provider = image.Pe.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
            debug = provider.GetMetadataReader();
        }
        catch (Exception problem) when (problem is BadImageFormatException or InvalidDataException or IOException)
        {
            // The places are a courtesy: what is refused stays refused.
        }
    }

    public void Dispose() => provider?.Dispose();

    /// <summary>The diagnostic of a problem, at its place.</summary>
    public Diagnostic Place(Problem problem)
    {
        try
        {
            return new(problem.Id, DiagnosticSeverity.Error, Find(problem), problem.Message);
        }
        catch (Exception broken) when (broken is BadImageFormatException or ArgumentException)
        {
            return new(problem.Id, DiagnosticSeverity.Error, default, problem.Message);
        }
    }

    private SourceSpan Find(Problem problem)
    {
        if (problem.Method.IsNil) return default;
        var points = Points(problem.Method);
        // Of a type that the compiler made, some method has what the author wrote.
        var type = image.Metadata.GetTypeDefinition(image.Metadata.GetMethodDefinition(problem.Method).GetDeclaringType());
        if (points.Count == 0 && type.IsNested) points = type.GetMethods().Select(Points).FirstOrDefault(some => some.Count > 0) ?? [];
        if (points.Count == 0) return default;
        // The statement that the instruction belongs to; one that the compiler wrote belongs to the next.
        var before = points.Where(point => point.Offset <= problem.Offset).ToList();
        var found = before.Count > 0 ? before[^1] : points[0];
        var path = debug!.GetString(debug.GetDocument(found.Document).Name);
        if (Source(path) is not { } source) return AtUnread(path, found);
        var start = source.OffsetAt(found.StartLine, found.StartColumn);
        var end = source.OffsetAt(found.EndLine, found.EndColumn);
        return FindWord(source, start, end, problem.Word) ?? source.Span(start, end);
    }

    /// <summary>The policy file of a path; the SDK's compiler has made that absolute.</summary>
    private SourceText? Source(string path)
    {
        if (sources.TryGetValue(path, out var source)) return source;
        var normal = path.Replace('\\', '/');
        var fitting = sources.Values.Where(one => one.FullPath.Replace('\\', '/') == normal || normal.EndsWith("/" + one.Path, StringComparison.Ordinal)).Take(2).ToList();
        return fitting is [var only] ? only : null;
    }

    private List<SequencePoint> Points(MethodDefinitionHandle method) =>
        debug is null || debug.MethodDebugInformation.Count < MetadataTokens.GetRowNumber(method) ? []
        : [.. debug.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints().Where(point => !point.IsHidden)];

    /// <summary>A place in a file that was not read: its text stands for it as empty lines, just wide enough.</summary>
    private static SourceSpan AtUnread(string path, SequencePoint point)
    {
        if (point.StartLine is < 1 or > 100_000 || point.StartColumn is < 1 or > 10_000) return SourceSpan.WholeFile(path, path);
        var text = new SourceText(path, new string('\n', point.StartLine - 1) + new string(' ', point.StartColumn), path);
        var start = text.OffsetAt(point.StartLine, point.StartColumn);
        return text.Span(start, start);
    }

    /// <summary>The first time that a name stands in the statement, as a word of its own.</summary>
    private static SourceSpan? FindWord(SourceText source, int start, int end, string word)
    {
        if (word.Length == 0) return null;
        var text = source.Content;
        for (var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal); at >= 0; at = at + 1 < end ? text.IndexOf(word, at + 1, end - at - 1, StringComparison.Ordinal) : -1)
        {
            var isWord = !char.IsLetterOrDigit(word[0]) || ((at == 0 || !IsPart(text[at - 1])) && (at + word.Length >= text.Length || !IsPart(text[at + word.Length])));
            if (isWord) return source.Span(at, at + word.Length);
        }

        return null;
    }

    private static bool IsPart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
