using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Evaluation;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Functions;

/// <summary>Fn::Sub: a text with <c>${Name}</c>, <c>${Resource.Attribute}</c> and <c>${!literal}</c>.</summary>
internal static class SubFunction
{
    public static Node? Evaluate(IntrinsicCall call)
    {
        var (template, variables) = call.Argument switch
        {
            TextNode alone => (alone, null),
            ScalarNode scalar => (new TextNode(scalar.Text, scalar.Source, scalar.Start, scalar.End), null),
            ListNode { Items: [ScalarNode text, MapNode map] } => (new TextNode(text.Text, text.Source, text.Start, text.End), map),
            ListNode { Items: [ScalarNode text] } => (new TextNode(text.Text, text.Source, text.Start, text.End), null),
            _ => (null, null),
        };
        if (template is null) return call.Wrong("a text, and a map of variables");
        var result = new PartialText();
        var content = template.Text;
        var at = 0;
        while (at < content.Length)
        {
            var open = content.IndexOf("${", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : content.IndexOf('}', open);
            if (close < 0) break;
            result.Add(content[at..open]);
            AddHole(call, content[(open + 2)..close], variables, template, result);
            at = close + 1;
            if (!call.Evaluator.Budget.Take(1 + (result.Length / 64))) return call.Unknown(EvaluationBudget.Cause);
        }

        result.Add(content[at..]);
        if (!call.Evaluator.Budget.Take(result.Length / 8)) return call.Unknown(EvaluationBudget.Cause);
        return result.ToNode(template.Source, template.Start, template.End) is var made && made is TextNode known ? Resolve(known) : made;
    }

    private static Node Resolve(TextNode text)
    {
        var read = DynamicReference.Read(text);
        return ReferenceEquals(read, text) || text.References.Count == 0 ? read : Placed.WithReferences(read, text.References);
    }

    private static void AddHole(IntrinsicCall call, string hole, MapNode? variables, Node place, PartialText result)
    {
        if (hole.StartsWith('!'))
        {
            result.Add($"${{{hole[1..]}}}");
            return;
        }

        var name = hole.Trim();
        if (variables?.Find(name) is { } variable)
        {
            result.Add(call.Evaluate(variable));
            return;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        result.Add(dot > 0 ? ReferenceFunctions.Attribute(call, name[..dot], name[(dot + 1)..], place) : ReferenceFunctions.Named(call, name, place));
    }
}
