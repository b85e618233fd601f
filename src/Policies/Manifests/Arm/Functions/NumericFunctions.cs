using System.Globalization;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Whole numbers.</summary>
internal static class NumericFunctions
{
    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["add"] = call => Apply(call, (a, b) => checked(a + b)),
        ["sub"] = call => Apply(call, (a, b) => checked(a - b)),
        ["mul"] = call => Apply(call, (a, b) => checked(a * b)),
        ["div"] = call => Apply(call, (a, b) => checked(a / b)),
        ["mod"] = call => Apply(call, (a, b) => checked(a % b)),
        ["int"] = Int,
        ["min"] = call => Extreme(call, Math.Min),
        ["max"] = call => Extreme(call, Math.Max),
    };

    /// <summary>A node as a whole number; null for what is none.</summary>
    public static long? Whole(Node node) => node is NumberNode { Number: >= -9e15 and <= 9e15 } number && Math.Floor(number.Number) == number.Number ? (long)number.Number : null;

    private static Node Apply(ArmCall call, Func<long, long, long> operation)
    {
        if (call.Count != 2 || Whole(call.Arguments[0]) is not { } left || Whole(call.Arguments[1]) is not { } right) return call.Unfit();
        try
        {
            return call.Number(operation(left, right));
        }
        catch (ArithmeticException)
        {
            return call.Unknown($"{call.Name} has no result for these numbers");
        }
    }

    private static Node Int(ArmCall call)
    {
        if (call.Count != 1) return call.Unfit();
        return call.Arguments[0] switch
        {
            NumberNode number when Whole(number) is not null => number,
            TextNode text when long.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => call.Number(value),
            _ => call.Unfit(),
        };
    }

    private static Node Extreme(ArmCall call, Func<long, long, long> choose)
    {
        var items = call is { Count: 1 } && call.Arguments[0] is ListNode { OpenBecause: null } list ? list.Items : call.Arguments;
        var numbers = items.Select(Whole).ToList();
        return numbers.Count > 0 && numbers.All(number => number is not null) ? call.Number(numbers.Select(number => number!.Value).Aggregate(choose)) : call.Unfit();
    }
}
