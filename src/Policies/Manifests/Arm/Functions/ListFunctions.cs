using SocPolicy.Language.Nodes;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Functions over lists; some of them take texts and objects as well.</summary>
internal static class ListFunctions
{
    private const int MostItems = 10_000;

    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["createArray"] = call => call.List(call.Arguments),
        ["array"] = call => call is not { Count: 1 } ? call.Unfit() : call.Arguments[0] is ListNode list ? list : call.Arguments[0] is UnknownNode { IsText: false } ? call.Unfit() : call.List([call.Arguments[0]]),
        ["length"] = Length,
        ["empty"] = Empty,
        ["first"] = call => call.Arguments is [ListNode { Items: [var first, ..] }] ? first : call.Text(0) is { Length: > 0 } text ? call.Text(text[..1]) : call.Unfit(),
        ["last"] = call => call.Arguments is [ListNode { OpenBecause: null, Items: [.., var last] }] ? last : call.Text(0) is { Length: > 0 } text ? call.Text(text[^1..]) : call.Unfit(),
        ["take"] = call => Part(call, (count, length) => (0, Math.Clamp(count, 0, length))),
        ["skip"] = call => Part(call, (count, length) => (Math.Clamp(count, 0, length), length)),
        ["range"] = Range,
        ["flatten"] = call => call.Arguments is [ListNode { OpenBecause: null } list] && list.Items.All(item => item is ListNode { OpenBecause: null }) ? call.List([.. list.Items.SelectMany(item => ((ListNode)item).Items)]) : call.Unfit(),
        ["contains"] = Contains,
        ["indexOf"] = call => IndexOf(call, (items, test) => items.FindIndex(test), (text, part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase)),
        ["lastIndexOf"] = call => IndexOf(call, (items, test) => items.FindLastIndex(test), (text, part) => text.LastIndexOf(part, StringComparison.OrdinalIgnoreCase)),
    };

    /// <summary>Lists behind each other; an unknown one leaves the result open.</summary>
    public static Node Concat(ArmCall call)
    {
        var items = new List<Node>();
        string? open = null;
        foreach (var argument in call.Arguments)
        {
            switch (argument)
            {
                case ListNode list:
                    items.AddRange(list.Items);
                    open ??= list.OpenBecause;
                    break;
                case UnknownNode unknown:
                    open ??= unknown.Cause;
                    break;
                default:
                    return call.Unfit();
            }
        }

        return call.List(items, open);
    }

    private static Node Length(ArmCall call) => call.Count != 1 ? call.Unfit() : call.Arguments[0] switch
    {
        ListNode { OpenBecause: null } list => call.Number(list.Items.Count),
        MapNode { OpenBecause: null } map => call.Number(map.Entries.Count),
        TextNode text => call.Number(text.Text.Length),
        _ => call.Unfit(),
    };

    private static Node Empty(ArmCall call) => call.Count != 1 ? call.Unfit() : call.Arguments[0] switch
    {
        ListNode list when list.Items.Count > 0 || list.OpenBecause is null => call.Boolean(list.Items.Count == 0),
        MapNode map when map.Entries.Count > 0 || map.OpenBecause is null => call.Boolean(map.Entries.Count == 0),
        TextNode text => call.Boolean(text.Text.Length == 0),
        NullNode => call.Boolean(true),
        UnknownNode { IsText: true } unknown when unknown.Prefix.Length + unknown.Suffix.Length > 0 => call.Boolean(false),
        _ => call.Unfit(),
    };

    private static Node Part(ArmCall call, Func<int, int, (int From, int To)> range)
    {
        if (call.Count != 2 || NumericFunctions.Whole(call.Arguments[1]) is not { } count) return call.Unfit();
        var number = (int)Math.Clamp(count, 0, int.MaxValue);
        switch (call.Arguments[0])
        {
            case ListNode { OpenBecause: null } list:
                var (from, to) = range(number, list.Items.Count);
                return call.List([.. list.Items.Skip(from).Take(to - from)]);
            case TextNode text:
                var (start, end) = range(number, text.Text.Length);
                return call.Text(text.Text[start..end]);
            default:
                return call.Unfit();
        }
    }

    private static Node Range(ArmCall call)
    {
        if (call.Count != 2 || NumericFunctions.Whole(call.Arguments[0]) is not { } first || NumericFunctions.Whole(call.Arguments[1]) is not (>= 0 and <= MostItems and var count)) return call.Unfit();
        var items = new Node[count];
        for (var i = 0; i < items.Length; i++) items[i] = call.Number(first + i);
        return call.List(items);
    }

    private static Node Contains(ArmCall call)
    {
        if (call.Count != 2) return call.Unfit();
        switch (call.Arguments[0], call.Arguments[1])
        {
            case (ListNode list, not UnknownNode):
                var found = list.Items.Select(item => LogicalFunctions.AreEqual(item, call.Arguments[1])).ToList();
                if (found.Contains(true)) return call.Boolean(true);
                return found.Contains(null) || list.OpenBecause is not null ? call.Unknown(list.OpenBecause ?? "an item of the list is unknown") : call.Boolean(false);
            case (MapNode map, TextNode key):
                if (map.Find(key.Text) is { } value) return value is UnknownNode { IsPresent: false } maybe ? call.Unknown(maybe.Cause) : call.Boolean(true);
                return map.OpenBecause is { } open ? call.Unknown(open) : call.Boolean(false);
            case (TextNode text, TextNode part):
                return call.Boolean(text.Text.Contains(part.Text, StringComparison.Ordinal));
            default:
                return call.Unfit();
        }
    }

    private static Node IndexOf(ArmCall call, Func<List<Node>, Predicate<Node>, int> inList, Func<string, string, int> inText)
    {
        if (call.Count != 2) return call.Unfit();
        switch (call.Arguments[0], call.Arguments[1])
        {
            case (TextNode text, TextNode part):
                return call.Number(inText(text.Text, part.Text));
            case (ListNode { OpenBecause: null } list, not UnknownNode) when list.Items.All(item => LogicalFunctions.AreEqual(item, call.Arguments[1]) is not null):
                return call.Number(inList([.. list.Items], item => LogicalFunctions.AreEqual(item, call.Arguments[1]) == true));
            default:
                return call.Unfit();
        }
    }
}
