using SocPolicy.Manifests.Terraform.Data;
using SocPolicy.Manifests.Terraform.Syntax;
using SocPolicy.Manifests.Terraform.Syntax.Expressions;

namespace SocPolicy.Manifests.Terraform.Evaluation;

/// <summary>Evaluates the bodies of blocks; <c>dynamic</c> blocks become the blocks that they make.</summary>
internal static class Bodies
{
    /// <summary>The type of the block, or of the blocks that a dynamic one makes.</summary>
    public static string TypeOf(BlockSyntax block) => block is { Type: "dynamic", Labels: [var type] } ? type.Text : block.Type;

    /// <summary>A body with its attributes, then its blocks by their type.</summary>
    public static MapValue Evaluate(BodySyntax body, Scope scope, Origin origin)
    {
        var entries = new List<HclEntry>(body.Attributes.Count + body.Blocks.Count);
        foreach (var attribute in body.Attributes) entries.Add(new(attribute.Name, attribute.Start, attribute.NameEnd, MetaArguments.EvaluateNested(attribute.Name, attribute.Value, scope)));
        foreach (var type in body.Blocks.Select(TypeOf).Distinct()) entries.Add(Entry(type, body, Blocks(body, type, scope)));
        return MapValue.Of(entries, true, origin) with { OpenBecause = body.OpenBecause };
    }

    public static HclEntry Entry(string type, BodySyntax body, HclValue blocks)
    {
        var first = body.Blocks.First(block => TypeOf(block) == type);
        return new(type, first.Start, first.HeaderEnd, blocks);
    }

    /// <summary>The blocks of a type, a list of bodies; blocks with labels are maps by their labels.</summary>
    public static HclValue Blocks(BodySyntax body, string type, Scope scope)
    {
        var items = new List<HclValue>();
        var open = body.OpenBecause;
        Origin? origin = null;
        foreach (var block in body.Blocks)
        {
            if (TypeOf(block) != type) continue;
            origin = origin is { } before ? before with { End = block.End } : block;
            if (block.Type == "dynamic" && block.Labels.Count == 1) open = Expand(block, scope, items) ?? open;
            else items.Add(Labelled(block, Evaluate(block.Body, scope, block), 0));
        }

        return new ListValue(items, ListKind.Tuple, origin!.Value) { OpenBecause = open };
    }

    private static HclValue Labelled(BlockSyntax block, HclValue body, int label)
    {
        if (label >= block.Labels.Count) return body;
        var (text, start, end) = block.Labels[label];
        var inner = Labelled(block, body, label + 1);
        return new MapValue([new(text, start, end, new ListValue([inner], ListKind.Tuple, block))], true, block);
    }

    /// <summary>Adds what a dynamic block makes; gives why there may be more.</summary>
    private static string? Expand(BlockSyntax dynamic, Scope scope, List<HclValue> into)
    {
        var content = dynamic.Body.BlocksOf("content").FirstOrDefault();
        if (content is null || dynamic.Body.Find("for_each") is not { } forEach) return "a dynamic block lacks its for_each or its content";
        var iterator = dynamic.Body.Find("iterator") is VariableExpression named ? named.Name : dynamic.Labels[0].Text;
        var collection = scope.Module.Run.Evaluator.Evaluate(forEach, scope);
        var (items, open) = Loops.Items(collection, forEach);
        foreach (var (key, value) in items.Take(TerraformRun.MaximumInstances))
        {
            var iteration = new MapValue([new("key", 0, 0, collection is ListValue { Kind: ListKind.Set } ? value : key), new("value", 0, 0, value)], true, dynamic);
            into.Add(Evaluate(content.Body, scope.Bind(iterator, iteration), content));
        }

        return items.Count > TerraformRun.MaximumInstances ? $"there are more than {TerraformRun.MaximumInstances} blocks" : open;
    }
}
