using SocPolicy.Diagnostics;
using SocPolicy.Language;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Language;

/// <summary>Short ways to make values for tests.</summary>
internal static class Make
{
    public static Value Missing => default;

    private static readonly NodeSource Strict = new(new SourceText("test.yaml", new string(' ', 100)), Dialect.Strict);

    public static NodeSource Source(Dialect dialect) => new(Strict.Text, dialect);

    public static Value Null => new(new NullNode(Strict, 1, 2));

    public static Value Unknown(string cause = "nobody knows") => new(new UnknownNode(cause, Strict, 1, 2));

    public static Value Present(string cause = "nobody knows") => new(new UnknownNode(cause, Strict, 1, 2) { IsPresent = true });

    public static Value Partly(string prefix, string suffix) =>
        new(new UnknownNode("a hole is unknown", Strict, 1, 2) { IsPresent = true, IsText = true, Prefix = prefix, Suffix = suffix });

    public static Value Of(object? content, Dialect? dialect = null) => new(Node(content, dialect ?? Dialect.Strict));

    public static Value OpenList(params object[] items) => new(new ListNode([.. items.Select(item => Node(item, Dialect.Strict))], Strict, 1, 2) { OpenBecause = "more may follow" });

    public static Resource Traced(object body) => new(Description(body), traced: true);

    public static ResourceDescription Description(object body) => new()
    {
        Kind = "test",
        Type = "thing",
        Name = "one",
        Address = "thing/one",
        Body = Node(body, Dialect.Strict),
        Header = Strict.Text.Span(0, 1),
    };

    private static Node Node(object? content, Dialect dialect)
    {
        var source = Source(dialect);
        return content switch
        {
            null => new NullNode(source, 1, 2),
            Node node => node,
            Value value => value.Node!,
            bool boolean => new BooleanNode(boolean, boolean ? "true" : "false", source, 1, 2),
            int number => new NumberNode(number, number.ToString(System.Globalization.CultureInfo.InvariantCulture), source, 1, 2),
            string text => new TextNode(text, source, 1, 2),
            (string Key, object Value)[] entries => new MapNode([.. entries.Select(entry => new MapEntry(entry.Key, 1, 2, Node(entry.Value, dialect)))], source, 1, 2),
            object[] items => new ListNode([.. items.Select(item => Node(item, dialect))], source, 1, 2),
            _ => throw new ArgumentException($"No node for {content}.", nameof(content)),
        };
    }
}
