namespace SocPolicy.Language;

/// <summary>In scope of every assertion.</summary>
public static class Functions
{
    /// <summary>A text made of values that keeps what is unknown: <c>names.Contains(Text($"{resource.Name}-logs"))</c>.</summary>
    public static Value Text(ValueText text)
    {
        var node = text.ToNode();
        return new(node, text.Place?.ToView("text", node));
    }

    /// <summary>The smaller of two numbers; unknown when either is. Missing when either is missing.</summary>
    public static Value Min(Value left, Value right) => Pick(left, right, (left <= right).State);

    /// <summary>The larger of two numbers; unknown when either is. Missing when either is missing.</summary>
    public static Value Max(Value left, Value right) => Pick(right, left, (left <= right).State);

    /// <summary>The message of a finding, secrets masked. Generated code calls it.</summary>
    public static string Message(ValueText text) => text.ToMessage();

    /// <summary>The items that a rule judges one by one. Generated code calls it.</summary>
    public static Values Items(Value value) => value.Items;

    /// <summary>The items that a rule judges one by one. Generated code calls it.</summary>
    public static Values Items(Values values) => values;

    private static Value Pick(Value whenTrue, Value whenFalse, State state)
    {
        if (state == State.Unknown) return new(new Nodes.UnknownNode("one of the two numbers is unknown", Nodes.NodeSource.Literal, 0, 0));
        if (whenTrue.Exists.State == State.False) return whenTrue;
        return whenFalse.Exists.State == State.False || state == State.False ? whenFalse : whenTrue;
    }
}
