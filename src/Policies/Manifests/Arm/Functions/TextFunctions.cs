using System.Globalization;
using System.Text.RegularExpressions;
using SocPolicy.Language.Nodes;
using SocPolicy.Manifests.Partial;

namespace SocPolicy.Manifests.Arm.Functions;

/// <summary>Functions over texts.</summary>
internal static partial class TextFunctions
{
    private const int Longest = 1_000_000;
    private const string TooLong = "a text is longer than 1,000,000 characters";

    public static IEnumerable<KeyValuePair<string, Func<ArmCall, Node>>> Table { get; } = new Dictionary<string, Func<ArmCall, Node>>
    {
        ["concat"] = Concat,
        ["format"] = Format,
        ["string"] = call => call is { Count: 1 } && Shown(call.Arguments[0]) is { } text ? call.Text(text) : call.Unfit(),
        ["toLower"] = call => Change(call, text => text.ToLowerInvariant()),
        ["toUpper"] = call => Change(call, text => text.ToUpperInvariant()),
        ["trim"] = call => call is { Count: 1 } && call.Text(0) is { } text ? call.Text(text.Trim()) : call.Unfit(),
        ["replace"] = Replace,
        ["substring"] = Substring,
        ["split"] = Split,
        ["join"] = Join,
        ["startsWith"] = call => Ends(call, (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
        ["endsWith"] = call => Ends(call, (text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
        ["padLeft"] = PadLeft,
        ["guid"] = call => Opaque(call, "a guid is made of a hash"),
        ["newGuid"] = call => Opaque(call, "newGuid gives another value every time"),
        ["uniqueString"] = call => Opaque(call, "uniqueString makes a hash"),
        ["utcNow"] = call => Opaque(call, "utcNow is the time of the deployment"),
        ["dateTimeAdd"] = call => Opaque(call, "times are not evaluated"),
    };

    /// <summary>A scalar as the text that <c>string</c> and <c>format</c> make of it; null for anything else.</summary>
    public static string? Shown(Node node) => node switch
    {
        TextNode text => text.Text,
        BooleanNode boolean => boolean.Value ? "True" : "False",
        NumberNode number => number.Text,
        _ => null,
    };

    private static Node Concat(ArmCall call)
    {
        if (call.Count > 0 && call.Arguments[0] is ListNode) return ListFunctions.Concat(call);
        var text = new PartialText();
        foreach (var argument in call.Arguments) Add(text, argument);
        return Made(call, text);
    }

    private static Node Format(ArmCall call)
    {
        if (call.Count == 0 || call.Text(0) is not { } pattern) return call.Unfit();
        var text = new PartialText();
        var at = 0;
        foreach (Match hole in Hole().Matches(pattern))
        {
            text.Add(Literal(pattern[at..hole.Index]));
            at = hole.Index + hole.Length;
            var index = int.Parse(hole.Groups["index"].Value, CultureInfo.InvariantCulture) + 1;
            if (index >= call.Count) return call.Unknown($"format has no argument {index - 1}");
            var argument = call.Arguments[index];
            if (hole.Groups["form"].Length > 0 && argument is not UnknownNode)
            {
                if (FormNumber(argument, hole.Groups["form"].Value) is not { } formed) return call.Unknown("the form of a number is not evaluated");
                text.Add(argument, formed);
            }
            else
            {
                Add(text, hole.Groups["form"].Length > 0 ? new UnknownNode(((UnknownNode)argument).Cause, argument.Source, argument.Start, argument.End) { IsPresent = true } : argument);
            }

            if (text.Length > Longest) return call.Unknown(TooLong);
        }

        text.Add(Literal(pattern[at..]));
        return Made(call, text);
    }

    /// <summary>Numbers with leading zeros, D2 or 00, are what templates ask for.</summary>
    private static string? FormNumber(Node node, string form)
    {
        if (NumericFunctions.Whole(node) is not { } number || form.Length > 20) return null;
        if (form.All(character => character == '0')) return number.ToString(form, CultureInfo.InvariantCulture);
        return form[0] is 'D' or 'd' && form.Length is > 1 and < 4 && form.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? number.ToString(form, CultureInfo.InvariantCulture) : null;
    }

    private static string Literal(string text) => text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static void Add(PartialText text, Node argument) => text.Add(argument, Shown(argument));

    private static Node Made(ArmCall call, PartialText text) =>
        text.Length > Longest ? call.Unknown(TooLong)
        : call.Evaluator.Budget.Take(text.Length / 8) ? text.ToNode(call.Place.Source, call.Place.Start, call.Place.End)
        : call.Unknown(EvaluationBudget.Cause);

    private static Node Change(ArmCall call, Func<string, string> change)
    {
        if (call.Count != 1) return call.Unfit();
        var argument = call.Arguments[0];
        if (argument is TextNode text) return Placed.At(new TextNode(change(text.Text), argument.Source, argument.Start, argument.End), call.Place);
        if (argument is not UnknownNode { IsText: true } unknown) return call.Unfit();
        var changed = new UnknownNode(unknown.Cause, argument.Source, argument.Start, argument.End) { IsPresent = unknown.IsPresent, IsText = true, Prefix = change(unknown.Prefix), Suffix = change(unknown.Suffix) };
        return Placed.At(changed, call.Place);
    }

    private static Node Replace(ArmCall call)
    {
        if (call.Count != 3 || call.Text(0) is not { } text || call.Text(1) is not { Length: > 0 } from || call.Text(2) is not { } to) return call.Unfit();
        return (long)text.Length * Math.Max(1, to.Length) > Longest && text.Contains(from, StringComparison.Ordinal) ? call.Unknown(TooLong) : call.Text(text.Replace(from, to, StringComparison.Ordinal));
    }

    private static Node Substring(ArmCall call)
    {
        if (call.Count is not (2 or 3) || call.Text(0) is not { } text || NumericFunctions.Whole(call.Arguments[1]) is not { } start) return call.Unfit();
        var length = call.Count == 3 ? NumericFunctions.Whole(call.Arguments[2]) : text.Length - start;
        if (length is null || start < 0 || length < 0 || start > text.Length || start + length > text.Length) return call.Unfit();
        return call.Text(text.Substring((int)start, (int)length.Value));
    }

    private static Node Split(ArmCall call)
    {
        if (call.Count != 2 || call.Text(0) is not { } text) return call.Unfit();
        var delimiters = call.Arguments[1] is ListNode { OpenBecause: null } list ? list.Items : [call.Arguments[1]];
        if (!delimiters.All(one => one is TextNode { Text.Length: > 0 })) return call.Unfit();
        var parts = text.Split([.. delimiters.Select(one => ((TextNode)one).Text)], StringSplitOptions.None);
        return call.List([.. parts.Select(call.Text)]);
    }

    private static Node Join(ArmCall call)
    {
        if (call.Count != 2 || call.Arguments[0] is not ListNode list || call.Text(1) is not { } delimiter) return call.Unfit();
        var text = new PartialText();
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0) text.Add(delimiter);
            Add(text, list.Items[i]);
            if (text.Length > Longest) return call.Unknown(TooLong);
        }

        if (list.OpenBecause is { } open) text.Add(new UnknownNode(open, list.Source, list.Start, list.End) { IsPresent = true });
        return Made(call, text);
    }

    private static Node Ends(ArmCall call, Func<string, string, bool> test) =>
        call is { Count: 2 } && call.Text(0) is { } text && call.Text(1) is { } part ? call.Boolean(test(text, part)) : call.Unfit();

    private static Node PadLeft(ArmCall call)
    {
        if (call.Count is not (2 or 3) || Shown(call.Arguments[0]) is not { } text || NumericFunctions.Whole(call.Arguments[1]) is not (>= 0 and <= 1000 and var width)) return call.Unfit();
        var with = ' ';
        if (call.Count == 3)
        {
            if (call.Text(2) is not { Length: 1 } one) return call.Unfit();
            with = one[0];
        }

        return call.Text(text.PadLeft((int)width, with));
    }

    private static UnknownNode Opaque(ArmCall call, string cause)
    {
        _ = call.Arguments;
        var unknown = call.Unknown(cause);
        return new(cause, unknown.Source, unknown.Start, unknown.End) { IsPresent = true, IsText = true };
    }

    [GeneratedRegex(@"(?<!\{)\{(?<index>[0-9]{1,3})(,-?[0-9]{1,3})?(:(?<form>[^{}]*))?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();
}
