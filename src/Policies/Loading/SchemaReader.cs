using System.Buffers;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;
using SocPolicy.Model;
using SocPolicy.Schemas;

namespace SocPolicy.Loading;

/// <summary>Reads the JSON Schemas of a control: files in the folder of its policy file or below.</summary>
internal static class SchemaReader
{
    /// <summary>What some system takes for more than a character of a name.</summary>
    private static readonly SearchValues<char> Refused = SearchValues.Create("\\:\0*?\"<>|");

    /// <summary>The schemas that are right; the others were reported.</summary>
    public static IReadOnlyList<PolicySchema> Read(MapNode? map, DiagnosticBag diagnostics)
    {
        var schemas = new List<PolicySchema>();
        foreach (var entry in map?.Entries ?? [])
        {
            var key = map!.Source.Text.Span(entry.KeyStart, entry.KeyEnd);
            if (!Identifiers.IsFree(entry.Key))
                diagnostics.Error("SOC2013", key, $"\"{entry.Key}\" cannot be a schema's name. Use a C# name that is no keyword.");
            else if (entry.Value is not TextNode path)
                diagnostics.Error("SOC2019", Fields.Start(entry.Value), $"Schema \"{entry.Key}\" must be the path of a file. Write {entry.Key}: name.schema.json.");
            else if (ReadOne(entry.Key, path, diagnostics) is { } schema)
                schemas.Add(schema);
        }

        return schemas;
    }

    private static PolicySchema? ReadOne(string name, TextNode path, DiagnosticBag diagnostics)
    {
        var policy = path.Source.Text.FullPath;
        if (!IsInside(path.Text))
        {
            diagnostics.Error("SOC2020", path.Span, $"The path \"{path.Text}\" may lead out of the policy's folder. Write a relative path with forward slashes and without \"..\", to a file beside the policy or below.");
            return null;
        }

        if (!Path.IsPathFullyQualified(policy))
        {
            diagnostics.Error("SOC2019", path.Span, $"Schema file \"{path.Text}\" cannot be found, since this policy is in no file. Save the policy beside it.");
            return null;
        }

        var full = Path.GetFullPath(path.Text, Path.GetDirectoryName(policy)!);
        if (ThroughLink(Path.GetDirectoryName(policy)!, path.Text) is { } link)
        {
            diagnostics.Error("SOC2020", path.Span, $"\"{link}\" in the path of the schema is a link, which may lead out of the policy's folder. Put the file itself there.");
            return null;
        }

        var problems = new DiagnosticBag();
        if (!File.Exists(full) || SourceText.Read(path.Text, full, problems) is not { } text)
        {
            var why = problems.ToSortedList().Select(one => one.Message).FirstOrDefault() ?? $"Put it beside {Path.GetFileName(policy)}, or correct the path.";
            diagnostics.Error("SOC2019", path.Span, $"Schema file \"{path.Text}\" cannot be read. {why}");
            return null;
        }

        try
        {
            JsonSchema.Parse(text);
            return new(name, path.Text, text.Content, full, path.Span);
        }
        catch (SchemaException problem)
        {
            diagnostics.Error("SOC2021", path.Span, $"\"{path.Text}\" is no JSON Schema (draft 2020-12): {problem.Errors[0]}");
            return null;
        }
    }

    /// <summary>Whether a path stays below its folder on every system, whatever is on its disk.</summary>
    private static bool IsInside(string path) =>
        path.Length is > 0 and <= 256
        && path.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && part.AsSpan().IndexOfAny(Refused) < 0 && !part.EndsWith('.') && !part.EndsWith(' '));

    /// <summary>The first part of a path that is a link; null when none is.</summary>
    private static string? ThroughLink(string folder, string path)
    {
        var at = folder;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null) return part;
        }

        return null;
    }
}
