using SocPolicy.Manifests.Terraform.Data;

namespace SocPolicy.Manifests.Terraform.Functions;

/// <summary>The arguments of a call, read as the types that the function takes, and the results it gives.</summary>
internal sealed class FunctionCall(string name, IReadOnlyList<HclValue> arguments, Origin origin)
{
    public Origin Origin => origin;

    public IReadOnlyList<HclValue> Arguments => arguments;

    public int Count => arguments.Count;

    /// <summary>What is wrong with the arguments; null when nothing is.</summary>
    public string? Problem { get; private set; }

    public HclValue this[int index] => arguments[index];

    public string? Text(int index) => Conversions.ToText(arguments[index]) ?? Wrong<string>(index, "a string");

    public HclNumber? Number(int index)
    {
        var number = Conversions.ToNumber(arguments[index]);
        if (number is null) Wrong<object>(index, "a number");
        return number;
    }

    public int? Whole(int index)
    {
        var number = Conversions.ToNumber(arguments[index])?.ToInt();
        if (number is null) Wrong<object>(index, "a whole number");
        return number;
    }

    public bool? Boolean(int index)
    {
        var value = Conversions.ToBoolean(arguments[index]);
        if (value is null) Wrong<object>(index, "a bool");
        return value;
    }

    public ListValue? List(int index) => arguments[index] as ListValue ?? Wrong<ListValue>(index, "a list");

    public MapValue? Map(int index) => arguments[index] as MapValue ?? Wrong<MapValue>(index, "a map");

    /// <summary>The items of a list as texts.</summary>
    public IReadOnlyList<string>? Texts(int index)
    {
        if (List(index) is not { } list) return null;
        var texts = new List<string>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (Conversions.ToText(item) is not { } text) return Wrong<List<string>>(index, "a list of strings");
            texts.Add(text);
        }

        return texts;
    }

    public HclValue Of(string text) => new TextValue(text, origin);

    public HclValue Of(bool value) => new BooleanValue(value, origin);

    public HclValue? Of(HclNumber number) => number.IsTooLong ? Fail("the number is too long") : new NumberValue(number, origin);

    public HclValue Of(IEnumerable<HclValue> items, ListKind kind = ListKind.List, string? open = null) => new ListValue([.. items], kind, origin) { OpenBecause = open };

    public HclValue OfTexts(IEnumerable<string> texts, ListKind kind = ListKind.List) => Of(texts.Select(Of), kind);

    /// <summary>An unknown for this reason: not an error, but nothing that the configuration tells.</summary>
    public UnknownValue Unknown(string cause) => new(cause, origin) { IsPresent = true, References = References.Of(arguments, Language.Nodes.ReferenceKind.Possible) };

    /// <summary>The arguments are wrong for this reason.</summary>
    public HclValue? Fail(string problem) => Fail<HclValue>(problem);

    /// <inheritdoc cref="Fail(string)"/>
    public T? Fail<T>(string problem)
        where T : class
    {
        Problem ??= $"{name}: {problem}";
        return null;
    }

    private T? Wrong<T>(int index, string wanted)
        where T : class
        => Fail<T>($"argument {index + 1} has to be {wanted}, not {(arguments[index] is NullValue ? "null" : $"a {arguments[index].TypeName}")}");
}
