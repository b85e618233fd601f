using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

internal static class MapFunctions
{
    public static IEnumerable<Function> All { get; } =
    [
        new("keys", 1, 1, call => call[0] is UnknownValue unknown ? Open(call, unknown) : call.Map(0) is { } map ? call.Of(map.Sorted.Select(entry => call.Of(entry.Key)), ListKind.List, map.OpenBecause) : null) { SeesUnknown = true },
        new("values", 1, 1, call => call[0] is UnknownValue unknown ? Open(call, unknown) : call.Map(0) is { } map ? call.Of(map.Sorted.Select(entry => entry.Value), ListKind.List, map.OpenBecause) : null) { SeesUnknown = true },
        new("merge", 0, int.MaxValue, Merge) { SeesUnknown = true },
        new("zipmap", 2, 2, ZipMap) { SeesUnknown = true },
        new("transpose", 1, 1, Transpose),
    ];

    private static HclValue Open(FunctionCall call, UnknownValue unknown) => call.Of([], ListKind.List, unknown.Cause).Referring(unknown.References);

    /// <summary>Later maps win. What an unknown map may overwrite is present, but its value is not known.</summary>
    private static HclValue? Merge(FunctionCall call)
    {
        var entries = new List<HclEntry>();
        string? open = null;
        var isObject = false;
        for (var i = 0; i < call.Count; i++)
        {
            if (call[i] is NullValue) continue;
            if (((call[i] as UnknownValue)?.Cause ?? (call[i] as MapValue)?.OpenBecause) is { } cause)
            {
                open ??= cause;
                entries = [.. entries.Select(entry => entry with { Value = new UnknownValue(cause, entry.Value.Origin) { IsPresent = true } })];
            }

            if (call[i] is UnknownValue) continue;
            if (call.Map(i) is not { } map) return null;
            isObject |= map.IsObject;
            entries.AddRange(map.Entries);
        }

        return MapValue.Of(entries, isObject, call.Origin) with { OpenBecause = open };
    }

    private static HclValue? ZipMap(FunctionCall call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument is UnknownValue or ListValue { OpenBecause: not null }) is { } open)
            return new MapValue([], false, call.Origin) { OpenBecause = Conversions.UnknownCause(open) };
        if (call.List(0) is not { } keys || call.List(1) is not { } values) return null;
        if (keys.Items.Count != values.Items.Count) return call.Fail("there have to be as many keys as values");
        var entries = new List<HclEntry>();
        for (var i = 0; i < keys.Items.Count; i++)
        {
            if (Conversions.ToText(keys.Items[i]) is not { } key) return call.Unknown(Conversions.UnknownCause(keys.Items[i]) ?? "a key has to be a string");
            entries.Add(new(key, 0, 0, values.Items[i]));
        }

        var map = MapValue.Of(entries, values.Kind == ListKind.Tuple, call.Origin);
        return map with { Entries = [.. map.Sorted] };
    }

    private static HclValue? Transpose(FunctionCall call)
    {
        if (call.Map(0) is not { } map) return null;
        var pairs = new List<(string Key, string Value)>();
        foreach (var entry in map.Sorted)
        {
            if (entry.Value is not ListValue list) return call.Fail("its values have to be lists of strings");
            foreach (var item in list.Items)
            {
                if (Conversions.ToText(item) is not { } text) return call.Fail("its values have to be lists of strings");
                pairs.Add((text, entry.Key));
            }
        }

        var entries = pairs.GroupBy(pair => pair.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new HclEntry(group.Key, 0, 0, call.OfTexts(group.Select(pair => pair.Value).Distinct())));
        return new MapValue([.. entries], false, call.Origin);
    }
}
