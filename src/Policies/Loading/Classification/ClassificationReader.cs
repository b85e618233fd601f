using SocPolicy.Classification;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests;

namespace SocPolicy.Loading.Classification;

/// <summary>Reads <c>kind: data-classification</c> documents: what the analyzers are told about the data of the entity's own code.</summary>
internal sealed class ClassificationReader
{
    private static readonly string[] Sections = ["members", "types", "namespaces", "names", "sanitizers", "sinks", "processors"];

    private readonly Fields fields;
    private readonly DiagnosticBag diagnostics;
    private readonly List<ClassificationEntry> entries = [];
    private readonly Dictionary<string, string> classes;

    private ClassificationReader(MapNode map, DiagnosticBag diagnostics)
    {
        fields = new Fields(map, "a data classification", diagnostics);
        this.diagnostics = diagnostics;
        classes = ClassificationWords.Classes.ToDictionary(one => one, StringComparer.Ordinal);
    }

    /// <summary>The entries that could be read, in the order of the keys here.</summary>
    public static IReadOnlyList<ClassificationEntry> Read(MapNode map, DiagnosticBag diagnostics)
    {
        var reader = new ClassificationReader(map, diagnostics);
        reader.ReadDocument();
        return reader.entries;
    }

    /// <summary>Reports what several documents say about one thing, and keeps the first.</summary>
    public static IReadOnlyList<ClassificationEntry> RejectRepeated(IReadOnlyList<ClassificationEntry> entries, DiagnosticBag diagnostics)
    {
        var kept = new List<ClassificationEntry>();
        var first = new Dictionary<(ClassificationSubject, string), SourceSpan>();
        foreach (var entry in entries)
        {
            // Analyzers compare names without the hyphens.
            var name = entry.Subject is ClassificationSubject.Name ? entry.Name.Replace("-", "", StringComparison.Ordinal) : entry.Name;
            if (first.TryAdd((entry.Subject, name), entry.Span)) kept.Add(entry);
            else diagnostics.Error("SOC2028", entry.Span, $"\"{entry.Name}\" has its place in {first[(entry.Subject, name)]} already. Keep one of the two.");
        }

        return kept;
    }

    private void ReadDocument()
    {
        fields.Find("apiVersion");
        fields.Find("kind");
        fields.OptionalText("name");
        fields.OptionalText("description");
        ReadClasses();
        ReadClassified("members", ClassificationSubject.Symbol);
        ReadClassified("types", ClassificationSubject.Type);
        ReadClassified("namespaces", ClassificationSubject.Namespace);
        ReadClassified("names", ClassificationSubject.Name);
        foreach (var method in fields.Texts("sanitizers", required: false)) Add(ClassificationSubject.Sanitizer, method.Text, "", method.Span);
        foreach (var sink in fields.Maps("sinks", required: false)) ReadSink(new Fields(sink, "a sink", diagnostics));
        foreach (var processor in fields.Texts("processors", required: false)) Add(ClassificationSubject.Processor, processor.Text, "", processor.Span);
        fields.RejectOthers();
        if (!Sections.Any(section => fields.Map.Find(section) is not (null or NullNode)))
            diagnostics.Error("SOC2029", fields.Span, $"The document classifies nothing. Write at least one of: {string.Join(", ", Sections)}.");
    }

    /// <summary>The entity's own words for the classes that the analyzers know.</summary>
    private void ReadClasses()
    {
        foreach (var entry in fields.SubMap("classes")?.Entries ?? [])
        {
            var place = Place(fields.Map, entry);
            if (!SymbolName.IsWords(entry.Key)) diagnostics.Error("SOC2026", place, $"\"{Printable.Shorten(entry.Key)}\" is no name for a class. Use words with hyphens between, such as customer-record.");
            else if (ClassificationWords.Classes.Contains(entry.Key)) diagnostics.Error("SOC2028", place, $"\"{entry.Key}\" is a class already. Give your own another name.");
            else if (ClassOf(entry, ClassificationWords.Classes) is { } found) classes[entry.Key] = found;
            // Known all the same: one mistake is reported once, not at each use.
            else classes[entry.Key] = "";
        }
    }

    private void ReadClassified(string key, ClassificationSubject subject)
    {
        foreach (var entry in fields.SubMap(key)?.Entries ?? [])
        {
            if (ClassOf(entry, classes.Keys) is { } word && classes[word] is { Length: > 0 } known) Add(subject, entry.Key, known, Place(fields.Map, entry));
        }
    }

    private void ReadSink(Fields sink)
    {
        var (method, kind) = (sink.Text("method"), sink.Text("kind"));
        var parameters = sink.Texts("parameters", required: false);
        sink.RejectOthers();
        foreach (var parameter in parameters.Where(one => !SymbolName.IsIdentifier(one.Text)))
            diagnostics.Error("SOC2026", parameter.Span, $"\"{Printable.Shorten(parameter.Text)}\" is no parameter's name. Write it as the method does, such as text; leave parameters out for all of them.");
        if (kind.Length > 0 && !ClassificationWords.Sinks.Contains(kind))
        {
            var hint = NearestName.Hint(kind, ClassificationWords.Sinks, $"Use one of: {string.Join(", ", ClassificationWords.Sinks)}.");
            diagnostics.Error("SOC2027", sink.Find("kind")!.Span, $"The kind of sink \"{Printable.Shorten(kind)}\" is not known. {hint}");
            return;
        }

        if (method.Length > 0 && kind.Length > 0 && parameters.All(one => SymbolName.IsIdentifier(one.Text)))
            Add(ClassificationSubject.Sink, method, kind, sink.Find("method")!.Span, [.. parameters.Select(one => one.Text)]);
    }

    private string? ClassOf(MapEntry entry, IReadOnlyCollection<string> known)
    {
        if (entry.Value is not ScalarNode { Text: var word } || !known.Contains(word))
        {
            var written = entry.Value is ScalarNode scalar ? scalar.Text : "";
            var list = $"Use one of: {string.Join(", ", known)}.";
            diagnostics.Error("SOC2025", Fields.Start(entry.Value), written.Length == 0 ? $"\"{Printable.Shorten(entry.Key)}\" has no class. {list}" : $"Class \"{Printable.Shorten(written)}\" is not known. {NearestName.Hint(written, known, list)}");
            return null;
        }

        return word;
    }

    private void Add(ClassificationSubject subject, string name, string word, SourceSpan place, IReadOnlyList<string>? parameters = null)
    {
        if (SymbolName.Problem(subject, name) is { } problem) diagnostics.Error("SOC2026", place, $"\"{Printable.Shorten(name)}\" {problem}");
        else entries.Add(new ClassificationEntry(subject, name, word, place) { Parameters = parameters ?? [] });
    }

    private static SourceSpan Place(MapNode map, MapEntry entry) => entry.Value.Source.Text == map.Source.Text ? map.Source.Text.Span(entry.KeyStart, entry.KeyEnd) : entry.Value.Span;
}
