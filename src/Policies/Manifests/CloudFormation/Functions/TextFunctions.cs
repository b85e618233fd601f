using System.Text;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.CloudFormation.Evaluation;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Functions;

/// <summary>Functions over texts.</summary>
internal static class TextFunctions
{
    public static Node? Join(IntrinsicCall call)
    {
        if (call.Argument is not ListNode { Items: [ScalarNode delimiter, var second] }) return call.Wrong("a delimiter and a list");
        var list = call.Evaluate(second);
        var result = new PartialText();
        if (list is ListNode items)
        {
            for (var i = 0; i < items.Items.Count; i++)
            {
                if (i > 0) result.Add(delimiter.Text);
                result.Add(items.Items[i]);
                if (!call.Evaluator.Budget.Take(1 + (result.Length / 64))) return call.Unknown(EvaluationBudget.Cause);
            }

            if (items.OpenBecause is { } open) result.Add(new UnknownNode(open, items.Source, items.Start, items.End) { IsPresent = true });
        }
        else
        {
            result.Add(list ?? call.Wrong("a delimiter and a list"));
        }

        return call.Evaluator.Budget.Take(result.Length / 8) ? result.ToNode(call.Place.Source, call.Place.Start, call.Place.End) : call.Unknown(EvaluationBudget.Cause);
    }

    public static Node? Split(IntrinsicCall call)
    {
        if (call.Argument is not ListNode { Items: [ScalarNode { Text.Length: > 0 } delimiter, var second] }) return call.Wrong("a delimiter and a text");
        var text = call.Evaluate(second);
        if (text is not ScalarNode known) return call.Unknown((text as UnknownNode)?.Cause ?? "Fn::Split takes a delimiter and a text", text);
        var parts = known.Text.Split(delimiter.Text);
        if (!call.Evaluator.Budget.Take(parts.Length)) return call.Unknown(EvaluationBudget.Cause);
        return new ListNode([.. parts.Select(part => new TextNode(part, known.Source, known.Start, known.End))], call.Place.Source, call.Place.Start, call.Place.End);
    }

    public static Node? Base64(IntrinsicCall call)
    {
        var text = call.Evaluate(call.Argument);
        if (text is not ScalarNode known) return call.Unknown((text as UnknownNode)?.Cause ?? "Fn::Base64 takes a text", text);
        if (!call.Evaluator.Budget.Take(known.Text.Length / 8)) return call.Unknown(EvaluationBudget.Cause);
        return Placed.At(new TextNode(Convert.ToBase64String(Encoding.UTF8.GetBytes(known.Text)), known.Source, known.Start, known.End), call.Place);
    }

    /// <summary>A text whose exact spelling is not known, but what it says is.</summary>
    public static Node? ToJsonString(IntrinsicCall call)
    {
        var content = call.Evaluate(call.Argument);
        if (content is null) return call.Wrong("a map or a list");
        var source = new AnnotatedSource(call.Place.Source.Text, call.Place.Dialect) { Json = content, References = NodeReferences.Of(ReferenceKind.Part, content) };
        return new UnknownNode("it is JSON that CloudFormation writes", source, call.Place.Start, call.Place.End)
        {
            IsPresent = true,
            IsText = true,
            Prefix = content is MapNode ? "{" : content is ListNode ? "[" : "",
            Suffix = content is MapNode ? "}" : content is ListNode ? "]" : "",
        };
    }
}
