using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>Functions that make lists of lists.</summary>
internal static class ListFunctions
{
    private const int LongestRange = 1024;

    public static IEnumerable<Function> All { get; } =
    [
        new("chunklist", 2, 2, call => call.List(0) is { } list && call.Whole(1) is { } size
            ? size < 0 ? call.Fail("a chunk has 0 or more items") : call.Of(list.Items.Chunk(size == 0 ? Math.Max(1, list.Items.Count) : size).Select(chunk => call.Of(chunk)))
            : null),
        new("compact", 1, 1, Compact) { SeesUnknown = true },
        new("concat", 1, int.MaxValue, Concat) { SeesUnknown = true },
        new("distinct", 1, 1, call => call[0] is UnknownValue ? call[0] : Distinct(call)) { SeesUnknown = true },
        new("flatten", 1, 1, Flatten) { SeesUnknown = true },
        new("range", 1, 3, Range),
        new("reverse", 1, 1, call => call[0] is UnknownValue unknown ? unknown : call.List(0) is { } list ? list with { Items = [.. list.Items.Reverse()], Kind = list.Kind == ListKind.Set ? ListKind.List : list.Kind } : null) { SeesUnknown = true },
        new("slice", 3, 3, Slice),
        new("sum", 1, 1, Sum),
        new("alltrue", 1, 1, call => Every(call, sought: false)) { SeesUnknown = true },
        new("anytrue", 1, 1, call => Every(call, sought: true)) { SeesUnknown = true },
    ];

    private static HclValue? Compact(FunctionCall call)
    {
        if (call[0] is UnknownValue unknown) return call.Of([], ListKind.List, unknown.Cause).Referring(unknown.References);
        if (call.List(0) is not { } list) return null;
        var open = list.OpenBecause;
        var kept = new List<HclValue>();
        foreach (var item in list.Items)
        {
            // A text that may turn out empty is only maybe in the list, unless something of it is known.
            if (item is UnknownValue { Prefix.Length: 0, Suffix.Length: 0, References.Count: 0 } maybe) open ??= maybe.Cause;
            else if (item is not (NullValue or TextValue { Text.Length: 0 })) kept.Add(item);
        }

        return call.Of(kept, ListKind.List, open);
    }

    private static HclValue? Concat(FunctionCall call)
    {
        var items = new List<HclValue>();
        string? open = null;
        for (var i = 0; i < call.Count; i++)
        {
            if (call[i] is UnknownValue unknown) open ??= unknown.Cause;
            else if (call.List(i) is { } list)
            {
                open ??= list.OpenBecause;
                items.AddRange(list.Items);
            }
            else return null;
        }

        var made = call.Of(items, call.Arguments.All(argument => argument is ListValue { Kind: ListKind.List }) ? ListKind.List : ListKind.Tuple, open);
        return open is null ? made : made.Referring(References.Of(call.Arguments.OfType<UnknownValue>(), Language.Nodes.ReferenceKind.Possible));
    }

    private static ListValue? Distinct(FunctionCall call)
    {
        if (call.List(0) is not { } list) return null;
        var kept = new List<HclValue>();
        foreach (var item in list.Items)
        {
            if (!kept.Exists(other => Conversions.AreEqual(item, other) == true)) kept.Add(item);
        }

        return list with { Items = kept, Kind = ListKind.List };
    }

    private static HclValue? Flatten(FunctionCall call)
    {
        if (call[0] is UnknownValue unknown) return call.Of([], ListKind.Tuple, unknown.Cause).Referring(unknown.References);
        if (call.List(0) is not { } list) return null;
        var items = new List<HclValue>();
        string? open = null;
        Add(list);
        return call.Of(items, ListKind.Tuple, open);

        void Add(ListValue from)
        {
            open ??= from.OpenBecause;
            foreach (var item in from.Items)
            {
                if (item is ListValue inner) Add(inner);
                // An attribute may be a list; a text is none.
                else if (item is UnknownValue { IsText: false } maybe && maybe.References.Count == 0) open ??= maybe.Cause;
                else items.Add(item);
            }
        }
    }

    private static HclValue? Range(FunctionCall call)
    {
        HclNumber start = 0;
        if (call.Number(0) is not { } limit) return null;
        if (call.Count > 1)
        {
            start = limit;
            if (call.Number(1) is not { } second) return null;
            limit = second;
        }

        var step = limit < start ? (HclNumber)(-1) : 1;
        if (call.Count > 2)
        {
            if (call.Number(2) is not { } third) return null;
            step = third;
        }

        if (step.IsZero) return call.Fail("the step is zero");
        if ((limit < start && step.Sign > 0) || (limit > start && step.Sign < 0)) return call.Fail("the step leads away from the limit");
        var items = new List<HclValue>();
        for (var next = start; step.Sign > 0 ? next < limit : next > limit; next += step)
        {
            if (items.Count == LongestRange) return call.Fail($"more than {LongestRange} values");
            items.Add(new NumberValue(next, call.Origin));
        }

        return call.Of(items);
    }

    private static HclValue? Slice(FunctionCall call)
    {
        if (call.List(0) is not { } list || call.Whole(1) is not { } start || call.Whole(2) is not { } end) return null;
        if (list.Kind == ListKind.Set) return call.Fail("a set has no order");
        if (start < 0 || end < start || end > list.Items.Count) return call.Fail($"the list has {list.Items.Count} items, and no range {start} to {end}");
        return list with { Items = [.. list.Items.Skip(start).Take(end - start)] };
    }

    private static HclValue? Sum(FunctionCall call)
    {
        if (call.List(0) is not { } list) return null;
        if (list.Items.Count == 0) return call.Fail("an empty list has no sum");
        HclNumber sum = 0;
        foreach (var item in list.Items)
        {
            if (Conversions.ToNumber(item) is not { } number) return call.Fail("its items have to be numbers");
            sum += number;
        }

        return call.Of(sum);
    }

    private static HclValue? Every(FunctionCall call, bool sought)
    {
        if (call[0] is UnknownValue unknown) return unknown.Elsewhere(call.Origin);
        if (call.List(0) is not { } list) return null;
        var cause = list.OpenBecause;
        foreach (var item in list.Items)
        {
            if (item is UnknownValue maybe) cause ??= maybe.Cause;
            else if (item is NullValue ? !sought : Conversions.ToBoolean(item) == sought) return call.Of(sought);
            else if (item is not NullValue && Conversions.ToBoolean(item) is null) return call.Fail("its items have to be bools");
        }

        return cause is null ? call.Of(!sought) : call.Unknown(cause);
    }
}
