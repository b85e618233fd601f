using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.CloudFormation.Evaluation;

/// <summary>
/// <c>{{resolve:ssm:name}}</c> inside of a text: a value that CloudFormation puts in when it creates the stack. A reference to a secret
/// stays as it is written: that it is a reference is what matters.
/// </summary>
internal static class DynamicReference
{
    private const string Opening = "{{resolve:ssm:";

    /// <summary>The text, or what is known of it.</summary>
    public static Node Read(TextNode text)
    {
        var at = text.Text.IndexOf(Opening, StringComparison.Ordinal);
        if (at < 0) return text;
        var last = text.Text.LastIndexOf("}}", StringComparison.Ordinal);
        if (last < at) return text;
        return new UnknownNode("it is a value of the parameter store", Placed.Plain(text.Source), text.Start, text.End)
        {
            IsPresent = true,
            IsText = true,
            Prefix = text.Text[..at],
            Suffix = text.Text[(last + 2)..],
        };
    }
}
