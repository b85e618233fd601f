using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.CloudFormation.Stacks;

/// <summary>What a stack and those nested in it describe, as assertions see it.</summary>
internal static class StackDescriptions
{
    /// <summary>Adds the descriptions, in the order of the file.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="symbolicOver">What the stack itself depends on that is not known.</param>
    /// <param name="into">Takes them.</param>
    public static void Add(Stack stack, string? symbolicOver, List<ResourceDescription> into)
    {
        var template = stack.Template;
        var name = PathNames.FileName(template.Text.Path);
        var sections = template.Root.Entries.Where(entry => entry.Key is "AWSTemplateFormatVersion" or "Description" or "Transform" or "Metadata");
        into.Add(Make(stack, "template", name, stack.Prefix.Length == 0 ? "template" : $"{stack.Prefix}template", new MapNode([.. sections], template.Root.Source, template.Root.Start, template.Root.End), Headers.FirstKey(template.Root), symbolicOver));
        foreach (var entry in template.Parameters.Entries)
            into.Add(Make(stack, "parameter", entry.Key, $"{stack.Prefix}Parameters.{entry.Key}", entry.Value, Key(entry), symbolicOver));
        foreach (var resource in stack.Resources.Values)
        {
            if (into.Count >= StackRun.MostResources) return;
            var over = symbolicOver is null ? resource.SymbolicOver : resource.SymbolicOver is null ? symbolicOver : $"{symbolicOver}, {resource.SymbolicOver}";
            var body = stack.Evaluator.Evaluate(resource.Body, stack.ScopeOf(resource)) ?? resource.Body;
            into.Add(Make(stack, resource.Type, resource.Id, stack.Prefix + resource.Id, body, Key(resource.Entry), over));
            if (stack.Nested(resource.Id) is { } inner) Add(inner, over, into);
        }
    }

    private static SourceSpan Key(MapEntry entry) => entry.Value.Source.Text.Span(entry.KeyStart, entry.KeyEnd);

    private static ResourceDescription Make(Stack stack, string type, string name, string address, Node body, SourceSpan header, string? symbolicOver) => new()
    {
        Kind = "cloudformation",
        Type = type,
        Name = name,
        Address = address,
        Body = body,
        Header = header,
        Unit = stack.Unit,
        SymbolicOver = symbolicOver,
    };
}
