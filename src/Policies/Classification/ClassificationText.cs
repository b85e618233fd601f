using System.Globalization;
using System.Text;
using SocPolicy.Diagnostics;

namespace SocPolicy.Classification;

/// <summary>
/// Writes the text that the analyzers read, format <c>socpolicy-classification 1</c>: docs/rules/classification.md describes it. Equal
/// entries in equal files make equal bytes.
/// </summary>
public static class ClassificationText
{
    /// <summary>The name by which the analyzers find the file.</summary>
    public const string FileName = "socpolicy.classification.txt";

    private const string Header = "socpolicy-classification 1";

    /// <summary>The text, with line feeds.</summary>
    /// <param name="entries">The entries; those of one file and place keep their order.</param>
    /// <param name="errors">What could not be read: SOC1902 says it in the editor. Those that are in no file are left out.</param>
    public static string Write(IEnumerable<ClassificationEntry> entries, IEnumerable<Diagnostic> errors)
    {
        var lines = entries.Select(entry => (entry.Span, Text: Line(entry)))
            .Concat(errors.Where(error => error.Span.Source is not null).Select(error => (error.Span, Text: $"error {Printed(error.Message)}")));
        var text = new StringBuilder(Header).Append('\n');
        foreach (var file in lines.GroupBy(line => line.Span.FullPath, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append("file ").Append(Printed(file.Key)).Append('\n');
            foreach (var (span, line) in file.OrderBy(line => line.Span.Start))
                text.Append(CultureInfo.InvariantCulture, $"{span.StartLine},{span.StartColumn} {line}\n");
        }

        return text.ToString();
    }

    private static string Line(ClassificationEntry entry) => entry.Subject switch
    {
        ClassificationSubject.Symbol => $"symbol {entry.Name} {entry.Word}",
        ClassificationSubject.Type => $"type {entry.Name} {entry.Word}",
        ClassificationSubject.Namespace => $"namespace {entry.Name} {entry.Word}",
        ClassificationSubject.Name => $"name {entry.Name} {entry.Word}",
        ClassificationSubject.Sanitizer => $"sanitizer {entry.Name}",
        ClassificationSubject.Processor => $"processor {entry.Name}",
        _ => $"sink {entry.Name} {(entry.Parameters.Count == 0 ? "*" : string.Join(',', entry.Parameters))} {entry.Word}",
    };

    /// <summary>A file's name may hold a line break, which would begin a line of its own.</summary>
    private static string Printed(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsControl(source[i]) || char.GetUnicodeCategory(source[i]) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? '?' : source[i];
        });
}
