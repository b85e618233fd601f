using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;

namespace SocPolicy.Loading;

/// <summary>Reads one rule of a control.</summary>
internal static class RuleReader
{
    /// <summary>The rule; null when it lacks what a rule cannot do without, which was reported.</summary>
    public static Rule? Read(MapNode map, DiagnosticBag diagnostics)
    {
        var fields = new Fields(map, "a rule", diagnostics);
        var id = fields.Text("id");
        var on = fields.Texts("on", required: true);
        foreach (var subject in on.Where(subject => !IsSubject(subject.Text)))
            diagnostics.Error("SOC2012", subject.Span, $"\"{subject.Text}\" is no subject. Write a kind and a type, such as kubernetes/workload, or run.");
        var let = ReadLet(fields.SubMap("let"), diagnostics);
        var each = SnippetReader.Read(fields, "each", diagnostics);
        var where = SnippetReader.Read(fields, "where", diagnostics);
        var assert = SnippetReader.Read(fields, "assert", diagnostics);
        var message = ReadMessage(fields, diagnostics);
        if (fields.Find("assert") is null) fields.Missing("assert");
        fields.RejectOthers();
        if (assert is null) return null;
        RejectUnused(let, [where, assert, message], diagnostics);
        return new()
        {
            Id = id,
            On = [.. on.Select(subject => subject.Text)],
            Let = let,
            Each = each,
            Where = where,
            Assert = assert,
            Message = message,
            Span = fields.Find("id")?.Span ?? fields.Span,
        };
    }

    private static bool IsSubject(string text)
    {
        if (text is "run" or "repository") return true;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1 && !text.Any(char.IsWhiteSpace);
    }

    private static List<LetBinding> ReadLet(MapNode? map, DiagnosticBag diagnostics)
    {
        var bindings = new List<LetBinding>();
        foreach (var entry in map?.Entries ?? [])
        {
            var span = map!.Source.Text.Span(entry.KeyStart, entry.KeyEnd);
            if (!Identifiers.IsFree(entry.Key))
                diagnostics.Error("SOC2013", span, $"\"{entry.Key}\" cannot be a name here. Use a C# name that is no keyword and none of: {string.Join(", ", Identifiers.Reserved)}.");
            else if (SnippetReader.Read(entry.Value, span, entry.Key, diagnostics) is { } expression) bindings.Add(new(entry.Key, expression, span));
        }

        return bindings;
    }

    /// <summary>What nothing reads is not compiled, so a mistake in it would stay unseen.</summary>
    private static void RejectUnused(List<LetBinding> let, Snippet?[] readers, DiagnosticBag diagnostics)
    {
        var used = readers.OfType<Snippet>().SelectMany(reader => LetBinding.UsedBy(reader, let)).ToHashSet();
        foreach (var binding in let.Where(binding => !used.Contains(binding)))
            diagnostics.Error("SOC2018", binding.Span, $"Nothing reads \"{binding.Name}\". Use it in where, assert or message, or remove it.");
    }

    private static Snippet? ReadMessage(Fields fields, DiagnosticBag diagnostics)
    {
        if (SnippetReader.Read(fields, "message", diagnostics) is not { } message) return null;
        if (!message.Text.Contains('\n', StringComparison.Ordinal)) return message;
        diagnostics.Error("SOC2011", fields.SpanOf("message"), "\"message\" goes over several lines. A finding has one line: write one.");
        return null;
    }
}
