namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>Converts values to types, as Terraform converts arguments; references and positions stay.</summary>
internal static class TypeConverter
{
    /// <summary>The value as that type, or why it cannot be.</summary>
    public static (HclValue Value, string? Problem) Convert(HclValue value, HclType type)
    {
        if (value is NullValue || type is HclType.AnyType) return (value, null);
        if (value is UnknownValue unknown) return (unknown.IsPresent && type is HclType.Text ? unknown with { IsText = true } : unknown, null);
        return type switch
        {
            HclType.Text => Conversions.ToText(value) is { } text ? (value is TextValue ? value : Scalar(value, new TextValue(text, value.Origin)), null) : Fail(value, "a string"),
            HclType.Number => Conversions.ToNumber(value) is { } number ? (value is NumberValue ? value : Scalar(value, new NumberValue(number, value.Origin)), null) : Fail(value, "a number"),
            HclType.Boolean => Conversions.ToBoolean(value) is { } boolean ? (value is BooleanValue ? value : Scalar(value, new BooleanValue(boolean, value.Origin)), null) : Fail(value, "a bool"),
            HclType.List list => ToList(value, list),
            HclType.Map map => ToMap(value, map),
            HclType.Tuple tuple => ToTuple(value, tuple),
            HclType.Object @object => ToObject(value, @object),
            _ => (value, null),
        };
    }

    /// <summary>The items in the one type that all of them convert to; null when there is none, as for a number and a bool without a string.</summary>
    public static IReadOnlyList<HclValue>? Unify(IReadOnlyList<HclValue> items)
    {
        var known = items.Where(item => item is not (NullValue or UnknownValue)).ToList();
        if (known.Count < 2 || !known.All(item => item is TextValue or NumberValue or BooleanValue)) return items;
        if (known.All(item => item.GetType() == known[0].GetType())) return items;
        if (!items.Any(item => item is TextValue or UnknownValue)) return null;
        return [.. items.Select(item => Convert(item, HclType.String).Value)];
    }

    /// <summary>A set of the items: sorted as Terraform sorts them, without repetitions.</summary>
    public static ListValue ToSet(ListValue list)
    {
        var unified = Unify(list.Items) ?? list.Items;
        var unique = new List<HclValue>();
        foreach (var item in unified)
        {
            if (!unique.Exists(other => Conversions.AreEqual(item, other) == true)) unique.Add(item);
        }

        IEnumerable<HclValue> sorted = unique.All(item => item is TextValue) ? unique.OrderBy(item => ((TextValue)item).Text, StringComparer.Ordinal)
            : unique.All(item => item is NumberValue) ? unique.OrderBy(item => ((NumberValue)item).Number)
            : unique;
        return list with { Items = [.. sorted], Kind = ListKind.Set };
    }

    private static HclValue Scalar(HclValue from, HclValue to) => to with { References = from.References };

    private static (HclValue Value, string? Problem) ToList(HclValue value, HclType.List type)
    {
        if (value is not ListValue list) return Fail(value, type.Kind == ListKind.Set ? "a set" : "a list");
        var items = new List<HclValue>(list.Items.Count);
        foreach (var item in list.Items)
        {
            var (converted, problem) = Convert(item, type.Item);
            if (problem is not null) return (value, problem);
            items.Add(converted);
        }

        if ((type.Item is HclType.AnyType ? Unify(items) : items) is not { } unified) return (value, "its items are of types that no one type holds");
        var made = list with { Items = unified, Kind = type.Kind };
        return (type.Kind == ListKind.Set ? ToSet(made) : made, null);
    }

    private static (HclValue Value, string? Problem) ToMap(HclValue value, HclType.Map type)
    {
        if (value is not MapValue map) return value is EvaluatedLater ? (value, null) : Fail(value, "a map");
        var entries = new List<HclEntry>(map.Entries.Count);
        foreach (var entry in map.Entries)
        {
            var (converted, problem) = Convert(entry.Value, type.Value);
            if (problem is not null) return (value, $"\"{entry.Key}\": {problem}");
            entries.Add(entry with { Value = converted });
        }

        if (type.Value is HclType.AnyType)
        {
            if (Unify([.. entries.Select(entry => entry.Value)]) is not { } unified) return (value, "its values are of types that no one type holds");
            entries = [.. entries.Select((entry, i) => entry with { Value = unified[i] })];
        }

        return (map with { Entries = entries, IsObject = false }, null);
    }

    private static (HclValue Value, string? Problem) ToTuple(HclValue value, HclType.Tuple type)
    {
        if (value is not ListValue list || list.Items.Count != type.Items.Count) return Fail(value, $"a tuple of {type.Items.Count} items");
        var items = new List<HclValue>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var (converted, problem) = Convert(list.Items[i], type.Items[i]);
            if (problem is not null) return (value, problem);
            items.Add(converted);
        }

        return (list with { Items = items, Kind = ListKind.Tuple }, null);
    }

    private static (HclValue Value, string? Problem) ToObject(HclValue value, HclType.Object type)
    {
        if (value is not MapValue map) return value is EvaluatedLater ? (value, null) : Fail(value, "an object");
        var entries = new List<HclEntry>(type.Members.Count);
        foreach (var member in type.Members)
        {
            var entry = map.Entries.FirstOrDefault(one => one.Key == member.Name);
            var given = entry.Value;
            if (given is null && map.OpenBecause is { } open) given = new UnknownValue(open, map.Origin);
            if (given is null && !member.IsOptional) return (value, $"the attribute \"{member.Name}\" is missing");
            if (given is null or NullValue) given = member.Default?.At(map.Origin) ?? given ?? new NullValue(map.Origin);
            var (converted, problem) = Convert(given, member.Type);
            if (problem is not null) return (value, $"\"{member.Name}\": {problem}");
            entries.Add(new(member.Name, entry.KeyStart, entry.KeyEnd, converted));
        }

        return (map with { Entries = entries, IsObject = true, OpenBecause = null }, null);
    }

    private static (HclValue Value, string? Problem) Fail(HclValue value, string wanted) =>
        value is EvaluatedLater ? (value, null) : (value, $"{wanted} is required, not a {value.TypeName}");
}
