namespace SocPolicy.Language;

/// <summary>In scope of every assertion.</summary>
public static class Functions
{
    /// <summary>A text made of values that keeps what is unknown: <c>names.Contains(Text($"{resource.Name}-logs"))</c>.</summary>
    public static Value Text(ValueText text) => new(text.ToNode());

    /// <summary>The message of a finding, secrets masked. Generated code calls it.</summary>
    public static string Message(ValueText text) => text.ToMessage();

    /// <summary>The items that a rule judges one by one. Generated code calls it.</summary>
    public static Values Items(Value value) => value.Items;

    /// <summary>The items that a rule judges one by one. Generated code calls it.</summary>
    public static Values Items(Values values) => values;
}
