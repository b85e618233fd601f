namespace SocPolicy.Manifests.Terraform.Data;

/// <summary>The conversions between scalars that Terraform makes by itself, and equality.</summary>
internal static class Conversions
{
    public static string? ToText(HclValue value) => value switch
    {
        TextValue text => text.Text,
        NumberValue number => number.Number.ToString(),
        BooleanValue boolean => boolean.Value ? "true" : "false",
        _ => null,
    };

    public static HclNumber? ToNumber(HclValue value) => value switch
    {
        NumberValue number => number.Number,
        TextValue text => HclNumber.Parse(text.Text),
        _ => null,
    };

    public static bool? ToBoolean(HclValue value) => value switch
    {
        BooleanValue boolean => boolean.Value,
        TextValue { Text: "true" or "1" } => true,
        TextValue { Text: "false" or "0" } => false,
        _ => null,
    };

    /// <summary>Why a value is not wholly known; null when it is.</summary>
    public static string? UnknownCause(HclValue value) => value switch
    {
        UnknownValue unknown => unknown.Cause,
        ListValue list => list.OpenBecause ?? list.Items.Select(UnknownCause).FirstOrDefault(cause => cause is not null),
        MapValue map => map.OpenBecause ?? map.Entries.Select(entry => UnknownCause(entry.Value)).FirstOrDefault(cause => cause is not null),
        ResourceValue resource => $"{resource.Instance.Address} is known only after apply",
        _ => null,
    };

    /// <summary>Equality without conversions, as <c>==</c> has it; null when it is not known.</summary>
    public static bool? AreEqual(HclValue left, HclValue right)
    {
        switch (left, right)
        {
            case (NullValue, NullValue):
                return true;
            case (NullValue, UnknownValue unknown):
                return unknown.IsPresent ? false : null;
            case (UnknownValue unknown, NullValue):
                return unknown.IsPresent ? false : null;
            case (UnknownValue { IsText: true } unknown, TextValue text):
                return MayBe(unknown, text.Text) ? null : false;
            case (TextValue text, UnknownValue { IsText: true } unknown):
                return MayBe(unknown, text.Text) ? null : false;
            case (UnknownValue or ResourceValue, _) or (_, UnknownValue or ResourceValue):
                return left is not NullValue && right is not NullValue ? null : false;
            case (NullValue, _) or (_, NullValue):
                return false;
            case (TextValue a, TextValue b):
                return string.Equals(a.Text, b.Text, StringComparison.Ordinal);
            case (NumberValue a, NumberValue b):
                return a.Number == b.Number;
            case (BooleanValue a, BooleanValue b):
                return a.Value == b.Value;
            case (ListValue a, ListValue b):
                return a.Kind == b.Kind ? AreEqual(a, b) : false;
            case (MapValue a, MapValue b):
                return AreEqual(a, b);
            default:
                return false;
        }
    }

    private static bool? AreEqual(ListValue left, ListValue right)
    {
        bool? result = left.OpenBecause is null && right.OpenBecause is null ? true : null;
        if (left.Items.Count != right.Items.Count) return result is null ? null : false;
        for (var i = 0; i < left.Items.Count; i++)
        {
            var one = AreEqual(left.Items[i], right.Items[i]);
            if (one == false) return false;
            if (one is null) result = null;
        }

        return result;
    }

    private static bool? AreEqual(MapValue left, MapValue right)
    {
        bool? result = left.OpenBecause is null && right.OpenBecause is null ? true : null;
        if (left.Entries.Count != right.Entries.Count) return result is null ? null : false;
        foreach (var entry in left.Entries)
        {
            if (right.Find(entry.Key) is not { } other) return result is null ? null : false;
            var one = AreEqual(entry.Value, other);
            if (one == false) return false;
            if (one is null) result = null;
        }

        return result;
    }

    private static bool MayBe(UnknownValue unknown, string text) =>
        text.Length >= unknown.Prefix.Length + unknown.Suffix.Length
        && text.StartsWith(unknown.Prefix, StringComparison.Ordinal)
        && text.EndsWith(unknown.Suffix, StringComparison.Ordinal);
}
