using SocPolicy.Language.Embedded;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Language;

// Documents inside of values.
public readonly partial struct Value
{
    /// <summary>JSON inside of a text; a map or a list is itself, a data source that renders a document is that document. Missing for missing, null and the empty text; unknown for what is no JSON.</summary>
    public Value Json
    {
        get
        {
            switch (node)
            {
                case TextNode { Text.Length: 0 }:
                    return new(null, trail?.ToView("JSON", null), name);
                // A reader may know more than the text tells: what refers to other resources, and where parts are unknown.
                case { Json: { } known }:
                    return new(known, trail?.ToView("JSON", known), name, owner);
                case TextNode text:
                    var read = EmbeddedJson.Read(text);
                    return new(read, trail?.ToView("JSON", read), name, owner);
                case NumberNode or BooleanNode or IntervalNode:
                    var scalar = new UnknownNode("it is no JSON document", node.Source, node.Start, node.End) { IsPresent = true };
                    return new(scalar, trail?.ToView("JSON", scalar), name);
                // It is no text that the text holds; of an empty text there is no document.
                case UnknownNode unknown:
                    var document = new UnknownNode(unknown.Cause, node.Source, node.Start, node.End) { IsPresent = unknown.Prefix.Length + unknown.Suffix.Length > 0 };
                    return new(document, trail?.ToView("JSON", document), name);
                default:
                    return this;
            }
        }
    }

    /// <summary>
    /// The statements of an IAM-style policy document, from a map or from JSON inside of a text. Empty for missing, null and the empty
    /// text; open for what is unknown or no policy document.
    /// </summary>
    public Statements Statements => Statements.Of(this);

    /// <summary>
    /// This is a Kubernetes label selector, with matchLabels and matchExpressions or as a plain map: whether it selects these labels.
    /// An empty selector selects everything, a missing one nothing.
    /// </summary>
    /// <param name="labels">The labels of an object.</param>
    public Truth Selects(Value labels)
    {
        if (node is null or NullNode) return Tell(State.False, "a selector", "no selector");
        if (node is not MapNode map) return Tell(State.Unknown, "a selector", "no selector", node is UnknownNode unknown ? unknown.Cause : "it is no selector");
        if (map.OpenBecause is { } open) return Tell(State.Unknown, "a selector", "no selector", open);
        if ((map.Find("matchLabels") ?? map.Find("matchExpressions")) is UnknownNode { IsPresent: false } maybe) return Tell(State.Unknown, "a selector", "no selector", maybe.Cause);
        var isNested = map.Find("matchLabels") is not null || map.Find("matchExpressions") is not null;
        var wanted = isNested ? this["matchLabels"] : this;
        Truth plain = wanted.Entries.All(label => labels[label.Key] == label);
        return isNested ? plain & this["matchExpressions"].All(expression => Holds(expression, labels)) : plain;
    }

    /// <summary>A test of this value's text; unknown for what is no text.</summary>
    internal Truth Test(Func<string, bool> test, string expected, string otherwise) =>
        TellText(scalar => test(scalar.Text), _ => null, expected, otherwise);

    private static Truth Holds(Value expression, Value labels)
    {
        var label = labels[expression["key"]];
        return (expression["operator"] == "In" & label.IsAnyOf(expression["values"].Items))
            | (expression["operator"] == "NotIn" & !label.IsAnyOf(expression["values"].Items))
            | (expression["operator"] == "Exists" & label.Exists)
            | (expression["operator"] == "DoesNotExist" & !label.Exists);
    }
}
