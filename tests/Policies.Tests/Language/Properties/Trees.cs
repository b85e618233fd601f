using FsCheck;
using FsCheck.Fluent;
using SocPolicy.Diagnostics;
using SocPolicy.Language.Nodes;

namespace SocPolicy.Policies.Tests.Language.Properties;

/// <summary>Arbitrary nodes: every kind and dialect, unknown and partly known, open, deep, large, and with what looks like a secret.</summary>
internal static class Trees
{
    /// <summary>Looks like a secret whatever its name is; no message may show it.</summary>
    public const string Secret = "AKIAQX3TLZ7NN4W2PJ5D";

    public static readonly string[] Keys =
    [
        "name", "value", "a", "b", "Name", "password", "metadata", "labels", "matchLabels", "matchExpressions", "key", "operator", "values",
        "Statement", "Effect", "Action", "NotAction", "Resource", "Principal", "Condition", "a.b/c", "",
    ];

    public static readonly string[] Texts =
    [
        "", " ", "a", "b", "A", "ab", "abc", "xaby", "true", "True", "false", "0", "80", "80.0", "-1", "1e3", "1e999", "NaN", "Infinity", "1.2", "1.20", "v1.2.3-rc.1", "TLS1_2", "~> 3.0",
        ">= 1, < 2", "*", "a*", "22", "20-30", "22,80-90", "99999", "0.0.0.0/0", "::/0", "10.1.2.3", "10.0.0.0/8", "any", "Internet", "nginx", "ghcr.io/acme/web:1.2@sha256:00",
        "Server=sql;Encrypt=true;Password=hunter2-Long", "=;", "Allow", "Deny", "In", "Exists", "s3:*", "s3:GetObject", "iam:PassRole", "arn:aws:s3:::x/*",
        """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Principal":"*"}]}""", """{"a":1}""", "[", "\0\uD800\u202E\r\n", "P90D", "90d", "24h", "PT1H30M", "2026-11-22", "2026-11-22T10:00:00Z", "2026-02-30",
        "${x}", "/*/", "(a+)+$", "[", Secret, $"token {Secret}",
    ];

    /// <summary>What an author writes into a rule: everything but secrets.</summary>
    public static readonly string[] Constants = [.. Texts.Where(text => !text.Contains(Secret, StringComparison.Ordinal))];

    private static readonly SourceText File = new("tree.yaml", new string('x', 64));

    private static readonly string Huge = new('h', 70_000);

    public static readonly NodeSource[] Sources = [.. new[] { Dialect.Strict, Dialect.Converting, Dialect.AzureResourceManager, Dialect.Configuration }.Select(dialect => new NodeSource(File, dialect))];

    /// <summary>A node, or null for something missing; it shrinks to its parts.</summary>
    public static Arbitrary<Tree> Arbitrary { get; } = Arb.From(Gen.Sized(size => Gen.Elements(Sources).SelectMany(source => Any(source, Math.Min(4, 1 + (size / 12)))).Select(node => new Tree(node))), Shrink);

    private static Gen<Node?> Any(NodeSource source, int depth) =>
        Gen.Frequency((1, Gen.Constant<Node?>(null)), (15, Known(source, depth).Select(node => (Node?)node)));

    private static Gen<Node> Known(NodeSource source, int depth)
    {
        var scalar = Gen.Frequency(
            (8, Gen.Elements(Texts).Select(text => (Node)new TextNode(text, source, 1, 3))),
            (1, Gen.Constant((Node)new TextNode(Huge, source, 1, 3))),
            (4, Gen.Elements(0, 1, 2, 22, 80, -1, 65535, 1.5, 1e300).Select(number => Number(number, source))),
            (2, Gen.Elements(true, false).Select(value => (Node)new BooleanNode(value, value ? "true" : "false", source, 1, 3))),
            (1, Gen.Constant((Node)new NullNode(source, 1, 3))),
            (5, Unknown(source)),
            (1, Gen.Choose(0, 4).SelectMany(_ => Gen.Choose(0, 4), (low, more) => (Node)new IntervalNode(low, more == 4 ? null : low + more, "some members are uncertain"))));
        if (depth == 0) return scalar;
        var inner = Known(source, depth - 1);
        var open = Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Gen.Constant<string?>("more may follow")));
        var list = Gen.Choose(0, 4).SelectMany(count => Gen.ArrayOf(inner, count)).SelectMany(_ => open, (items, because) => (Node)new ListNode(items, source, 1, 9) { OpenBecause = because });
        var map = Gen.Choose(0, 5).SelectMany(count => Gen.ArrayOf(Gen.Elements(Keys).SelectMany(_ => inner, (key, node) => new MapEntry(key, 1, 2, node)), count))
            .SelectMany(_ => open, (entries, because) => (Node)new MapNode(Unique(entries, source), source, 1, 9) { OpenBecause = because });
        return Gen.Frequency((3, scalar), (3, list), (4, map));
    }

    private static Gen<Node> Unknown(NodeSource source) => Gen.Choose(0, 4).SelectMany(_ => Gen.Elements("", "a", "arn:", "10.", "s3:", Secret), (form, prefix) => (form, prefix))
        .SelectMany(_ => Gen.Elements("", "b", "/*", ":1.2", "-logs"), (one, suffix) => (Node)new UnknownNode("nobody knows", source, 1, 3)
        {
            IsPresent = one.form > 0,
            IsText = one.form > 1,
            Prefix = one.form > 1 ? one.prefix : "",
            Suffix = one.form > 1 ? suffix : "",
        });

    public static Node Number(double number, NodeSource source) =>
        new NumberNode(number, number.ToString(System.Globalization.CultureInfo.InvariantCulture) + (number == 1.5 ? "0" : ""), source, 1, 3);

    private static MapEntry[] Unique(MapEntry[] entries, NodeSource source) =>
        [.. entries.DistinctBy(entry => source.Dialect.IgnoresKeyCase ? entry.Key.ToUpperInvariant() : entry.Key)];

    private static IEnumerable<Tree> Shrink(Tree tree)
    {
        switch (tree.Node)
        {
            case ListNode list:
                foreach (var item in list.Items) yield return new(item);
                if (list.OpenBecause is not null) yield return new(new ListNode([.. list.Items], list.Source, 1, 9));
                for (var i = 0; i < list.Items.Count; i++)
                {
                    yield return new(new ListNode([.. list.Items.Where((_, at) => at != i)], list.Source, 1, 9) { OpenBecause = list.OpenBecause });
                    foreach (var smaller in Shrink(new(list.Items[i])))
                        if (smaller.Node is not null) yield return new(new ListNode([.. list.Items.Select((item, at) => at == i ? smaller.Node : item)], list.Source, 1, 9) { OpenBecause = list.OpenBecause });
                }

                break;
            case MapNode map:
                foreach (var entry in map.Entries) yield return new(entry.Value);
                if (map.OpenBecause is not null) yield return new(new MapNode([.. map.Entries], map.Source, 1, 9));
                for (var i = 0; i < map.Entries.Count; i++)
                {
                    yield return new(new MapNode([.. map.Entries.Where((_, at) => at != i)], map.Source, 1, 9) { OpenBecause = map.OpenBecause });
                    foreach (var smaller in Shrink(new(map.Entries[i].Value)))
                        if (smaller.Node is not null) yield return new(new MapNode([.. map.Entries.Select((entry, at) => at == i ? entry with { Value = smaller.Node } : entry)], map.Source, 1, 9) { OpenBecause = map.OpenBecause });
                }

                break;
        }
    }
}
