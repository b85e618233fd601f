using SocPolicy.Language.Nodes;

namespace SocPolicy.Configuration;

/// <summary>Values of parameters, as YAML has them.</summary>
internal static class ParameterValues
{
    /// <summary>Whether it is a value of any type that a parameter can have.</summary>
    public static bool HasForm(Node node) => node switch
    {
        ListNode list => list.Items.All(item => item is TextNode || IsWhole(item)),
        BooleanNode or TextNode => true,
        _ => IsWhole(node),
    };

    private static bool IsWhole(Node node) => node is NumberNode { Number: var number } && number == Math.Floor(number) && !double.IsInfinity(number);
}
