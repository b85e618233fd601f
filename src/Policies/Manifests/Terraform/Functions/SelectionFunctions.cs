using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>Functions that pick from collections, or ask about them.</summary>
internal static class SelectionFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        new("length", 1, 1, Length) { SeesUnknown = true },
        new("element", 2, 2, Element) { SeesUnknown = true },
        new("index", 2, 2, Index),
        new("contains", 2, 2, Contains) { SeesUnknown = true },
        new("one", 1, 1, One) { SeesUnknown = true },
        new("coalesce", 1, int.MaxValue, Coalesce) { SeesUnknown = true },
        new("coalescelist", 1, int.MaxValue, CoalesceList) { SeesUnknown = true },
        new("lookup", 2, 3, Lookup) { SeesUnknown = true },
        new("matchkeys", 3, 3, MatchKeys),
    ];

    private static HclValue? Length(FunctionCall call) => call[0] switch
    {
        UnknownValue unknown => unknown.Elsewhere(call.Origin),
        ListValue { OpenBecause: { } open } => call.Unknown(open),
        MapValue { OpenBecause: { } open } => call.Unknown(open),
        ListValue list => call.Of((HclNumber)list.Items.Count),
        MapValue map => call.Of((HclNumber)map.Entries.Count),
        TextValue text => call.Of((HclNumber)TextFunctions.Graphemes(text.Text).Count()),
        var other => call.Fail($"argument 1 has to be a string or a collection, not a {other.TypeName}"),
    };

    private static HclValue? Element(FunctionCall call)
    {
        if ((Unknown(call, 0) ?? Unknown(call, 1)) is { } unknown) return unknown;
        if (call.List(0) is not { } list || call.Whole(1) is not { } index) return null;
        if (list.OpenBecause is { } open) return index >= 0 && index < list.Items.Count ? list.Items[index] : call.Unknown(open) with { IsPresent = false };
        if (list.Items.Count == 0) return call.Fail("an empty list has no elements");
        return list.Items[((index % list.Items.Count) + list.Items.Count) % list.Items.Count];
    }

    private static HclValue? Index(FunctionCall call)
    {
        if (call.List(0) is not { } list) return null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (Conversions.AreEqual(list.Items[i], call[1]) == true) return call.Of((HclNumber)i);
        }

        return call.Fail("the list has no such item");
    }

    private static HclValue? Contains(FunctionCall call)
    {
        if (Unknown(call, 0) is { } unknown) return unknown;
        if (call.List(0) is not { } list) return null;
        var cause = list.OpenBecause;
        foreach (var item in list.Items)
        {
            var equal = Conversions.AreEqual(item, call[1]);
            if (equal == true) return call.Of(true);
            if (equal is null) cause ??= Conversions.UnknownCause(item) ?? Conversions.UnknownCause(call[1]) ?? "it compares what is not known";
        }

        return cause is null ? call.Of(false) : call.Unknown(cause);
    }

    private static HclValue? One(FunctionCall call) => call[0] switch
    {
        UnknownValue unknown => unknown with { IsPresent = false },
        ListValue { OpenBecause: { } open } => call.Unknown(open) with { IsPresent = false },
        ListValue { Items: [] } => new NullValue(call.Origin),
        ListValue { Items: [var only] } => only,
        ListValue list => call.Fail($"the list has {list.Items.Count} items"),
        var other => other is NullValue ? call.Fail("argument 1 has to be a list, not null") : other,
    };

    private static HclValue? Coalesce(FunctionCall call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is NullValue or TextValue { Text.Length: 0 }) continue;
            // What may be null or empty decides which one is taken; what refers to an attribute is neither.
            if (argument is UnknownValue { IsPresent: false } unknown) return call.Unknown(unknown.Cause) with { IsPresent = call.Arguments.Any(Evaluation.ExpressionEvaluator.IsPresent) };
            return argument;
        }

        return call.Fail("all arguments are null or empty");
    }

    private static HclValue? CoalesceList(FunctionCall call)
    {
        for (var i = 0; i < call.Count; i++)
        {
            if (Unknown(call, i) is { } unknown) return unknown;
            if (call[i] is NullValue) continue;
            if (call[i] is MapValue { Entries.Count: > 0 } map) return map;
            if (call.List(i) is not { } list) return null;
            if (list.Items.Count > 0) return list;
            if (list.OpenBecause is { } open) return call.Unknown(open);
        }

        return call.Fail("all lists are empty");
    }

    private static HclValue? Lookup(FunctionCall call)
    {
        if ((Unknown(call, 0) ?? Unknown(call, 1)) is { } unknown) return unknown with { IsPresent = false, References = References.Of(call.Arguments, Language.Nodes.ReferenceKind.Possible) };
        if (call.Map(0) is not { } map || call.Text(1) is not { } key) return null;
        if (map.Find(key) is { } found) return found;
        if (map.OpenBecause is { } open) return call.Unknown(open) with { IsPresent = false };
        return call.Count > 2 ? call[2] : call.Fail($"the map has no \"{key}\"");
    }

    private static HclValue? MatchKeys(FunctionCall call)
    {
        if (call.List(0) is not { } values || call.List(1) is not { } keys || call.List(2) is not { } wanted) return null;
        if (values.Items.Count != keys.Items.Count) return call.Fail("there have to be as many keys as values");
        return call.Of(values.Items.Where((_, i) => wanted.Items.Any(one => Conversions.AreEqual(one, keys.Items[i]) == true)));
    }

    private static UnknownValue? Unknown(FunctionCall call, int index) => call[index] is UnknownValue unknown ? unknown.Elsewhere(call.Origin).With(unknown) : null;

    private static UnknownValue With(this UnknownValue made, UnknownValue from) => made with { References = References.Of([from], Language.Nodes.ReferenceKind.Possible) };
}
